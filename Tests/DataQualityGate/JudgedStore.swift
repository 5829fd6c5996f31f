import FilingModel
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

  /// Says every finding of some rules: at the threshold of the settings as an issue, below it as a warning.
  static func record(_ findings: [Finding], threshold: Severity) {
    for finding in findings where finding.severity >= min(threshold, .warning) {
      let places = finding.facts.map { "\($0.concept) at \($0.source)" }.joined(separator: "; ")
      Issue.record(
        "\(finding.rule): \(finding.message)\(places.isEmpty ? "" : " [\(places)]")",
        severity: finding.severity >= threshold && finding.waiver == nil ? .error : .warning)
    }
  }
}

/// A filing's card under the name that a log line shows.
struct NamedCard: Sendable, CustomTestStringConvertible {
  let card: Scorecard

  var testDescription: String {
    [card.filing?.name, card.filing?.form?.name, card.filing?.registrant]
      .compactMap { $0 }.joined(separator: " ")
  }
}
