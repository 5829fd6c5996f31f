import FilingModel
import Foundation
import Support
import Testing

@testable import SourceFiles

@Suite("Filings in full submission texts")
struct SubmissionTextTests {
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

  /// An inline document with its companions, in the order and wrapping of EDGAR.
  private var usual: SubmissionWriter {
    var text = SubmissionWriter()
    text.add("a.htm", Documents.inline)
    text.add("ex31.htm", "<HTML>no tags</HTML>", wrapping: nil)
    text.add("a_lab.xml", Documents.linkbase)
    text.add("a.xsd", Documents.schema)
    text.add(uuencoding: Array("GIF89a".utf8), as: "logo.gif")
    text.add("a_htm.xml", Documents.instance, wrapping: "XML")
    return text
  }

  @Test("A text is one filing whose documents come out byte for byte")
  func reads() throws {
    let found = try find(usual.bytes)
    let bundle = try #require(found.bundles.first)
    #expect(found.bundles.count == 1)
    #expect(folder.relative(bundle.path) == "text.txt!a.htm")
    #expect(bundle.documents.map(\.name) == ["a.htm", "a.xsd", "a_lab.xml"])
    let loaded = try bundle.load()
    #expect(
      loaded.map { String(decoding: $0.bytes, as: UTF8.self) }
        == [Documents.inline, Documents.schema, Documents.linkbase])
    #expect(loaded.map(\.bytes.count) == bundle.documents.map(\.byteCount))
    #expect(
      found.skipped.map { "\(folder.relative($0.path)): \($0.reason)" } == [
        "text.txt!ex31.htm: HTML without inline XBRL is not read",
        "text.txt!logo.gif: a picture is not read",
        "text.txt!a_htm.xml: extracted from a.htm, which is read instead",
      ])
  }

  @Test("The project's fixtures come out of a text as they went in")
  func fixtures() throws {
    let name = "0000320193-25-000057"
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.path("filings/\(name)")
    )
    .sorted()
    var text = SubmissionWriter()
    for file in files {
      let data = try Data(
        contentsOf: URL(fileURLWithPath: Fixtures.path("filings/\(name)/\(file)")))
      text.add(file, [UInt8](data), wrapping: "XBRL")
    }
    let packed = try #require(try find(text.bytes).bundles.first)
    let plain = try #require(
      try SourceFiles.bundles(at: [Fixtures.path("filings/\(name)")]).bundles.first)
    #expect(packed.documents.map(\.name) == plain.documents.map(\.name))
    #expect(packed.accession == plain.accession)
    #expect(try packed.load().map(\.bytes) == plain.load().map(\.bytes))
    #expect(try packed.load().count == files.count)
  }

  @Test("The header names the filing, its form, its filers and its day")
  func header() throws {
    let header = try #require(try find(usual.bytes).bundles.first?.submission)
    #expect(header.accession?.description == "0000320193-25-000057")
    #expect(header.form?.name == "10-Q")
    #expect(header.ciks.map(\.number) == [320193])
    #expect(header.filed == CalendarDate("2025-05-02"))
  }

  @Test("A feed's header in tags says the same")
  func feed() throws {
    var text = usual
    text.header = """
      <SUBMISSION>
      <ACCESSION-NUMBER>0000320193-25-000057
      <TYPE>10-Q/A
      <FILING-DATE>20250502
      <FILER>
      <COMPANY-DATA>
      <CIK>0000320193
      </COMPANY-DATA>
      </FILER>
      <FILER>
      <CIK>0000000020
      </FILER>

      """
    text.footer = "</SUBMISSION>\n"
    let bundle = try #require(try find(text.bytes).bundles.first)
    #expect(bundle.accession?.description == "0000320193-25-000057")
    #expect(bundle.submission?.form?.name == "10-Q/A")
    #expect(bundle.submission?.ciks.map(\.number) == [320193, 20])
    #expect(bundle.submission?.filed?.description == "2025-05-02")
  }

  @Test("Line ends of Windows, a mail's first lines and a packed text change nothing")
  func variants() throws {
    let plain = String(decoding: usual.bytes, as: UTF8.self)
    let mail =
      "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nMIC-Info: x\n\n" + plain
      + "-----END PRIVACY-ENHANCED MESSAGE-----\n"
    let windows = plain.replacing("\n", with: "\r\n")
    for bytes in [Array(mail.utf8), Array(windows.utf8), StoredGzip.bytes(of: plain)] {
      let bundle = try #require(try find(bytes).bundles.first)
      #expect(bundle.documents.map(\.name) == ["a.htm", "a.xsd", "a_lab.xml"])
      #expect(bundle.accession?.description == "0000320193-25-000057")
      let text = String(decoding: try bundle.load()[1].bytes, as: UTF8.self)
      #expect(text == Documents.schema)
    }
  }

  @Test("A single document in its envelope is a report")
  func envelope() throws {
    var text = SubmissionWriter()
    (text.header, text.footer) = ("", "")
    text.add("a.htm", Documents.inline, wrapping: nil)
    let bundle = try #require(try find(text.bytes).bundles.first)
    #expect(bundle.documents.map(\.name) == ["a.htm"])
    #expect(try bundle.load()[0].bytes == Array(Documents.inline.utf8))
  }

  @Test("Only the line break of EDGAR's own tags is taken off a document")
  func lineBreaks() throws {
    var text = SubmissionWriter()
    text.add("a.xml", "\n" + Documents.instance + "\n\n")
    let bytes = try #require(try find(text.bytes).bundles.first).load()[0].bytes
    #expect(bytes == Array(("\n" + Documents.instance + "\n\n").utf8))
  }

  @Test("A packed archive counts only where its documents do not stand in the open")
  func archive() throws {
    let zip = StoredZip([("a.htm", Documents.inline), ("a.xsd", Documents.schema)]).bytes
    var text = usual
    text.add(uuencoding: zip, as: "0000320193-25-000057-xbrl.zip", type: "ZIP")
    let open = try find(text.bytes)
    #expect(open.bundles.map { folder.relative($0.path) } == ["text.txt!a.htm"])
    #expect(open.skipped.map(\.reason).contains("packs the documents that stand beside it"))

    var alone = SubmissionWriter()
    alone.add("a.txt", "words", wrapping: nil)
    alone.add(uuencoding: zip, as: "x-xbrl.zip", type: "ZIP")
    let bundle = try #require(try find(alone.bytes).bundles.first)
    #expect(folder.relative(bundle.path) == "text.txt!x-xbrl.zip!a.htm")
    #expect(bundle.submission?.form?.name == "10-Q")
    #expect(try bundle.load().map(\.bytes.count) == bundle.documents.map(\.byteCount))
  }

  @Test("A report that is uuencoded is announced with its decoded size")
  func uuencodedReport() throws {
    var text = SubmissionWriter()
    text.add(uuencoding: Array(Documents.instance.utf8), as: "a.xml", type: "EX-101.INS")
    let bundle = try #require(try find(text.bytes).bundles.first)
    #expect(try bundle.load().map(\.bytes) == [Array(Documents.instance.utf8)])
    #expect(bundle.documents.map(\.byteCount) == [Documents.instance.utf8.count])
  }

  @Test("A text without a report is no filing when given, and skipped in a folder")
  func noReport() throws {
    var text = SubmissionWriter()
    text.add("a.txt", "words", wrapping: nil)
    #expect(
      try find(text.bytes).failures.map(\.cause)
        == ["this is a full submission text without a report document, not a filing"])
    try folder.write("a.xml", Documents.instance)
    let beside = try SourceFiles.bundles(at: [folder.path])
    #expect(beside.failures == [])
    #expect(
      beside.skipped.map(\.reason)
        == ["a full submission text without a report document is not read"])
  }
}
