import FilingModel
import Testing
import XBRLReader

@Suite("Documents that mean harm, or are broken")
struct HostileDocumentTests {
  @Test("An entity bomb ends at its document type declaration")
  func entityBomb() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
      <xbrl xmlns="http://www.xbrl.org/2003/instance">&b;</xbrl>
      """
    let error = #expect(throws: ReadError.self) { try Documents.read(bomb) }
    #expect(error?.line == 2)
    #expect(error?.cause.contains("internal subset") == true)
  }

  @Test("An external entity is never fetched")
  func externalEntity() {
    let text = """
      <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
      <xbrl xmlns="http://www.xbrl.org/2003/instance">&secret;</xbrl>
      """
    let error = #expect(throws: ReadError.self) { try Documents.read(text) }
    #expect(error?.line == 1)
  }

  @Test("A document type declaration without a subset does no harm")
  func plainDoctype() throws {
    let text = Documents.inline(
      #"<ix:nonNumeric name="dei:AmendmentFlag" contextRef="year">false</ix:nonNumeric>"#)
    let report = try Documents.read(
      text.replacing(
        "<html", with: "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x.dtd\">\n<html"),
      name: "report.htm")
    #expect(report.facts.count == 1)
  }

  @Test("300 levels of elements are refused, 200 are not")
  func depth() throws {
    func nested(_ levels: Int) -> String {
      Documents.inline(
        String(repeating: "<div>", count: levels)
          + #"<ix:nonNumeric name="dei:AmendmentFlag" contextRef="year">false</ix:nonNumeric>"#
          + String(repeating: "</div>", count: levels))
    }
    #expect(throws: ReadError.self) { try Documents.read(nested(300), name: "report.htm") }
    #expect(try Documents.read(nested(200), name: "report.htm").facts.count == 1)
  }

  @Test("A document that ends early is refused with the line where it ends")
  func truncated() {
    let whole = Documents.instance(
      #"<us-gaap:Assets contextRef="day" unitRef="usd">1</us-gaap:Assets>"#)
    let error = #expect(throws: ReadError.self) { try Documents.read(String(whole.dropLast(9))) }
    #expect(error?.line == 11 || error?.line == 12)
  }

  @Test(
    "What is no report says what it is instead",
    arguments: [
      ("", "the document is empty"), ("  \n", "the document is empty"),
      ("<schema/>", "the root element is 'schema'"),
      ("<xbrl/>", "the root element is 'xbrl' in namespace ''"),
      ("<html/>", "the document holds no inline XBRL element"),
    ])
  func notAReport(text: String, cause: String) {
    let error = #expect(throws: ReadError.self) { try Documents.read(text) }
    #expect(error?.cause.hasPrefix(cause) == true)
  }
}
