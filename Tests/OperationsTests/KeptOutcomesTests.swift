import FilingModel
import Foundation
import GRDB
import GeneratedFilings
import Operations
import Reconciliation
import Support
import Testing

@Suite("Assessing a store again")
struct KeptOutcomesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var settings: Settings {
    var settings = Settings.standard
    settings.store = folder.path("a.sqlite")
    return settings
  }

  private func ingest(_ numbers: Range<Int>) async throws {
    for number in numbers {
      let filing = GeneratedFilings.filing(number, size: .small)
      for (name, bytes) in filing.documents {
        _ = try folder.write(
          String(decoding: bytes, as: UTF8.self), to: "\(filing.accession)/\(name)")
      }
      _ = try await Ingest(settings: settings).run([folder.path(filing.accession)])
    }
  }

  private func assess(isFull: Bool = false, jobs: Int = 0) async throws -> String {
    var settings = settings
    settings.jobs = jobs
    return try await Assess(settings: settings, readsSources: isFull, keepsOutcomes: true)
      .store().json
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: settings.store)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// How many filings an assessment asks about.
  private func asked() async throws -> Int {
    let count = Count()
    let progress = StepProgress { step in count.last = step.total }
    _ = try await Assess(
      settings: settings, readsSources: false, keepsOutcomes: true, progress: progress
    ).store()
    return count.last
  }

  /// Written by one task at a time.
  private final class Count: @unchecked Sendable {
    var last = 0
  }

  @Test("says the same and asks no filing", .timeLimit(.minutes(1)))
  func again() async throws {
    try await ingest(0..<4)
    let first = try await assess()
    #expect(try await assess() == first)
    #expect(try await asked() == 0)
  }

  @Test("asks about the new filing alone", .timeLimit(.minutes(1)))
  func newFiling() async throws {
    try await ingest(0..<3)
    _ = try await assess()
    try await ingest(3..<4)
    #expect(try await asked() == 1)
  }

  @Test("says the same with one job and with four, kept or not", .timeLimit(.minutes(1)))
  func jobs() async throws {
    try await ingest(0..<6)
    let full = try await assess(isFull: true, jobs: 1)
    #expect(try await assess(isFull: true, jobs: 4) == full)
    let plain = try await assess(jobs: 4)
    try change("DELETE FROM outcome")
    #expect(try await assess(jobs: 1) == plain)
  }

  @Test("believes nothing that was kept before a row was changed", .timeLimit(.minutes(1)))
  func changed() async throws {
    try await ingest(0..<2)
    let before = try await assess()
    try change(
      """
      UPDATE fact SET significand = significand + 1 WHERE filing = 1 AND ordinal =
        (SELECT min(ordinal) FROM fact JOIN name ON name.id = concept WHERE local = 'Assets')
      """)
    #expect(try await asked() == 2)
    #expect(try await assess() != before)
  }

  @Test("believes nothing that was kept for other settings", .timeLimit(.minutes(1)))
  func otherSettings() async throws {
    try await ingest(0..<2)
    _ = try await assess()
    var other = settings
    other.rules.calculationMode = .truncation
    let count = Count()
    _ = try await Assess(
      settings: other, readsSources: false, progress: StepProgress { count.last = $0.total }
    ).store()
    #expect(count.last == 2)
  }
}
