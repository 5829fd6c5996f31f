import Support
import Testing

@testable import SourceFiles

@Suite("Full submission texts that mean harm, or are broken")
struct HostileSubmissionTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func find(
    _ bytes: [UInt8], within bounds: SizeBounds = .standard
  ) throws -> SourceFiles.Found {
    let path = try folder.write("text.txt", bytes)
    return try SourceFiles.bundles(at: [path], within: bounds)
  }

  private func failure(_ bytes: [UInt8], within bounds: SizeBounds = .standard) throws -> String {
    let found = try find(bytes, within: bounds)
    #expect(found.bundles.isEmpty)
    let failure = try #require(found.failures.first)
    return "\(failure.kind) \(folder.relative(failure.what)): \(failure.cause)"
  }

  private var two: SubmissionWriter {
    var text = SubmissionWriter()
    text.add("a.xml", Documents.instance)
    text.add("a.xsd", Documents.schema)
    return text
  }

  @Test("Cut off anywhere behind its first tag, a text gives no filing")
  func truncated() throws {
    let whole = two.bytes
    #expect(try find(whole).bundles.count == 1)
    for length in stride(from: 20, to: whole.count - 2, by: 13) {
      let found = try find(Array(whole.prefix(length)))
      #expect(found.bundles.isEmpty, "\(length)")
      #expect(found.failures.count == 1, "\(length)")
    }
  }

  @Test(
    "A tag that is missing is named",
    arguments: [
      (
        "</TEXT>\n</DOCUMENT>\n<DOCUMENT>", "</DOCUMENT>\n<DOCUMENT>",
        "damagedArchive text.txt!a.xml: the document has no </TEXT> before the next one starts"
      ),
      (
        "</SEC-DOCUMENT>", "", "damagedArchive text.txt: the text ends without </SEC-DOCUMENT>"
      ),
      ("<TEXT>", "", "damagedArchive text.txt: document 1 has no <TEXT>"),
      (
        "</XBRL>", "",
        "damagedArchive text.txt!a.xml: the document has <XBRL> and not </XBRL> at its end"
      ),
      (
        "</DOCUMENT>\n</SEC-DOCUMENT>", "</SEC-DOCUMENT>",
        "damagedArchive text.txt!a.xsd: the document has no </TEXT> and </DOCUMENT>"
      ),
    ])
  func missingTag(tag: String, replacement: String, failure expected: String) throws {
    let text = String(decoding: two.bytes, as: UTF8.self).replacing(tag, with: replacement)
    #expect(try failure(Array(text.utf8)) == expected)
  }

  @Test("A closing tag inside a document does not end it")
  func innerTag() throws {
    var text = SubmissionWriter()
    let document = "<!-- </TEXT> <DOCUMENT> -->" + Documents.instance.dropFirst(21)
    text.add("a.xml", document)
    #expect(try find(text.bytes).bundles.first?.load()[0].bytes == Array(document.utf8))
  }

  @Test(
    "A file name that could lead elsewhere refuses the text",
    arguments: [
      ("/etc/passwd", "is an absolute path"),
      ("../../a.xml", "leads out of its folder by \"..\""),
      ("a/b.xml", "has a slash"),
      ("a\\b.xml", "has a backslash"),
      ("C:a.xml", "starts with a drive letter"),
    ])
  func unsafeName(name: String, objection: String) throws {
    var text = two
    text.add(name, "x")
    #expect(
      try failure(text.bytes) == "unsafePath text.txt!\(name): the member's name \(objection)")
  }

  @Test("A file name with control characters is shown without them")
  func controlCharacters() throws {
    var text = two
    text.add("a.xml\u{1B}[2J/", "x")
    #expect(try failure(text.bytes).contains("text.txt!a.xml\\u{1b}[2J/"))
  }

  @Test("Two documents of one name refuse the text; documents without a name are counted")
  func names() throws {
    var text = two
    text.add("a.xsd", "x")
    #expect(
      try failure(text.bytes) == "unsafePath text.txt!a.xsd: the member's name is there twice")
    let unnamed = String(decoding: two.bytes, as: UTF8.self)
      .replacing("<FILENAME>a.xsd\n", with: "").replacing("<FILENAME>a.xml\n", with: "<FILENAME>\n")
    #expect(
      try find(Array(unnamed.utf8)).bundles.map { $0.documents.map(\.name) }
        == [["document-1", "document-2"]])
  }

  @Test("Texts beyond a bound are too large; at the bound they are read")
  func bounds() throws {
    let bytes = two.bytes
    let largest = max(Documents.instance.utf8.count, Documents.schema.utf8.count)
    let exact = SizeBounds(members: 2, total: bytes.count, document: largest)
    #expect(try find(bytes, within: exact).bundles.count == 1)
    #expect(
      try failure(bytes, within: SizeBounds(members: 1))
        == "tooLarge text.txt: it has more than 1 members")
    #expect(
      try failure(bytes, within: SizeBounds(total: bytes.count - 1))
        == "tooLarge text.txt: \(bytes.count) bytes are more than the bound of \(bytes.count - 1)")
    #expect(
      try failure(bytes, within: SizeBounds(document: largest - 1))
        == "tooLarge text.txt!a.xml: the member is larger than \(largest - 1) bytes")
  }

  @Test("A damaged picture does no harm, a damaged archive that is needed does")
  func damagedParts() throws {
    var text = two
    text.add("x.gif", "begin 644 x.gif\n~~~~\nend", wrapping: nil)
    let found = try find(text.bytes)
    #expect(found.bundles.map { $0.documents.count } == [2])
    #expect(
      found.skipped.map(\.reason) == ["a uuencoded text that does not decode is not read"])

    let zip = StoredZip([("a.xml", Documents.instance)]).bytes
    var cut = SubmissionWriter()
    cut.add(uuencoding: Array(zip.dropLast(30)), as: "x.zip", type: "ZIP")
    #expect(try failure(cut.bytes).hasPrefix("damagedArchive text.txt!x.zip"))
  }

  @Test("A path trick inside a packed archive refuses it")
  func nestedPath() throws {
    var text = SubmissionWriter()
    let zip = StoredZip([("a.xml", Documents.instance), ("../b.xml", "x")]).bytes
    text.add(uuencoding: zip, as: "x.zip", type: "ZIP")
    #expect(
      try failure(text.bytes)
        == "unsafePath text.txt!x.zip!../b.xml: the member's name leads out of its folder by \"..\""
    )
  }

  @Test("A text that changes between finding and loading says what is gone")
  func changed() throws {
    let bundle = try #require(try find(two.bytes).bundles.first)
    var other = SubmissionWriter()
    other.add("b.xml", Documents.instance)
    _ = try find(other.bytes)
    let caught = #expect(throws: SourceError.self) { try bundle.load() }
    #expect(caught?.kind == .damagedArchive)
    #expect(caught?.cause == "the member is no longer there")
  }
}
