import FilingModel
import Testing
import XBRLReader

@Suite("Irregularities of an instance's syntax")
struct IrregularityTests {
  private func report(_ body: String) throws -> Report {
    let text = """
      <xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:e="http://example.com/own"
        xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
        xmlns:iso4217="http://www.xbrl.org/2003/iso4217">\(body)</xbrl>
      """
    return try XBRLReader.report(of: DocumentBytes(name: "a.xml", bytes: Array(text.utf8)))
  }

  private static func context(_ id: String, _ inside: String = "") -> String {
    """
    <context id="\(id)"><entity><identifier scheme="s">1</identifier></entity>
    <period><instant>2024-12-31</instant></period>\(inside)</context>
    """
  }

  @Test(
    "What the facts no longer show is told, with its place or its ids",
    arguments: [
      (context("a", "<scenario/>"), Irregularity(.scenario, "a")),
      (context("a", "<scenario><e:note/></scenario>"), Irregularity(.scenario, "a")),
      (context("a") + context("b"), Irregularity(.repeatedContext, "a, b")),
      (
        "<unit id='u'><measure>iso4217:USD</measure></unit>"
          + "<unit id='v'><measure>iso4217:USD</measure></unit>",
        Irregularity(.repeatedUnit, "u, v")
      ),
      (
        "<link:footnoteLink><link:documentation/></link:footnoteLink>",
        Irregularity(.footnoteElement, "documentation")
      ),
      (
        "<link:footnoteLink><link:loc xlink:label='l' xlink:href='a.xml#f'/></link:footnoteLink>",
        Irregularity(.footnoteLocator, "a.xml#f")
      ),
      (
        "<link:footnoteLink xlink:role='http://e.com/r'></link:footnoteLink>",
        Irregularity(.footnoteLinkRole, "http://e.com/r")
      ),
    ])
  func told(_ body: String, _ irregularity: Irregularity) throws {
    #expect(try report(body).irregularities.first == irregularity)
  }

  @Test("A sound instance has none")
  func none() throws {
    let body =
      Self.context("a") + "<unit id='u'><measure>iso4217:USD</measure></unit>"
      + "<e:Assets id='f' contextRef='a' unitRef='u' decimals='0'>1</e:Assets>"
      + "<link:footnoteLink xlink:role='http://www.xbrl.org/2003/role/link'><link:loc xlink:label='l' xlink:href='#f'/></link:footnoteLink>"
    #expect(try report(body).irregularities == [])
  }
}
