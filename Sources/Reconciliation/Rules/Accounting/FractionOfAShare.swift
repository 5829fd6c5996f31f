import FilingModel

extension Rule {
  static let fractionOfAShare = Rule(
    id: "fraction-of-a-share",
    check: .accounting,
    severity: .warning,
    summary: "A count of shares has a fraction, where the other counts of its concept have none.",
    rationale: """
      Shares are counted by ones, or printed in thousands. A count that ends in three decimals \
      was divided by a thousand once too often. Ratios, such as shares for each warrant, have \
      fractions by their nature; so have the units of funds, whose other counts have fractions too.
      """,
    basis: "EDGAR Filer Manual 6.6.32; similar to DQC.US.0095",
    examples: [
      Example(
        "a count divided by a thousand",
        """
        concept            period                  unit    value
        SharesRepurchased  2024-01-01..2024-12-31  shares  15,035.949  ◀
        SharesRepurchased  2023-01-01..2023-12-31  shares  14,920,113
        """),
      Example(
        "units of a fund, and shares for each warrant",
        """
        concept                       period                  unit    value
        own:UnitsRedeemed             2024-01-01..2024-12-31  shares  15,035.949
        own:UnitsRedeemed             2023-01-01..2023-12-31  shares  14,920.113
        own:SharesForEachWarrant      2024-12-31              shares  0.125
        own:SharesForEachWarrant      2023-12-31              shares  1
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for concept in 0..<index.conceptCount {
        let ordinals = index.numbers(ofConcept: concept).filter { index.facts[$0].unit == .shares }
        guard ordinals.count > 1 else { continue }
        answer.compared()
        let name = index.name(ofConcept: concept).localName
        let broken = ordinals.filter { index.facts[$0].number.map { $0.exponent < 0 } == true }
        guard broken.count == 1, !ratios.contains(where: { name.contains($0) }) else { continue }
        let fact = index.facts[broken[0]]
        answer.find(
          "\(fact.shownAspects) is \(fact.shownValue), and whole in "
            + (ordinals.count - 1).counted("other number"), in: [fact])
      }
    }
  )

  /// Words for shares that others stand for.
  private static let ratios = [
    "Per", "Each", "Ratio", "Rate", "Conversion", "Converted", "Called", "Exchange", "Multiple",
    "Equivalent", "Entitle",
  ]
}
