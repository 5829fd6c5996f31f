import FilingModel
import Support
import Testing

@testable import SourceFiles

@Suite("Taxonomy packages as files")
struct TaxonomyPackageTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func names(_ zip: StoredZip) throws -> [String] {
    let path = try folder.write("t.zip", zip.bytes)
    return try SourceFiles.taxonomyPackage(at: path).map(\.name)
  }

  private func failure(_ path: String, within bounds: SizeBounds = .standard) -> SourceError? {
    do throws(SourceError) {
      _ = try SourceFiles.taxonomyPackage(at: path, within: bounds)
      return nil
    } catch {
      return error
    }
  }

  @Test("Schemas, linkbases and the description are taken, by name, and nothing else")
  func takes() throws {
    let found = try names(
      StoredZip([
        ("t/readme.txt", "text"), ("t/b_lab.xml", Documents.linkbase),
        ("t/a.xsd", Documents.schema),
        ("t/META-INF/taxonomyPackage.xml", "<taxonomyPackage/>"),
        ("t/META-INF/catalog.xml", "<c/>"),
        ("t/report.htm", Documents.inline), ("t/broken.xsd", "<xs:sch"),
      ]))
    #expect(
      found == [
        "t/META-INF/catalog.xml", "t/META-INF/taxonomyPackage.xml", "t/a.xsd", "t/b_lab.xml",
        "t/broken.xsd",
      ])
  }

  @Test("The bytes are the members' own")
  func bytes() throws {
    let path = try folder.write("t.zip", StoredZip([("a.xsd", Documents.schema)]).bytes)
    let found = try SourceFiles.taxonomyPackage(at: path)
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == [Documents.schema])
    #expect(found.map(\.role) == [.schema])
  }

  @Test(
    "A member's name that could lead elsewhere refuses the package and is named",
    arguments: ["/etc/a.xsd", "../a.xsd", "t/../../a.xsd", "C:a.xsd"])
  func unsafeName(name: String) throws {
    let zip = StoredZip([("a.xsd", Documents.schema), (name, Documents.schema)])
    let error = try #require(failure(try folder.write("t.zip", zip.bytes)))
    #expect(error.kind == .unsafePath)
    #expect(folder.relative(error.what) == "t.zip!\(name)")
  }

  @Test("A package beyond a bound is too large; at the bound it is read")
  func bounds() throws {
    let path = try folder.write("t.zip", StoredZip([("a.xsd", Documents.schema)]).bytes)
    let size = Documents.schema.utf8.count
    #expect(failure(path, within: SizeBounds(total: size)) == nil)
    #expect(failure(path, within: SizeBounds(total: size - 1))?.kind == .tooLarge)
  }

  @Test("A cut-off zip is damaged")
  func cutOff() throws {
    let zip = StoredZip([("a.xsd", Documents.schema)])
    let path = try folder.write("t.zip", Array(zip.bytes.dropLast(9)))
    #expect(failure(path)?.kind == .damagedArchive)
  }

  @Test("What is no package is told by what it is")
  func notAPackage() throws {
    let without = try folder.write("t.zip", StoredZip([("a.xml", Documents.instance)]).bytes)
    #expect(failure(without)?.cause == "no member of the zip is a schema")
    let schema = try folder.write("a.xsd", Documents.schema)
    #expect(failure(schema)?.cause == "this is a schema")
    #expect(failure(schema)?.kind == .notAFiling)
    #expect(failure(folder.path)?.cause == "this is no file")
    #expect(failure(folder.path + "/none.zip")?.kind == .missing)
  }
}
