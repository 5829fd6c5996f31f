package import FilingModel

extension Reconciliation {
  /// The score of one card, a whole number of points.
  ///
  ///     points = max(0, 100 - sum over checks of min(limit, sum over findings of cost))
  ///
  /// where an error costs its weight, and so does the first warning of a rule; the further ones of that
  /// rule, which mostly are one cause in several periods, cost a third of it, rounded up. The score is
  /// at most 89 when a finding is an error, so that no A hides one. A finding only ever adds to
  /// a sum, so it never raises the score. What a form does not owe is not compared and costs
  /// nothing, nor does a waived finding. Without a comparison or a finding there is no score.
  package static func score(of lines: [Scorecard.Line], weights: [Check: Weight]) -> Score {
    var hasError = false
    var isLooked = false
    for line in lines {
      isLooked = isLooked || line.outcome.applied > 0 || !line.outcome.findings.isEmpty
      hasError =
        hasError
        || line.outcome.findings.contains { $0.severity == .error && $0.waiver == nil }
    }
    guard isLooked else { return .notScored }
    let points = 100 - costs(of: lines, weights: weights).reduce(0) { $0 + $1.points }
    return .points(ExactDecimal(max(0, min(points, hasError ? 89 : 100))))
  }

  /// What each check takes off the score of a card, in report order; checks that cost nothing are
  /// left out.
  package static func costs(
    of lines: [Scorecard.Line], weights: [Check: Weight]
  ) -> [ScoreCost] {
    var weighed: [Check: Int] = [:]
    for line in lines {
      let weight = weights[line.check] ?? Weight.byCheck[line.check]
      guard let weight else { continue }
      var warnings = 0
      for finding in line.outcome.findings where finding.waiver == nil {
        let isFurther = finding.severity == .warning && warnings > 0
        if finding.severity == .warning { warnings += 1 }
        weighed[line.check, default: 0] +=
          isFurther ? weight.furtherWarning : weight.points(for: finding.severity)
      }
    }
    return weighed.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { check, points in
      let limit = (weights[check] ?? Weight.byCheck[check])?.limit ?? 0
      return ScoreCost(check: check, weighed: points, limit: limit)
    }
  }

  /// The score over several cards, with two places.
  ///
  ///     points = min(store, mean of the filings rounded down)
  ///
  /// The store's own card bounds the whole, since damage there concerns every filing. Cards without
  /// a score are left out; when no filing has one, there is none.
  package static func score(over cards: [Scorecard]) -> Score {
    let scored = cards.compactMap { card in
      hundredths(card.score).map { (points: $0, isStore: card.filing == nil) }
    }
    let filings = scored.filter { !$0.isStore }.map(\.points)
    guard !filings.isEmpty else { return .notScored }
    let mean = filings.reduce(0, +) / filings.count
    let bounds = scored.filter(\.isStore).map(\.points) + [mean]
    let points = bounds.min().flatMap { ExactDecimal(Int128($0), exponent: -2) }
    return points.map { .points($0) } ?? .notScored
  }

  private static func hundredths(_ score: Score) -> Int? {
    guard let points = score.points, let scaled = points.scaled(by: 2)?.rounded(to: 0) else {
      return nil
    }
    return Int(scaled.text)
  }
}
