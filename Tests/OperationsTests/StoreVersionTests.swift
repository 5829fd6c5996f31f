import Foundation
import FilingModel
import Operations
import Support
import Testing

@Suite("Stores of released schemas")
struct StoreVersionTests {
  private static let stores = ["v1"]

  @Test("Every file of the folder is tested")
  func allListed() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.path("fixtures/stores"))
    #expect(files.filter { $0.hasSuffix(".sqlite") }.sorted() == Self.stores.map { $0 + ".sqlite" })
  }

  @Test("A store opens, migrates and is judged as the filings it was made of", arguments: stores)
  func assessesTheSame(version: String) async throws {
    let folder = try TemporaryFolder()
    var settings = Settings.standard
    settings.store = folder.path("old.sqlite")
    try FileManager.default.copyItem(
      atPath: Repository.path("fixtures/stores/\(version).sqlite"), toPath: settings.store)
    let old = try await Assess(settings: settings, readsSources: true).store().assessment
    let new = try await Assess(settings: settings, readsSources: true)
      .paths([Repository.path("fixtures/filings")]).assessment
    #expect(old.filings.count == 11)
    #expect(old.filings.map(\.lines) == new.filings.map(\.lines))
    #expect(old.score == new.score)
  }

  @Test("Where the pages are not read again, it is said that they were not looked at")
  func pagesOfOldFilings() async throws {
    let folder = try TemporaryFolder()
    var settings = Settings.standard
    settings.store = folder.path("old.sqlite")
    try FileManager.default.copyItem(
      atPath: Repository.path("fixtures/stores/v1.sqlite"), toPath: settings.store)
    let old = try await Assess(settings: settings, readsSources: false).store().assessment
    let lines = old.filings.flatMap(\.lines).filter { $0.rule == "sign-contradicts-print" }
    #expect(lines.count == 11)
    #expect(lines.allSatisfy { $0.outcome.applied == 0 })
    #expect(lines.contains { $0.outcome.gaps.count == 1 })
  }
}
