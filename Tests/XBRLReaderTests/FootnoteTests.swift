import FilingModel
import Testing
import XBRLReader

@Suite("Footnotes")
struct FootnoteTests {
  private func instance(_ link: String) throws -> Report {
    try Documents.read(
      Documents.instance(
        """
        <us-gaap:Assets id="f1" contextRef="day" unitRef="usd" decimals="0">1</us-gaap:Assets>
        <us-gaap:Liabilities id="f2" contextRef="day" unitRef="usd" decimals="0">1</us-gaap:Liabilities>
        <link:footnoteLink xlink:role="http://www.xbrl.org/2003/role/link">\(link)</link:footnoteLink>
        """))
  }

  private func arc(_ from: String, _ to: String) -> String {
    """
    <link:footnoteArc xlink:from="\(from)" xlink:to="\(to)"
      xlink:arcrole="http://www.xbrl.org/2003/arcrole/fact-footnote"/>
    """
  }

  @Test("A note of an instance knows its facts, language and tags")
  func instanceNote() throws {
    let report = try instance(
      """
      <link:loc xlink:label="a" xlink:href="#f1"/><link:loc xlink:label="a" xlink:href="#f2"/>
      <link:footnote xlink:label="n" xml:lang="en-US"><p xmlns="http://www.w3.org/1999/xhtml">As \
      <b>restated</b> &amp; audited</p></link:footnote>\(arc("a", "n"))
      """)
    #expect(report.gaps == [])
    #expect(report.footnotes.map(\.facts) == [[0, 1]])
    #expect(report.footnotes.map(\.language) == ["en-us"])
    #expect(report.footnotes.map(\.role) == [Footnote.standardRole])
    #expect(report.footnotes.map(\.text) == ["<p>As <b>restated</b> &amp; audited</p>"])
  }

  @Test("An arc that leads nowhere is a gap, and the note is kept")
  func danglingArc() throws {
    let report = try instance(
      """
      <link:loc xlink:label="a" xlink:href="#f9"/>
      <link:footnote xlink:label="n" xml:lang="en">Note</link:footnote>\(arc("a", "n"))
      """)
    #expect(report.gaps.map(\.reason) == ["a footnote's arc leads to 'f9', which is not there"])
    #expect(report.footnotes.map(\.facts) == [[]])
  }

  @Test("Labels of two links do not mix")
  func twoLinks() throws {
    let link = { (fact: String, text: String) in
      """
      <link:loc xlink:label="a" xlink:href="#\(fact)"/>
      <link:footnote xlink:label="n" xml:lang="en">\(text)</link:footnote>\(self.arc("a", "n"))
      """
    }
    let report = try instance(
      link("f1", "one") + "</link:footnoteLink><link:footnoteLink>" + link("f2", "two"))
    #expect(report.footnotes.map(\.facts) == [[0], [1]])
    #expect(report.footnotes.map(\.text) == ["one", "two"])
  }

  @Test("A note finds its fact behind one that could not be taken")
  func behindGap() throws {
    let report = try Documents.read(
      Documents.instance(
        """
        <us-gaap:Assets id="f0" contextRef="day" unitRef="usd">about ten</us-gaap:Assets>
        <us-gaap:Liabilities id="f1" contextRef="day" unitRef="usd">1</us-gaap:Liabilities>
        <link:footnoteLink><link:loc xlink:label="a" xlink:href="#f1"/>
        <link:footnote xlink:label="n" xml:lang="en">Note</link:footnote>\(arc("a", "n"))
        </link:footnoteLink>
        """))
    #expect(report.footnotes.map(\.facts) == [[0]])
    #expect(report.facts.map(\.concept.localName) == ["Liabilities"])
  }

  @Test("An inline note is joined by its relationship, with its continuation")
  func inlineNote() throws {
    let report = try Documents.read(
      Documents.inline(
        """
        <ix:nonFraction id="f1" name="us-gaap:Assets" contextRef="day" unitRef="usd" \
        decimals="0">7</ix:nonFraction>
        <ix:footnote id="n1" continuedAt="c1">See <i>note</i> </ix:footnote>
        <ix:continuation id="c1">5</ix:continuation>
        """,
        hidden: """
          </ix:hidden><ix:references/><ix:resources>
          <ix:relationship fromRefs="f1" toRefs="n1"/></ix:resources><ix:hidden>
          """), name: "report.htm")
    #expect(report.footnotes.map(\.facts) == [[0]])
    #expect(report.footnotes.map(\.text) == ["See <i>note</i> 5"])
    #expect(report.footnotes.map(\.arcrole) == [Footnote.standardArcrole])
    #expect(report.gaps == [])
  }
}
