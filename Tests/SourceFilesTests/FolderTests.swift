import Foundation
import FilingModel
import Testing

@testable import SourceFiles

@Suite("Filings in folders")
struct FolderTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func find(_ names: [String] = [""]) throws -> [String] {
    let paths = names.map { $0.isEmpty ? folder.path : "\(folder.path)/\($0)" }
    let found = try SourceFiles.bundles(at: paths)
    return found.bundles.map { bundle in
      ([folder.relative(bundle.path)] + bundle.documents.map { "\($0.role) \($0.name)" })
        .joined(separator: " | ")
    } + found.skipped.map { "skipped \(folder.relative($0.path)): \($0.reason)" }
      + found.failures.map { "\($0.kind) \(folder.relative($0.what)): \($0.cause)" }
  }

  @Test("A lone report owns the schema and linkbases beside it, whatever their names")
  func loneReport() throws {
    try folder.write("b-2009.xml", Documents.instance)
    try folder.write("b-2010.xsd", Documents.schema)
    try folder.write("b-2010_cal.xml", Documents.linkbase)
    #expect(
      try find() == [
        "b-2009.xml | instance b-2009.xml | schema b-2010.xsd | linkbase b-2010_cal.xml"
      ])
  }

  @Test("Among several reports a companion goes by name, and one without an owner is skipped")
  func severalReports() throws {
    for name in ["a-2023x10q.htm", "b-2023.htm"] { try folder.write(name, Documents.inline) }
    for name in ["a-2023_lab.xml", "b-2023_pre.xml", "c_pre.xml"] {
      try folder.write(name, Documents.linkbase)
    }
    let reason = "a linkbase without a report document of its name beside it"
    #expect(
      try find() == [
        "a-2023x10q.htm | inline a-2023x10q.htm | linkbase a-2023_lab.xml",
        "b-2023.htm | inline b-2023.htm | linkbase b-2023_pre.xml",
        "skipped c_pre.xml: \(reason)",
      ])
  }

  @Test("An extraction beside its inline document is not a second filing")
  func extraction() throws {
    try folder.write("a.htm", Documents.inline)
    try folder.write("a_htm.xml", Documents.instance)
    try folder.write("a_lab.xml", Documents.linkbase)
    #expect(
      try find() == [
        "a.htm | inline a.htm | linkbase a_lab.xml",
        "skipped a_htm.xml: extracted from a.htm, which is read instead",
      ])
  }

  @Test("An extraction given by name is read, with the same companions")
  func namedExtraction() throws {
    try folder.write("a.htm", Documents.inline)
    try folder.write("a_htm.xml", Documents.instance)
    try folder.write("a_lab.xml", Documents.linkbase)
    #expect(try find(["a_htm.xml"]) == ["a_htm.xml | instance a_htm.xml | linkbase a_lab.xml"])
    #expect(try find(["a.htm"]) == ["a.htm | inline a.htm | linkbase a_lab.xml"])
  }

  @Test("An extraction alone is the report")
  func loneExtraction() throws {
    try folder.write("a_htm.xml", Documents.instance)
    #expect(try find() == ["a_htm.xml | instance a_htm.xml"])
  }

  @Test("Folders are searched to any depth in the order of their names; hidden files are not")
  func order() throws {
    for name in ["z/b.xml", "z/a.xml", "a/b/c/d.xml", "m.xml", ".hidden.xml", ".git/x.xml"] {
      try folder.write(name, Documents.instance)
    }
    #expect(
      try find().map { $0.prefix { $0 != " " } } == ["m.xml", "a/b/c/d.xml", "z/a.xml", "z/b.xml"])
  }

  @Test("A symbolic link inside a folder is skipped, so that nothing outside is read")
  func links() throws {
    let outside = try ScratchFolder()
    try outside.write("secret.xml", Documents.instance)
    try folder.write("a.xml", Documents.instance)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/out", withDestinationPath: outside.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: folder.path)
    #expect(
      try find() == [
        "a.xml | instance a.xml", "skipped loop: a symbolic link is not followed",
        "skipped out: a symbolic link is not followed",
      ])
    #expect(try find(["out"]) == ["out/secret.xml | instance secret.xml"])
  }

  @Test("What is no filing is skipped in a folder with its reason")
  func others() throws {
    try folder.write("a.xml", Documents.instance)
    try folder.write("b.pdf", "%PDF-1.4")
    try folder.write("c.json", "{\"entityName\":\"A\",\"facts\":{}}")
    try folder.write("d.idx", "Form Type")
    try folder.write("e.xml", "")
    #expect(
      try find() == [
        "a.xml | instance a.xml", "skipped b.pdf: a PDF is not read",
        "skipped c.json: companyfacts JSON is not read",
        "skipped d.idx: an EDGAR index is not read", "skipped e.xml: the file has no bytes",
      ])
  }

  @Test("Loading gives the bytes of every document in order")
  func load() throws {
    let path = try folder.write("a.xml", Documents.instance)
    try folder.write("a.xsd", Documents.schema)
    let bundle = try #require(try SourceFiles.bundles(at: [path]).bundles.first)
    #expect(
      try bundle.load().map { String(decoding: $0.bytes, as: UTF8.self) }
        == [Documents.instance, Documents.schema])
    #expect(
      bundle.documents.map(\.byteCount) == [Documents.instance, Documents.schema].map(\.utf8.count))
  }

  @Test("A document that vanishes before it is loaded is missing")
  func vanished() throws {
    let path = try folder.write("a.xml", Documents.instance)
    let bundle = try #require(try SourceFiles.bundles(at: [path]).bundles.first)
    try FileManager.default.removeItem(atPath: path)
    let caught = #expect(throws: SourceError.self) { try bundle.load() }
    #expect(caught?.kind == .missing)
    #expect(caught?.what == path)
  }

  @Test("The nearest accession number in the path is the filing's")
  func accession() throws {
    try folder.write("0000320193-23-000106/a.xml", Documents.instance)
    try folder.write("000106528010000007/b.xml", Documents.instance)
    try folder.write("none/c.xml", Documents.instance)
    let found = try SourceFiles.bundles(at: [folder.path])
    #expect(
      found.bundles.map { $0.accession?.description }
        == ["0000320193-23-000106", "0001065280-10-000007", nil])
  }
}
