import FilingModel
import FinLoomGate
import Operations
import Reconciliation
import Testing

/// What a data team asks first, each by the rules that answer it.
@Suite("Gate: the questions of a data team")
struct QuestionsOfADataTeam {
  @Test("The store holds filings, and the filings hold facts")
  func somethingIsThere() async throws {
    let result = try await JudgedStore.result()
    let assessment = result.assessment
    #expect(assessment.filings.count >= (JudgedStore.isOwn ? 7 : 1))
    #expect(assessment.filings.allSatisfy { $0.factCount > 0 })
    #expect(assessment.filings.reduce(0) { $0 + $1.applied } > 0)
    #expect(result.failures.map(\.description) == [])
  }

  @Test("The score reaches what the settings ask for")
  func scoreIsReached() async throws {
    #expect(try await JudgedStore.judgement().scoreComplaint == nil)
  }

  @Test("No orphaned facts")
  func noOrphanedFacts() async throws {
    try await ask("orphaned-rows", "damaged-store")
  }

  @Test("No orphaned filings")
  func noOrphanedFilings() async throws {
    try await ask("stored-fact-count-differs", "orphaned-rows")
  }

  @Test("No duplicate normalized metrics")
  func noDuplicateMetrics() async throws {
    try await ask("duplicate-metrics")
  }

  @Test("The balance sheet holds")
  func balanceSheetHolds() async throws {
    try await ask("balance-sheet-out-of-balance")
  }

  @Test("Every processed filing has facts")
  func everyFilingHasFacts() async throws {
    try await ask("filing-without-facts")
  }

  @Test("Metrics have source facts")
  func metricsHaveSourceFacts() async throws {
    try await ask("metric-without-source-fact", "metric-differs-from-source-fact")
  }

  @Test("Fiscal years are consistent")
  func fiscalYearsAreConsistent() async throws {
    try await ask("fiscal-focus-contradicts-period")
  }

  @Test("Required metrics are covered")
  func requiredMetricsAreCovered() async throws {
    try await ask("missing-required-metric")
  }

  @Test("The latest periods are fresh, where a day is set to judge by")
  func latestPeriodsAreFresh() async throws {
    let isJudged = try await JudgedStore.settings().rules.asOf != nil
    if !isJudged { print("freshness is not judged: assess.asOf (FINLOOM_ASSESS_AS_OF) is not set") }
    try await ask("stale-filing", mustApply: isJudged)
  }

  /// Records what some rules found, and fails when they had nothing to look at in our own filings.
  private func ask(_ rules: String..., mustApply: Bool = true) async throws {
    let assessment = try await JudgedStore.result().assessment
    let lines = assessment.cards.flatMap(\.lines).filter { rules.contains($0.rule) }
    #expect(Set(lines.map(\.rule)).isSubset(of: rules) && !lines.isEmpty)
    let applied = lines.reduce(0) { $0 + $1.outcome.applied }
    if mustApply, JudgedStore.isOwn { #expect(applied > 0) }
    #expect(assessment.filings.count > 0)
    for judged in try await JudgedStore.judgement().findings
    where rules.contains(judged.finding.rule) {
      GateLog.record(judged)
    }
  }
}
