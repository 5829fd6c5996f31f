import FilingModel
import FilingStore
import Testing

@Suite("Outcomes in the store")
struct OutcomesTests {
  private let store: FilingStore
  private let report = Samples.report(assets: "1")
  private let filing: Filing

  init() throws {
    store = try .inMemory()
    filing = Samples.filing("d", of: report)
    _ = try store.record(filing, report: report, metrics: [], sources: nil)
  }

  private var outcomes: FilingOutcomes {
    let source = SourcePoint(document: "a.xml", line: 3, byteOffset: 17)
    return FilingOutcomes(
      factCount: report.facts.count, metricCount: 2,
      lines: [
        Scorecard.Line(
          rule: "a", check: .accounting,
          outcome: Outcome(
            applied: 7,
            findings: [
              Finding(
                rule: "a", check: .accounting, severity: .warning, message: "wrong",
                facts: report.facts)
            ],
            gaps: [Gap(rule: "a", reason: "missing", source: source)]))
      ],
      readGaps: [Gap(reason: "not taken", source: nil)],
      profile: FilingProfile(units: ["us-gaap:Assets": "USD"], fiscalYearEnd: "--12-31"))
  }

  private func keep(_ outcomes: FilingOutcomes, changes: Int = 0) throws {
    try store.keep(
      ["d": outcomes], answering: "all", survey: store.survey(isThorough: false),
      changes: changes,
      run: AssessmentRun(
        at: "1", version: "1", isFull: false, score: .notScored, counts: VerdictCounts(),
        filings: 1),
      cards: [])
  }

  @Test("They come back fact for fact for the same question")
  func roundTrip() throws {
    #expect(report.facts.count > 3)
    try keep(outcomes)
    #expect(try store.keptOutcomes(answering: "all") == ["d": outcomes])
  }

  @Test("Another question has no answer yet")
  func otherQuestion() throws {
    try keep(outcomes)
    #expect(try store.keptOutcomes(answering: "other").isEmpty)
  }

  @Test("The survey comes back while the store is as it was, and not after the next filing")
  func survey() throws {
    try keep(outcomes)
    #expect(try store.keptSurvey(of: store.filings()) == store.survey(isThorough: false))
    let other = Samples.report(assets: "2")
    _ = try store.record(
      Samples.filing("e", of: other), report: other, metrics: [], sources: nil)
    #expect(try store.keptSurvey(of: store.filings()) == nil)
  }

  @Test("Nothing is kept of an assessment during which rows were changed")
  func changedMeanwhile() throws {
    try keep(outcomes, changes: 1)
    #expect(try store.keptOutcomes(answering: "all").isEmpty)
    #expect(try store.keptSurvey(of: store.filings()) == nil)
  }
}
