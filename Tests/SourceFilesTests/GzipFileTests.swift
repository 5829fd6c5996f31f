import FilingModel
import Support
import Testing

@testable import SourceFiles

@Suite("Documents packed by gzip")
struct GzipFileTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func failure(
    _ bytes: [UInt8], within bounds: SizeBounds = .standard
  ) throws -> SourceError? {
    let path = try folder.write("a.xml.gz", bytes)
    let found = try SourceFiles.bundles(at: [path], within: bounds)
    #expect(found.bundles.isEmpty)
    return found.failures.first
  }

  @Test("Packed documents make a filing under their own names, packed and plain ones together")
  func reads() throws {
    try folder.write("a.htm.gz", StoredGzip.bytes(of: Documents.inline))
    try folder.write("a.xsd", Documents.schema)
    try folder.write("a_lab.xml.gz", StoredGzip.bytes(of: Documents.linkbase))
    let found = try SourceFiles.bundles(at: [folder.path])
    let bundle = try #require(found.bundles.first)
    #expect(folder.relative(bundle.path) == "a.htm.gz")
    #expect(bundle.name == "a.htm")
    #expect(bundle.documents.map(\.name) == ["a.htm", "a.xsd", "a_lab.xml"])
    let loaded = try bundle.load()
    #expect(
      loaded.map { String(decoding: $0.bytes, as: UTF8.self) }
        == [Documents.inline, Documents.schema, Documents.linkbase])
    #expect(loaded.map(\.bytes.count) == bundle.documents.map(\.byteCount))
    let named = try SourceFiles.bundles(at: [folder.path + "/a.htm.gz"]).bundles.first
    #expect(named?.documents == bundle.documents)
  }

  @Test("A document of more than one block comes out whole")
  func large() throws {
    let text = Documents.instance + String(repeating: " ", count: 200_000)
    let path = try folder.write("a.xml.gz", StoredGzip.bytes(of: text))
    let bundle = try #require(try SourceFiles.bundles(at: [path]).bundles.first)
    #expect(bundle.documents.map(\.byteCount) == [text.utf8.count])
    #expect(try bundle.load()[0].bytes == Array(text.utf8))
  }

  @Test(
    "What is packed and is no filing is named for what it looks like",
    arguments: zip(
      [Array("%PDF-1.4".utf8), Array("{\"cik\":1,\"facts\":{}}".utf8)],
      ["a PDF", "companyfacts JSON"]))
  func notAFiling(data: [UInt8], look: String) throws {
    #expect(try failure(StoredGzip.bytes(of: data))?.cause == "this is \(look), not a filing")
  }

  @Test("A zip that is packed once more is read as a zip, by its members' names")
  func packedZip() throws {
    let zip = StoredZip([("a.htm", Documents.inline), ("a.xsd", Documents.schema)])
    try folder.write("a.zip.gz", StoredGzip.bytes(of: zip.bytes))
    for path in [folder.path, folder.path + "/a.zip.gz"] {
      let bundle = try #require(try SourceFiles.bundles(at: [path]).bundles.first)
      #expect(folder.relative(bundle.path) == "a.zip.gz!a.htm")
      #expect(bundle.documents.map(\.name) == ["a.htm", "a.xsd"])
      #expect(try bundle.load().map(\.bytes.count) == bundle.documents.map(\.byteCount))
    }
  }

  @Test("A packed zip keeps to the bounds of both, and a damaged one is named")
  func badZip() throws {
    let zip = StoredZip([("a.htm", Documents.inline)]).bytes
    let packed = StoredGzip.bytes(of: zip)
    #expect(try failure(packed, within: SizeBounds(document: zip.count - 1))?.kind == .tooLarge)
    #expect(try failure(packed, within: SizeBounds(members: 0))?.kind == .tooLarge)
    #expect(try failure(StoredGzip.bytes(of: Array(zip.dropLast(9))))?.kind == .damagedArchive)
    let empty = try failure(StoredGzip.bytes(of: StoredZip([("a.txt", "x")]).bytes))
    #expect(empty?.cause == "this is a zip without a report document, not a filing")
  }

  @Test("A packed file without bytes is empty")
  func empty() throws {
    #expect(try failure(StoredGzip.bytes(of: []))?.kind == .empty)
  }

  @Test("Cut off anywhere, a packed document is damaged")
  func truncated() throws {
    let whole = StoredGzip.bytes(of: Documents.instance)
    for length in stride(from: 11, to: whole.count, by: 7) {
      let failure = try failure(Array(whole.prefix(length)))
      #expect([.damagedArchive, .empty, .notAFiling].contains(failure?.kind), "\(length)")
    }
  }

  @Test("A byte that changed is found by the checksum, wherever it stands")
  func checksum() throws {
    let whole = StoredGzip.bytes(of: Documents.instance + "<!-- a remark -->")
    for index in [whole.count - 16, whole.count - 8, whole.count - 1] {
      var bytes = whole
      bytes[index] ^= 1
      let failure = try failure(bytes)
      #expect(failure?.kind == .damagedArchive, "\(index)")
      #expect(
        failure?.cause
          == "its content does not agree with the checksum and length at its end", "\(index)")
    }
  }

  @Test("A packed document beyond the bound is too large; at the bound it is read")
  func bounds() throws {
    let size = Documents.instance.utf8.count
    let bytes = StoredGzip.bytes(of: Documents.instance)
    #expect(try failure(bytes, within: SizeBounds(document: size - 1))?.kind == .tooLarge)
    let ratio = SizeBounds(ratio: 0, ratioFloor: size - 1)
    #expect(try failure(bytes, within: ratio)?.cause.hasPrefix("it unpacks to more") == true)
    let path = try folder.write("b.xml.gz", bytes)
    let exact = SizeBounds(document: size, ratio: 0, ratioFloor: size)
    #expect(try SourceFiles.bundles(at: [path], within: exact).bundles.count == 1)
  }

  @Test("A damaged packed file in a folder leaves the rest readable")
  func damagedBeside() throws {
    try folder.write("a.xml", Documents.instance)
    try folder.write("b.xml.gz", Array(StoredGzip.bytes(of: Documents.instance).dropLast(3)))
    let found = try SourceFiles.bundles(at: [folder.path])
    #expect(found.bundles.map { folder.relative($0.path) } == ["a.xml"])
    #expect(found.failures.map { folder.relative($0.what) } == ["b.xml.gz"])
  }
}
