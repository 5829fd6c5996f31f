import FilingModel
import Reconciliation
import Testing

@Suite("Markup in text blocks")
struct MarkupTests {
  private func messages(_ rule: String, _ text: String) throws -> [String] {
    let concept = QName(namespace: "http://fasb.org/us-gaap/2010", localName: "ATextBlock")
    let fact = Fact(
      aspects: Aspects(
        concept: concept, entity: Entity(scheme: Entity.secScheme, identifier: "0000000001"),
        period: .endOf(CalendarDate(dayNumber: 0))),
      value: .text(text), source: SourcePoint(document: "a.xml", line: 1, byteOffset: 0))
    let filing = Filing(
      digest: "0", source: "a.xml", accession: nil, cover: CoverPage([fact]), documents: [])
    let report = Report(document: "a.xml", syntax: .xbrl, facts: [fact])
    guard case .filing(let ask) = try #require(Rule.named(rule)).body else { return [] }
    return ask(Subject(filing: filing, report: report)).findings.map(\.message)
  }

  @Test(
    "Text is well-formed, or holds no tag at all",
    arguments: [
      "plain", "a < b & c > d", "x <<<< y <= z", "pH<7", "<p>one<br/>two</p>",
      "<p a='1' b=\"2\">&lt;&#160;&nbsp;&#xA7;</p>", "<p><!-- a <b> --></p>", "a <br /> b",
      "<p><![CDATA[ <b> & ]]></p>",
    ])
  func wellFormed(_ text: String) throws {
    #expect(try messages("text-block-not-well-formed", text) == [])
  }

  @Test(
    "What no XML reader accepts is quoted",
    arguments: [
      ("<p>one", "<p> is not closed"), ("one</p><p>", "</p> closes no <p>"),
      ("<p><b>one</p></b>", "</p> closes no <p>"), ("<p a=1>x</p>", "value of a in <p>"),
      ("<p a>x</p>", "the attribute a of <p> has no value"), ("<p>a & b</p>", "'&' stands alone"),
      ("<p>&nosuch;</p>", "'&nosuch;' is no character"), ("<p>&#0;</p>", "'&#0;'"),
      ("<p>a < b</p>", "'<' stands alone"), ("<p><!-- open</p>", "'<!--' has no end"),
    ])
  func malformed(_ text: String, _ cause: String) throws {
    let messages = try messages("text-block-not-well-formed", text)
    #expect(messages.count == 1 && messages[0].contains(cause))
  }

  @Test(
    "Only the subset of HTML is taken",
    arguments: [
      ("<span>x</span>", "<span>"), ("<p onclick='x'>y</p>", "<p onclick>"),
      ("<P>x</P>", "<P>"), ("<a href='javascript:x()'>y</a>", "javascript:x()"),
      ("<a href='http://example.com'>y</a>", "leads out of EDGAR"),
      ("<img src='http://www.sec.gov/a.gif'/>", "is not part of the submission"),
      ("<html><body>x</body></html>", "<html>"),
      ("<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>", "in a <table>"),
      ("<img src='a.png'/>", "neither .jpg nor .gif"),
    ])
  func forbidden(_ text: String, _ cause: String) throws {
    let messages = try messages("text-block-with-forbidden-markup", text)
    #expect(messages.count == 1 && messages[0].contains(cause))
  }

  @Test(
    "Links into EDGAR's archive, to a place in the text, and pictures of the filing are taken",
    arguments: [
      "<a href='http://www.sec.gov/Archives/edgar/data/1/a.txt'>x</a>", "<a href='#note'>x</a>",
      "<img src='logo.jpg' alt='logo'/>", "<td height='5' colspan='2'>x</td>",
    ])
  func allowed(_ text: String) throws {
    #expect(try messages("text-block-with-forbidden-markup", text) == [])
  }
}
