import FilingModel
import Testing

@testable import SourceFiles

@Suite("What bytes look like")
struct ContentTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let content: Content

    init(_ name: String, _ text: String, _ content: Content) {
      self.init(name, Array(text.utf8), content)
    }

    init(_ name: String, _ bytes: [UInt8], _ content: Content) {
      testDescription = name
      self.bytes = bytes
      self.content = content
    }
  }

  private static func wide(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static let cases = [
    Case("an instance with a prefix", Documents.instance, .document(.instance)),
    Case(
      "an instance without a prefix", "<xbrl xmlns='http://www.xbrl.org/2003/instance'>",
      .document(.instance)),
    Case("an instance in UTF-16", wide(Documents.instance), .document(.instance)),
    Case(
      "an instance after a byte order mark", [0xEF, 0xBB, 0xBF] + Array(Documents.instance.utf8),
      .document(.instance)),
    Case(
      "an instance after a subset with a comment",
      "<!DOCTYPE a [<!-- it's > --> <!ENTITY b \"]>\">]>" + Documents.instance,
      .document(.instance)),
    Case("an instance after a line break", "\n" + Documents.instance, .document(.instance)),
    Case(
      "an instance cut off in its root", "<xbrl xmlns='http://www.xbrl.org/2003/instance' x",
      .document(.instance)),
    Case("xbrl without a namespace", "<xbrl/>", .other("XML with the root element xbrl")),
    Case("inline XBRL 1.1", Documents.inline, .document(.inline)),
    Case(
      "inline XBRL 1.0", "<html xmlns:i='http://www.xbrl.org/2008/inlineXBRL'>", .document(.inline)),
    Case("inline XBRL that lost its declaration", "<html><ix:header/>", .document(.inline)),
    Case("HTML", "<!DOCTYPE html><HTML><p>ix:header</p>", .other("HTML without inline XBRL")),
    Case("a schema", Documents.schema, .document(.schema)),
    Case("a linkbase", Documents.linkbase, .document(.linkbase)),
    Case("a zip", [0x50, 0x4B, 3, 4, 0], .zip),
    Case("a zip without members", [0x50, 0x4B, 5, 6, 0], .zip),
    Case("nothing", "", .empty),
    Case("blanks", " \n", .other("blank text")),
    Case("a PDF", "%PDF-1.7", .other("a PDF")),
    Case("a JPEG", [0xFF, 0xD8, 0xFF, 0xE0], .other("a picture")),
    Case("JSON", " {\"a\": 1}", .other("JSON")),
    Case(
      "companyfacts", "{\"cik\":1,\"entityName\":\"A\",\"facts\":{", .other("companyfacts JSON")),
    Case("a full submission", "<SEC-DOCUMENT>0000.txt : 2", .other("a full submission text")),
    Case("an index", "Description:   Master Index", .other("an EDGAR index")),
    Case("text", "hello", .other("plain text")),
    Case("bytes", [1, 0, 2], .other("binary data")),
    Case("XML", "<a:b xmlns:a='c'/>", .other("XML with the root element a:b")),
  ]

  @Test("Documents are told apart by their bytes, never by their names", arguments: cases)
  func recognises(_ example: Case) {
    #expect(Content(head: example.bytes) == example.content)
  }

  @Test("The table above is not empty")
  func minimum() {
    #expect(Self.cases.count >= 27)
  }
}
