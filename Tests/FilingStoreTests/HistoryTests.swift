import FilingModel
import FilingStore
import Testing

@Suite("The history of assessments")
struct HistoryTests {
  private let store: FilingStore
  private let filing: Filing

  init() throws {
    store = try .inMemory()
    let report = Samples.report(assets: "1")
    filing = Samples.filing("d", of: report)
    _ = try store.record(filing, report: report, metrics: [], sources: nil)
  }

  private func finding(_ rule: String, _ message: String = "wrong") -> Finding {
    Finding(rule: rule, check: .accounting, severity: .error, message: message)
  }

  private func card(_ lines: [(rule: String, findings: [Finding])], points: Int) -> Scorecard {
    Scorecard(
      filing: filing, factCount: 1, metricCount: 0,
      lines: lines.map {
        Scorecard.Line(
          rule: $0.rule, check: .accounting, outcome: Outcome(applied: 1, findings: $0.findings))
      },
      readGaps: [], score: .points(ExactDecimal(points)))
  }

  private func keep(_ card: Scorecard, at time: String) throws {
    try store.keep(
      [:], answering: "", survey: nil, changes: 0,
      run: AssessmentRun(
        at: time, version: "1", isFull: false, score: card.score, counts: VerdictCounts(card),
        filings: 1),
      cards: [card])
  }

  @Test("Runs come back as they were kept, the latest last")
  func runs() throws {
    try keep(card([("a", [finding("a")])], points: 85), at: "2025-01-01T00:00:00Z")
    try keep(card([("a", [])], points: 100), at: "2025-01-02T00:00:00Z")
    let runs = try store.runs()
    #expect(runs.map(\.at) == ["2025-01-01T00:00:00Z", "2025-01-02T00:00:00Z"])
    #expect(runs.map(\.counts.errors) == [1, 0])
    #expect(runs.map { $0.score.points?.text } == ["85", "100"])
    #expect(try store.lastVerdicts()["d"]?.score == .points(ExactDecimal(100)))
  }

  @Test("A finding without facts whose line moved is the same one")
  func movedLine() throws {
    let (before, after) = ("x.htm:82 (byte 7736): no unit", "x.htm:90 (byte 8001): no unit")
    try keep(card([("a", [finding("a", before)])], points: 85), at: "1")
    try keep(card([("a", [finding("a", after)])], points: 85), at: "2")
    #expect(try store.changes(sinceRun: 0).isEmpty)
    try keep(card([("a", [finding("a", "x.htm:90 (byte 8001): no period")])], points: 85), at: "3")
    #expect(try store.changes(sinceRun: 1).count == 2)
  }

  @Test("Since the run before, one finding came and another went")
  func changes() throws {
    try keep(card([("a", [finding("a")]), ("b", [])], points: 85), at: "1")
    try keep(card([("a", []), ("b", [finding("b", "new")])], points: 85), at: "2")
    let changes = try store.changes(sinceRun: 0)
    #expect(changes.map(\.rule) == ["a", "b"])
    #expect(changes.map(\.isNew) == [false, true])
    #expect(try store.changes(sinceRun: 1).isEmpty)
  }

  @Test("A run's verdicts are those it left, and a filing that came later has none")
  func earlierVerdicts() throws {
    try keep(card([], points: 100), at: "1")
    try keep(card([("a", [finding("a")])], points: 85), at: "2")
    #expect(try store.verdicts(atRun: 0)["d"]?.score == .points(ExactDecimal(100)))
    #expect(try store.verdicts(atRun: 1)["d"]?.score == .points(ExactDecimal(85)))
    #expect(try store.verdicts(atRun: 2).isEmpty)
    let report = Samples.report(assets: "2")
    _ = try store.record(Samples.filing("e", of: report), report: report, metrics: [], sources: nil)
    #expect(try store.verdicts(atRun: 1).keys.sorted() == ["d"])
  }

  @Test("A rule that was not asked leaves its finding standing")
  func notAsked() throws {
    try keep(card([("a", [finding("a")])], points: 85), at: "1")
    try keep(card([("b", [])], points: 100), at: "2")
    #expect(try store.changes(sinceRun: 0).isEmpty)
  }

  @Test("A finding twice over is two findings, of which one can go")
  func twice() throws {
    try keep(card([("a", [finding("a"), finding("a")])], points: 70), at: "1")
    try keep(card([("a", [finding("a")])], points: 85), at: "2")
    #expect(try store.changes(sinceRun: 0).map(\.isNew) == [false])
  }
}
