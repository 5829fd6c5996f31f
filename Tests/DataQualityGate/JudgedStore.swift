import FilingModel
import FinLoomGate
import Foundation
import Operations
import Reconciliation
import Support
import Testing

/// The store that is judged: the one `FINLOOM_STORE` names or, without it, one in memory with the
/// filings of `fixtures/filings`.
///
/// Assessed once, by the call that `finloom-audit assess --full` makes.
enum JudgedStore {
  static let isOwn = ProcessInfo.processInfo.environment["FINLOOM_STORE"] == nil

  private static let outcome = Task { () async throws -> (Assess.Result, Settings) in
    let environment = ProcessInfo.processInfo.environment
    let settings = try await Settings.load(
      Settings.Sources(environment: environment, folder: Repository.path("config")))
    let assess = Assess(settings: settings, readsSources: true)
    if isOwn {
      print("judging the filings of fixtures/filings; FINLOOM_STORE names another store")
      return (try await assess.paths([Repository.path("fixtures/filings")]), settings)
    }
    print("judging the store \(settings.store)")
    return (try await assess.store(), settings)
  }

  static func result() async throws -> Assess.Result { try await outcome.value.0 }

  static func settings() async throws -> Settings { try await outcome.value.1 }

  /// The cards of the filings, for tests that look at one at a time.
  static func cards() async throws -> [NamedCard] {
    try await result().assessment.filings.map { NamedCard(card: $0) }
  }

  private static let judged = Task { () async throws -> Judgement in
    let settings = try await JudgedStore.settings()
    return Judgement(
      try await JudgedStore.result(), threshold: settings.threshold,
      beside: try settings.readBaseline())
  }

  /// The assessment, judged by the settings and, where one is set, a baseline.
  static func judgement() async throws -> Judgement { try await judged.value }

  private static let grouped = Task { () async throws -> [Place: [Judgement.Judged]] in
    Dictionary(grouping: try await judged.value.findings) {
      Place(check: $0.finding.check, digest: $0.filing?.digest)
    }
  }

  private struct Place: Hashable {
    let check: Check
    let digest: String?
  }

  /// The findings of a check about a filing, or about the store.
  static func findings(
    of check: Check, in filing: Filing?
  ) async throws -> [Judgement.Judged] {
    try await grouped.value[Place(check: check, digest: filing?.digest)] ?? []
  }
}

/// A filing's card under the name that a log line shows.
struct NamedCard: Sendable, CustomTestStringConvertible {
  let card: Scorecard

  var testDescription: String {
    GateLog.name(of: card.filing)
  }
}
