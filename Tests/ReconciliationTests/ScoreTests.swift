import FilingModel
import Reconciliation
import Testing

@Suite("Score")
struct ScoreTests {
  @Test("A card's score is what the formula gives", arguments: Case.all)
  func score(_ example: Case) {
    let lines = example.lines.map(Self.line)
    #expect(
      Reconciliation.score(of: lines, weights: Weight.byCheck)
        == example.points.map { .points(ExactDecimal($0)) } ?? .notScored)
  }

  @Test("A finding never raises the score", arguments: Self.kinds)
  func monotone(_ kind: (check: Check, severity: Severity)) {
    let points = (0...12).compactMap { count in
      let findings = Array(repeating: kind.severity, count: count)
      let lines = [Self.line((kind.check, findings)), Self.line((.duplicates, [.warning]))]
      return Reconciliation.score(of: lines, weights: Weight.byCheck).points
    }
    #expect(points.count == 13)
    #expect(points == points.sorted(by: >))
  }

  private static let kinds = Check.allCases.flatMap { check in
    Severity.allCases.map { (check: check, severity: $0) }
  }

  @Test("An error takes the grade A away, even where errors cost nothing")
  func error() {
    let free = [Check.accounting: Weight(error: 0, warning: 0, limit: 0)]
    let lines = [Self.line((.accounting, [.error]))]
    let score = Reconciliation.score(of: lines, weights: free)
    #expect(score == .points(ExactDecimal(89)))
    #expect(score.grade == "B")
  }

  @Test("What each check takes off is told, in report order and no more than its limit")
  func costs() {
    let weights = [
      Check.accounting: Weight(error: 15, warning: 3, limit: 20),
      .duplicates: Weight(error: 10, warning: 2, limit: 40),
    ]
    let lines = [
      Self.line((.accounting, [.error, .error])), Self.line((.duplicates, [.warning])),
      Self.line((.completeness, [])),
    ]
    let costs = Reconciliation.costs(of: lines, weights: weights)
    #expect(costs.map(\.check) == [.duplicates, .accounting])
    #expect(costs.map(\.weighed) == [2, 30])
    #expect(costs.map(\.points) == [2, 20])
  }

  @Test("A weight below zero counts as zero")
  func negative() {
    let weight = Weight(error: -5, warning: -5, limit: -5)
    #expect(weight == Weight(error: 0, warning: 0, limit: 0))
  }

  @Test("The score over cards is the mean of the filings rounded down")
  func mean() throws {
    let cards = [100, 100, 89].map { Self.card(.points(ExactDecimal($0)), isStore: false) }
    #expect(
      Reconciliation.score(over: cards) == .points(try #require(ExactDecimal("96.33"))))
    #expect(
      Reconciliation.score(over: cards + [Self.card(.notScored, isStore: true)])
        == .points(try #require(ExactDecimal("96.33"))))
  }

  @Test("The store's card bounds the score of the whole")
  func store() {
    let filing = Self.card(.points(ExactDecimal(100)), isStore: false)
    let store = Self.card(.points(ExactDecimal(40)), isStore: true)
    #expect(Reconciliation.score(over: [store, filing]) == .points(ExactDecimal(40)))
    #expect(Reconciliation.score(over: []) == .notScored)
  }

  static func line(_ answer: (check: Check, severities: [Severity])) -> Scorecard.Line {
    let findings = answer.severities.map {
      Finding(rule: "any", check: answer.check, severity: $0, message: "any")
    }
    return Scorecard.Line(
      rule: "any", check: answer.check,
      outcome: Outcome(applied: max(1, findings.count), findings: findings))
  }

  static func card(_ score: Score, isStore: Bool) -> Scorecard {
    let filing = Filing(
      digest: "any", source: "any", accession: nil, cover: CoverPage([]), documents: [])
    return Scorecard(
      filing: isStore ? nil : filing, factCount: 1, metricCount: 0, lines: [], readGaps: [],
      score: score)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: [(check: Check, severities: [Severity])]
    let points: Int?

    static let all = [
      Case(testDescription: "nothing compared", lines: [], points: nil),
      Case(testDescription: "nothing found", lines: [(.accounting, [])], points: 100),
      Case(
        testDescription: "information costs nothing",
        lines: [(.duplicates, [.information])], points: 100),
      Case(testDescription: "one warning", lines: [(.completeness, [.warning])], points: 97),
      Case(testDescription: "one error", lines: [(.duplicates, [.error])], points: 89),
      Case(testDescription: "a graver error", lines: [(.accounting, [.error])], points: 85),
      Case(
        testDescription: "two rules of one check share its limit",
        lines: [
          (.duplicates, [.error, .error, .error]), (.duplicates, [.error, .error]),
        ], points: 60),
      Case(
        testDescription: "two checks add up",
        lines: [(.accounting, [.error]), (.completeness, [.warning, .warning])], points: 81),
      Case(
        testDescription: "further warnings of one rule cost a third",
        lines: [(.accounting, [.warning, .warning, .warning, .warning])], points: 94),
      Case(
        testDescription: "warnings of several rules cost their weight each",
        lines: [(.accounting, [.warning]), (.accounting, [.warning])], points: 94),
      Case(
        testDescription: "no score is below zero",
        lines: [
          (.factsToFilings, [.error, .error, .error]),
          (.referentialIntegrity, [.error, .error, .error]),
        ], points: 0),
    ]
  }
}
