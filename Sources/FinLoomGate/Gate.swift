internal import FilingModel
internal import Foundation
internal import Operations
public import Testing

extension FinLoomGate {
  /// One check of one filing, or of the store as a whole, or the score: what one test judges.
  public struct Case: Sendable, CustomTestStringConvertible {
    let matter: Matter

    enum Matter: Sendable {
      case check(Check, Filing?, [Judgement.Judged])
      /// With what is wrong with it, if anything.
      case score(complaint: String?)
    }

    /// For example `accounting: 0000320193-25-000057 10-Q Apple Inc.`.
    public var testDescription: String {
      switch matter {
      case .check(let check, let filing, _): "\(check.rawValue): \(GateLog.name(of: filing))"
      case .score: "score"
      }
    }

    /// Records each finding as an issue: one that fails the run as an error, others as warnings.
    public func judge() {
      switch matter {
      case .check(let check, let filing, let findings):
        GateLog.record(findings, of: filing, check: check)
      case .score(let complaint):
        if let complaint { Issue.record(Comment(rawValue: complaint)) }
      }
    }
  }

  /// The cases of a store: every check of every filing, and of the store, and the score if the
  /// settings ask for one.
  ///
  /// Settings and the store come from the environment and from `config`, as for the command; `store`
  /// outweighs them. Throws when the store cannot be read, and when it has no filings or no facts,
  /// since tests without cases would pass.
  public static func cases(store path: String? = nil) async throws -> [Case] {
    var flags: [String: String] = [:]
    if let path { flags["store"] = path }
    let settings = try await Settings.load(
      Settings.Sources(flags: flags, environment: ProcessInfo.processInfo.environment))
    return try await cases(of: settings, paths: [])
  }

  /// The cases of documents that are read into memory.
  public static func cases(documents paths: [String]) async throws -> [Case] {
    let settings = try await Settings.load(
      Settings.Sources(environment: ProcessInfo.processInfo.environment))
    return try await cases(of: settings, paths: paths)
  }

  private static func cases(of settings: Settings, paths: [String]) async throws -> [Case] {
    let baseline = try settings.readBaseline()
    let assess = Assess(settings: settings, readsSources: true)
    let result = paths.isEmpty ? try await assess.store() : try await assess.paths(paths)
    if let failure = result.failures.first { throw failure }
    let assessment = result.assessment
    guard assessment.filings.contains(where: { $0.factCount > 0 }) else {
      throw OperationError(
        .unreadable, doing: "judging", what: assessment.source, cause: "it has no facts to judge")
    }
    let judgement = Judgement(
      result, of: paths, threshold: settings.threshold, beside: baseline)
    let findings = Dictionary(grouping: judgement.findings) {
      Place(check: $0.finding.check, digest: $0.filing?.digest)
    }
    let score = Case(matter: .score(complaint: judgement.scoreComplaint))
    let checks = Check.allCases.flatMap { check in
      assessment.cards.filter { $0.lines.contains { $0.check == check } }.map { card in
        Case(
          matter: .check(
            check, card.filing,
            findings[Place(check: check, digest: card.filing?.digest)] ?? []))
      }
    }
    return settings.threshold.points == nil ? checks : checks + [score]
  }

  private struct Place: Hashable {
    let check: Check
    let digest: String?
  }
}
