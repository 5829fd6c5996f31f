package import FilingModel

/// A filer and the verdicts on its filings.
package struct Company: Hashable, Sendable {
  package let cik: CIK
  /// The registrant's name on the latest filing that has one, or else the CIK.
  package let name: String
  package let tickers: [String]
  /// Earliest period first.
  package let cards: [Scorecard]

  /// The companies of an assessment by name; filings without a CIK belong to none.
  package static func all(in assessment: Assessment) -> [Company] {
    var groups: [CIK: [Scorecard]] = [:]
    for card in assessment.filings {
      if let cik = card.filing?.cik { groups[cik, default: []].append(card) }
    }
    return groups.map { Company(cik: $0.key, cards: $0.value) }
      .sorted { ($0.sortName, $0.cik.number) < ($1.sortName, $1.cik.number) }
  }

  init(cik: CIK, cards: [Scorecard]) {
    self.cik = cik
    self.cards = cards.enumerated().sorted { left, right in
      (left.element.filing?.periodEnd?.dayNumber ?? .min, left.offset)
        < (right.element.filing?.periodEnd?.dayNumber ?? .min, right.offset)
    }.map(\.element)
    name = self.cards.last { $0.filing?.registrant != nil }?.filing?.registrant ?? "CIK \(cik)"
    tickers = Set(cards.flatMap { $0.filing?.tickers ?? [] }).sorted()
  }

  private var sortName: String { name.lowercased() }

  /// The lowest score of its filings.
  var lowest: Score {
    cards.compactMap(\.score.points).min().map { .points($0) } ?? .notScored
  }
}
