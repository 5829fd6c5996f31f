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

  private static func big(_ text: String) -> [UInt8] {
    [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
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
    Case(
      "an instance in big-endian UTF-16", big(Documents.instance), .document(.instance)),
    Case(
      "an instance in UTF-16 without a mark", Array(wide(Documents.instance).dropFirst(2)),
      .document(.instance)),
    Case(
      "an instance in big-endian UTF-16 without a mark",
      Array(big(Documents.instance).dropFirst(2)),
      .document(.instance)),
    Case(
      "an instance in UTF-16 after a line break and without a mark",
      Array(wide("\n" + Documents.instance).dropFirst(2)), .document(.instance)),
    Case(
      "an instance in UTF-16 whose comment has characters that hold a byte of a tag",
      wide("<!--\u{3C3E}\u{3E2D}-->" + Documents.instance), .document(.instance)),
    Case(
      "an instance that says it is in UTF-16 and is not",
      "<?xml version='1.0' encoding='UTF-16'?>" + Documents.instance.dropFirst(21),
      .document(.instance)),
    Case(
      "an instance in UTF-16 that says it is in UTF-8",
      wide("<?xml version='1.0' encoding='UTF-8'?>" + Documents.instance.dropFirst(21)),
      .document(.instance)),
    Case(
      "an instance in Windows-1252 that says it is in UTF-8",
      Array("<?xml version='1.0' encoding='UTF-8'?><!-- caf".utf8) + [0xE9, 0x97]
        + Array("-->".utf8) + Array(Documents.instance.utf8.dropFirst(21)), .document(.instance)),
    Case(
      "an instance with a NUL in a comment", "<!-- \0 -->" + Documents.instance.dropFirst(21),
      .document(.instance)),
    Case("NULs before an instance", "\0\0" + Documents.instance, .other("binary data")),
    Case(
      "an odd byte after UTF-16", wide(Documents.instance) + [0], .document(.instance)),
    Case("half a byte order mark", [0xFF], .other("plain text")),
    Case("a byte order mark alone", [0xEF, 0xBB, 0xBF], .other("blank text")),
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
    Case("companyfacts", "{\"cik\":1,\"entityName\":\"A\",\"facts\":{", .companyFacts),
    Case("companyfacts without a name", "{\"facts\":{}, \"cik\":\"0000000001\"}", .companyFacts),
    Case("JSON about a filer", "{\"cik\":1,\"filings\":{}}", .other("JSON")),
    Case("a full submission", "<SEC-DOCUMENT>0000.txt : 2", .submission),
    Case("a full submission in a feed", "<SUBMISSION>\n<ACCESSION-NUMBER>1", .submission),
    Case(
      "a full submission in a mail", "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n", .submission),
    Case("a document in its envelope", "<DOCUMENT>\n<TYPE>10-K\n<TEXT>\n", .submission),
    Case("XML called a document", "<DOCUMENT/>", .other("XML with the root element DOCUMENT")),
    Case("a gzip", [0x1F, 0x8B, 8], .gzip),
    Case("XML in EBCDIC", [0x4C, 0x6F, 0xA7, 0x94, 0x93], .other("XML in EBCDIC")),
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
    #expect(Self.cases.count >= 48)
  }
}
