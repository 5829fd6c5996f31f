import FilingModel

extension Rule {
  static let partExceedsWhole = Rule(
    id: "part-exceeds-whole",
    check: .accounting,
    severity: .warning,
    summary: "A part is larger than the whole it belongs to.",
    rationale: """
      Current assets are assets, issued shares are authorized, and basic shares are among the \
      diluted ones; diluted earnings per share are never above basic ones. When the part is \
      larger by more than rounding explains, one of the two has a wrong scale, sign or digit.
      """,
    basis: "Definitions of US GAAP; ASC 260-10-45; similar to DQC.US.0009",
    examples: [
      Example(
        "more shares issued than authorized",
        """
        concept                      period      unit    value
        CommonStockSharesAuthorized  2024-12-31  shares  1,000  ◀
        CommonStockSharesIssued      2024-12-31  shares  5,000  ◀
        """),
      Example(
        "more revenue out of advances than there were",
        """
        concept                                         period                  unit  value
        ContractWithCustomerLiabilityRevenueRecognized  2024-01-01..2024-12-31  USD   151   ◀
        ContractWithCustomerLiability                   2023-12-31              USD   17    ◀
        """),
      Example(
        "revenue out of advances that were there",
        """
        concept                                         period                  unit  value
        ContractWithCustomerLiabilityRevenueRecognized  2024-01-01..2024-12-31  USD   20
        ContractWithCustomerLiabilityCurrent            2023-12-31              USD   17
        ContractWithCustomerLiabilityNoncurrent         2023-12-31              USD   5
        """),
      Example(
        "the same shares, one count rounded",
        """
        concept                       period      unit    value      decimals
        CommonStockSharesIssued       2024-12-31  shares  5,000,000  -6
        CommonStockSharesOutstanding  2024-12-31  shares  5,400,123  0
        CommonStockSharesOutstanding  2023-12-31  shares  7,000,000  0
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for pair in OrderedPair.all {
        let wholes = index.concepts(of: pair.whole)
        guard !wholes.isEmpty else { continue }
        for ordinal in index.all(pair.part) {
          let situation = index.situation(of: ordinal)
          let partner = wholes.lazy.compactMap { index.number(ofConcept: $0, in: situation) }.first
          guard let partner, let part = index.facts[ordinal].number,
            let whole = index.facts[partner].number
          else { continue }
          answer.compared()
          guard part > whole, !index.isContested(ordinal), !index.isContested(partner),
            let low = index.facts[ordinal].interval, let high = index.facts[partner].interval,
            low.lower > high.upper
          else { continue }
          let fact = index.facts[ordinal]
          answer.find(
            "\(fact.shownAspects) is \(fact.shownValue), more than \(pair.whole.localName) "
              + index.facts[partner].shownValue, in: [fact, index.facts[partner]],
            as: fact.dimensions.isEmpty ? nil : .information)
        }
      }
      compareOpenings(index, &answer)
    }
  )

  /// What was earned out of the customers' advances of the start is no more than they were.
  private static func compareOpenings(_ index: FactIndex, _ answer: inout Answer) {
    for ordinal in index.whole(.usGAAP("ContractWithCustomerLiabilityRevenueRecognized")) {
      let part = index.facts[ordinal]
      guard let start = part.period.start, let spent = part.interval else { continue }
      func opening(_ name: String) -> Fact? {
        index.situation(like: ordinal, in: .instant(start))
          .flatMap { index.number(of: .usGAAP(name), in: $0) }.map { index.facts[$0] }
      }
      let halves = ["Current", "Noncurrent"].compactMap {
        opening("ContractWithCustomerLiability" + $0)
      }
      let wholes = opening("ContractWithCustomerLiability").map { [$0] } ?? halves
      guard wholes.count == 2 || wholes.count == 1 && wholes != halves else { continue }
      let bounds = wholes.compactMap(\.interval?.upper).reduce(ExactDecimal.zero) { sum, bound in
        sum.adding(bound) ?? sum
      }
      answer.compared()
      guard spent.lower > bounds else { continue }
      answer.find(
        "\(part.shownAspects) is \(part.shownValue), more than there was at its start, "
          + wholes.map(\.shownValue).joined(separator: " and "), in: [part] + wholes)
    }
  }
}
