package import FilingModel

extension Reconciliation {
  /// The score of one card, a whole number of points.
  ///
  ///     points = max(0, 100 - sum over checks of min(limit, sum over findings of weight))
  ///
  /// and at most 89 when a finding is an error, so that no A hides one. A finding only ever adds to
  /// a sum, so it never raises the score. What a form does not owe is not compared and costs
  /// nothing, nor does a waived finding. Without a comparison or a finding there is no score.
  package static func score(of lines: [Scorecard.Line], weights: [Check: Weight]) -> Score {
    var costs: [Check: Int] = [:]
    var hasError = false
    var isLooked = false
    for line in lines {
      let weight = weights[line.check] ?? Weight.byCheck[line.check]
      isLooked = isLooked || line.outcome.applied > 0 || !line.outcome.findings.isEmpty
      for finding in line.outcome.findings where finding.waiver == nil {
        hasError = hasError || finding.severity == .error
        let cost = weight?.points(for: finding.severity) ?? 0
        costs[line.check] = min(weight?.limit ?? 0, costs[line.check, default: 0] + cost)
      }
    }
    guard isLooked else { return .notScored }
    let points = 100 - costs.values.reduce(0, +)
    return .points(ExactDecimal(max(0, min(points, hasError ? 89 : 100))))
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
