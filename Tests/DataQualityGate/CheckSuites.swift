import FilingModel
import FinLoomGate
import Operations
import Testing

/// What every suite of a check does: one filing's findings, and the store's own.
protocol CheckSuite {
  static var check: Check { get }
}

extension CheckSuite {
  func judge(_ card: Scorecard) async throws {
    let findings = try await JudgedStore.findings(of: Self.check, in: card.filing)
    GateLog.record(findings, of: card.filing, check: Self.check)
  }

  func judgeStore() async throws {
    let store = try #require(try await JudgedStore.result().assessment.store)
    try await judge(store)
  }
}

@Suite("Gate: filing counts")
struct FilingCountsGate: CheckSuite {
  static let check = Check.filingCounts

  @Test("The filings that should be here are here")
  func store() async throws { try await judgeStore() }
}

@Suite("Gate: facts to filings")
struct FactsToFilingsGate: CheckSuite {
  static let check = Check.factsToFilings

  @Test("The filing has the facts its documents state", arguments: try await JudgedStore.cards())
  func filing(named: NamedCard) async throws { try await judge(named.card) }
}

@Suite("Gate: normalized to raw")
struct NormalizedToRawGate: CheckSuite {
  static let check = Check.normalizedToRaw

  @Test("Every metric leads to facts with its value", arguments: try await JudgedStore.cards())
  func filing(named: NamedCard) async throws { try await judge(named.card) }

  @Test("No metric stands in the store twice")
  func store() async throws { try await judgeStore() }
}

@Suite("Gate: duplicates")
struct DuplicatesGate: CheckSuite {
  static let check = Check.duplicates

  @Test("Nothing is said twice and differently", arguments: try await JudgedStore.cards())
  func filing(named: NamedCard) async throws { try await judge(named.card) }
}

@Suite("Gate: completeness")
struct CompletenessGate: CheckSuite {
  static let check = Check.completeness

  @Test("Nothing is missing that the form must have", arguments: try await JudgedStore.cards())
  func filing(named: NamedCard) async throws { try await judge(named.card) }

  @Test("No filer has fallen silent")
  func store() async throws { try await judgeStore() }
}

@Suite("Gate: referential integrity")
struct ReferentialIntegrityGate: CheckSuite {
  static let check = Check.referentialIntegrity

  @Test("Every fact is about the filer", arguments: try await JudgedStore.cards())
  func filing(named: NamedCard) async throws { try await judge(named.card) }

  @Test("Every row points to a row")
  func store() async throws { try await judgeStore() }
}

@Suite("Gate: accounting")
struct AccountingGate: CheckSuite {
  static let check = Check.accounting

  @Test("The numbers agree with each other", arguments: try await JudgedStore.cards())
  func filing(named: NamedCard) async throws { try await judge(named.card) }
}
