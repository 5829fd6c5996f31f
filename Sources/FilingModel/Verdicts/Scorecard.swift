/// The verdict on one filing, or on the store as a whole: score, grade, and the counts behind them.
package struct Scorecard: Hashable, Sendable {
  /// Nil on the card of the store.
  package let filing: Filing?
  /// Facts and metrics looked at.
  package let factCount: Int
  package let metricCount: Int
  /// One line per rule that was asked, in report order.
  package let lines: [Line]
  /// What the reader could not take.
  package let readGaps: [Gap]
  package let score: Score

  package init(
    filing: Filing?, factCount: Int, metricCount: Int, lines: [Line], readGaps: [Gap], score: Score
  ) {
    self.filing = filing
    self.factCount = factCount
    self.metricCount = metricCount
    self.lines = lines
    self.readGaps = readGaps
    self.score = score
  }

  /// One rule's answer.
  package struct Line: Hashable, Sendable {
    package let rule: String
    package let check: Check
    package let outcome: Outcome

    package init(rule: String, check: Check, outcome: Outcome) {
      self.rule = rule
      self.check = check
      self.outcome = outcome
    }
  }

  package var applied: Int { lines.reduce(0) { $0 + $1.outcome.applied } }

  /// All findings in report order.
  package var findings: [Finding] { lines.flatMap(\.outcome.findings) }

  /// What could not be read, then what could not be compared.
  package var gaps: [Gap] { readGaps + lines.flatMap(\.outcome.gaps) }

  /// Findings of a severity that are not waived.
  package func count(of severity: Severity) -> Int {
    lines.reduce(0) { total, line in
      total + line.outcome.findings.count { $0.severity == severity && $0.waiver == nil }
    }
  }
}

/// A score and its grade; without anything checked there is neither.
package enum Score: Hashable, Sendable {
  /// 0 to 100, with at most two places.
  case points(ExactDecimal)
  /// Nothing was compared, so nothing can be said.
  case notScored

  package var points: ExactDecimal? {
    if case .points(let points) = self { points } else { nil }
  }

  /// A from 90, B from 80, C from 70, D from 60, else F; `-` when there is no score.
  package var grade: String {
    guard let points else { return "-" }
    let bounds = [("A", 90), ("B", 80), ("C", 70), ("D", 60)]
    return bounds.first { points >= ExactDecimal($0.1) }?.0 ?? "F"
  }
}

/// The verdict on everything that was assessed: the store's own card and one per filing.
package struct Assessment: Hashable, Sendable {
  /// The path of the store, or the paths given instead of one.
  package let source: String
  /// The store rules' card; nil when paths were assessed without a store.
  package let store: Scorecard?
  package let filings: [Scorecard]
  /// The score over all filings and the store.
  package let score: Score
  /// The day freshness was judged against, when one was set.
  package let asOf: CalendarDate?

  package init(
    source: String, store: Scorecard?, filings: [Scorecard], score: Score, asOf: CalendarDate?
  ) {
    self.source = source
    self.store = store
    self.filings = filings
    self.score = score
    self.asOf = asOf
  }

  /// The store's card, if any, then the filings' cards.
  package var cards: [Scorecard] { (store.map { [$0] } ?? []) + filings }

  package func count(of severity: Severity) -> Int {
    cards.reduce(0) { $0 + $1.count(of: severity) }
  }
}
