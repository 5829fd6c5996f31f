import FilingModel
import Foundation
import GRDB
import Testing

@testable import FilingStore

@Suite("Stores of earlier schemas")
struct MigrationTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  /// A store as the first release left it: one filing, no day of filing.
  private func makeFirstStore() throws {
    let queue = try DatabaseQueue(path: folder.store)
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { database in
      try V1.migrate(database)
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = 1")
      try database.execute(
        sql: """
          INSERT INTO filing (digest, source, tickers, read_facts, gaps, fact_digest)
          VALUES ('abc', 'old.xml', '', 0, 0, '')
          """)
    }
    try migrator.migrate(queue)
    try queue.close()
  }

  @Test(
    "A store of the first schema is brought up to date, whether it is to be read or written",
    arguments: [FilingStore.Access.reading, .writing])
  func firstSchema(_ access: FilingStore.Access) throws {
    try makeFirstStore()
    let store = try FilingStore.open(at: folder.store, for: access)
    let filings = try store.filings()
    #expect(filings.map(\.filing.source) == ["old.xml"])
    #expect(filings.map(\.filing.filed) == [nil])
    try store.close()
    let again = try FilingStore.open(at: folder.store, for: .reading)
    #expect(try again.filings().count == 1)
    try again.close()
  }

  @Test("The day of filing is there after closing, and its lack too")
  func filed() throws {
    let day = try #require(CalendarDate("2024-11-01"))
    let store = try FilingStore.create(at: folder.store)
    for (digest, filed) in [("one", day), ("two", nil)] as [(String, CalendarDate?)] {
      let filing = Filing(
        digest: digest, source: digest, accession: nil, filed: filed, cover: CoverPage([]),
        documents: [])
      let report = Report(document: "a.xml", syntax: .xbrl, facts: [])
      _ = try store.record(filing, report: report, metrics: [], sources: nil)
    }
    #expect(try store.filings().map(\.filing.filed) == [day, nil])
    try store.close()
  }

  @Test("Metrics that follow other definitions are found, and others are put in their place")
  func definitions() throws {
    let store = try FilingStore.inMemory()
    let fact = Samples.report().facts.indices
    let filing = Samples.filing()
    func metric(_ name: String) -> Metric {
      Metric(
        name: name, entity: Entity(scheme: "s", identifier: "1"), period: .forever, unit: .shares,
        value: ExactDecimal(1), origin: .stated(fact.lowerBound))
    }
    _ = try store.record(
      PreparedFiling(
        filing, report: Samples.report(), metrics: [metric("Old"), metric("Older")],
        following: "one", sources: nil))
    #expect(try store.filings(followingOtherThan: "one") == [])
    #expect(try store.filings(followingOtherThan: "two").map(\.name) == [filing.name])
    try store.replaceMetrics(of: filing, with: [metric("New")], following: "two")
    #expect(try store.metrics(of: filing).map(\.name) == ["New"])
    #expect(try store.filings(followingOtherThan: "two") == [])
    #expect(try store.survey().orphans.allSatisfy { $0.orphans == 0 })
  }
}
