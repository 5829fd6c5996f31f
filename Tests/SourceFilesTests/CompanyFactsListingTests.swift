import FilingModel
import Support
import Testing

@testable import SourceFiles

@Suite("Companyfacts answers among files")
struct CompanyFactsListingTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("a.xml", Documents.instance)
    try folder.write("c.json", "{\"cik\":1,\"facts\":{}}")
    try folder.write("d.json.gz", StoredGzip.bytes(of: "{\"cik\":2,\"facts\":{}}"))
    try folder.write("z.zip", StoredZip([("e.json", "{\"cik\":3,\"facts\":{}}")]).bytes)
  }

  @Test("Asked for, they are listed apart from filings, wherever they lie")
  func listed() throws {
    let found = try SourceFiles.bundles(at: [folder.path], listingCompanyFacts: true)
    #expect(found.bundles.map(\.name) == ["a.xml"])
    #expect(
      found.companyFacts.map { folder.relative($0.path) }
        == ["c.json", "d.json.gz", "z.zip!e.json"])
    #expect(found.companyFacts.map { $0.documents.map(\.role) } == [[.other], [.other], [.other]])
    #expect(
      try found.companyFacts.map { String(decoding: try $0.load()[0].bytes, as: UTF8.self) }
        == (1...3).map { "{\"cik\":\($0),\"facts\":{}}" })
    #expect(found.skipped == [])
    #expect(found.failures == [])
  }

  @Test("Given by name, an answer alone is enough")
  func named() throws {
    let path = folder.path + "/c.json"
    let found = try SourceFiles.bundles(at: [path], listingCompanyFacts: true)
    #expect(found.companyFacts.map(\.path) == [path])
    #expect(found.failures == [])
  }

  @Test("Not asked for, they are skipped in a folder")
  func skipped() throws {
    let found = try SourceFiles.bundles(at: [folder.path])
    #expect(found.companyFacts.isEmpty)
    #expect(
      found.skipped.map { "\(folder.relative($0.path)): \($0.reason)" } == [
        "c.json: companyfacts JSON is not read", "d.json.gz: companyfacts JSON is not read",
        "z.zip: a zip without a report document is not read",
      ])
  }
}
