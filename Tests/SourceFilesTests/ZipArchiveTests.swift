import FilingModel
import Support
import Testing

@testable import SourceFiles

@Suite("Filings in zip archives")
struct ZipArchiveTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func find(
    _ zip: StoredZip, cutting: Int = 0, within bounds: SizeBounds = .standard
  ) throws -> SourceFiles.Found {
    let path = try folder.write("0000320193-25-000057.bin", zip.bytes.dropLast(cutting) + [])
    return try SourceFiles.bundles(at: [path], within: bounds)
  }

  @Test("An archive is known by its bytes, and its members are documents of one filing")
  func reads() throws {
    let zip = StoredZip([
      ("b.jpg", "GIF89a"), ("a_lab.xml", Documents.linkbase), ("a.htm", Documents.inline),
      ("a_htm.xml", Documents.instance), ("a.xsd", Documents.schema), (".DS_Store", "x"),
    ])
    let found = try find(zip)
    let bundle = try #require(found.bundles.first)
    #expect(found.bundles.count == 1)
    #expect(folder.relative(bundle.path) == "0000320193-25-000057.bin!a.htm")
    #expect(bundle.name == "a.htm")
    #expect(bundle.accession?.description == "0000320193-25-000057")
    #expect(bundle.documents.map(\.name) == ["a.htm", "a.xsd", "a_lab.xml"])
    #expect(
      try bundle.load().map { String(decoding: $0.bytes, as: UTF8.self) }
        == [Documents.inline, Documents.schema, Documents.linkbase])
    #expect(
      found.skipped.map(\.reason) == [
        "extracted from a.htm, which is read instead", "a picture is not read",
      ])
  }

  @Test("Folders inside an archive hold filings of their own")
  func folders() throws {
    let zip = StoredZip([
      ("x/", ""), ("x/a.xml", Documents.instance), ("x/a.xsd", Documents.schema),
      ("y/a.xml", Documents.instance),
    ])
    let found = try find(zip)
    #expect(found.bundles.map(\.documents.count) == [2, 1])
    #expect(found.bundles.map { $0.path.split(separator: "!").last } == ["x/a.xml", "y/a.xml"])
  }

  @Test("An archive without a report is no filing when given, and skipped in a folder")
  func noReport() throws {
    let found = try find(StoredZip([("sheet.xml", "<workbook/>")]))
    #expect(
      found.failures.map(\.cause) == ["this is a zip without a report document, not a filing"])
    try folder.write("a.xml", Documents.instance)
    let beside = try SourceFiles.bundles(at: [folder.path])
    #expect(beside.failures.isEmpty)
    #expect(beside.skipped.map(\.reason) == ["a zip without a report document is not read"])
  }

  @Test(
    "A member's name that could lead elsewhere refuses the archive and is named",
    arguments: [
      ("/etc/passwd", "is an absolute path"),
      ("../a.xml", "leads out of its folder by \"..\""),
      ("a/../../b.xml", "leads out of its folder by \"..\""),
      ("a\\b/c.xml", "has a backslash"),
      ("C:a.xml", "starts with a drive letter"),
    ])
  func unsafeName(name: String, objection: String) throws {
    let found = try find(StoredZip([("good.xml", Documents.instance), (name, "x")]))
    #expect(found.bundles.isEmpty)
    let failure = try #require(found.failures.first)
    #expect(failure.kind == .unsafePath)
    #expect(folder.relative(failure.what) == "0000320193-25-000057.bin!\(name)")
    #expect(failure.cause == "the member's name \(objection)")
  }

  @Test(
    "Names with dots and colons that lead nowhere are fine",
    arguments: ["a..b.xml", "a/b:c.xml", "...xml", "ab:c.xml"])
  func harmlessName(name: String) {
    #expect(MemberName.objection(to: name) == nil)
  }

  @Test("Backslashes alone are separators, so a name made of them is judged as a path")
  func backslashes() throws {
    let found = try find(StoredZip([("..\\a.xml", Documents.instance)]))
    #expect(found.failures.map(\.cause) == ["the member's name leads out of its folder by \"..\""])
    let inside = try find(StoredZip([("x\\a.xml", Documents.instance)]))
    #expect(inside.bundles.map(\.name) == ["a.xml"])
  }

  @Test("A name with a NUL ends before it, and clashes with the name it imitates")
  func nul() throws {
    let found = try find(StoredZip([("a.xml", Documents.instance), ("a.xml\0.jpg", "x")]))
    #expect(found.failures.map(\.kind) == [.unsafePath])
  }

  @Test("Two members of one name refuse the archive")
  func duplicate() throws {
    let found = try find(StoredZip([("a.xml", Documents.instance), ("a.xml", Documents.schema)]))
    #expect(found.failures.map(\.kind) == [.unsafePath])
    #expect(found.failures.map(\.cause) == ["the member's name is there twice"])
  }

  @Test("A link in an archive is refused")
  func link() throws {
    var zip = StoredZip([("a.xml", Documents.instance)])
    zip.add("b.xml", Array("/etc/passwd".utf8), mode: 0o120777)
    #expect(
      try find(zip).failures.map(\.cause) == ["the member's name stands for a link or a device"])
  }

  @Test("An archive that was cut off anywhere is damaged", arguments: [1, 20, 60, 150])
  func truncated(cutting: Int) throws {
    let found = try find(StoredZip([("a.xml", Documents.instance)]), cutting: cutting)
    #expect(found.bundles.isEmpty)
    #expect(found.failures.map(\.kind) == [.damagedArchive])
  }

  @Test("A member whose bytes changed is damaged")
  func checksum() throws {
    var bytes = StoredZip([("a.xml", Documents.instance)]).bytes
    bytes[40] ^= 1
    let path = try folder.write("x.zip", bytes)
    let found = try SourceFiles.bundles(at: [path])
    #expect(found.failures.map(\.kind) == [.damagedArchive])
  }

  @Test("Archives beyond a bound are too large; at the bound they are read")
  func bounds() throws {
    let zip = StoredZip([("a.xml", Documents.instance), ("b.txt", "0123456789")])
    let size = Documents.instance.utf8.count
    func kinds(_ bounds: SizeBounds) throws -> [SourceError.Kind] {
      try find(zip, within: bounds).failures.map(\.kind)
    }
    #expect(try kinds(SizeBounds(members: 2, total: size + 10, document: size)) == [])
    #expect(try kinds(SizeBounds(members: 1)) == [.tooLarge])
    #expect(try kinds(SizeBounds(total: size + 9)) == [.tooLarge])
    #expect(try kinds(SizeBounds(document: size - 1)) == [.tooLarge])
  }

  @Test("A member that claims to unpack to two hundred times the archive is refused unread")
  func bomb() throws {
    var zip = StoredZip([("a.xml", Documents.instance)])
    zip.add("b.xml", [0], claiming: 11 << 20)
    let found = try find(zip)
    #expect(found.failures.map(\.kind) == [.tooLarge])
    #expect(SizeBounds.standard.excess(members: 1, unpacked: 10 << 20, packed: 1) == nil)
    #expect(SizeBounds.standard.excess(members: 1, unpacked: 20 << 20, packed: 1 << 20) == nil)
  }

  @Test("A damaged archive in a folder leaves the rest readable")
  func damagedBeside() throws {
    try folder.write("a.xml", Documents.instance)
    try folder.write("b.zip", Array(StoredZip([("c.xml", Documents.instance)]).bytes.dropLast(9)))
    let found = try SourceFiles.bundles(at: [folder.path])
    #expect(found.bundles.map { folder.relative($0.path) } == ["a.xml"])
    #expect(found.failures.map { folder.relative($0.what) } == ["b.zip"])
  }
}
