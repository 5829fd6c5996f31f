import FilingModel

extension Rule {
  static let percentageOutOfRange = Rule(
    id: "percentage-out-of-range",
    check: .accounting,
    severity: .warning,
    summary: "A share of something is below none or above all of it, or a rate is beyond reason.",
    rationale: """
      Percentages are stated as fractions, so 21 percent is 0.21. The printed 21 entered as it \
      stands is a hundredfold. Shares of a whole, such as ownership and the statutory tax rate, \
      lie between 0 and 1; any other percentage above 10, a thousand percent, is information for \
      who reads it, save effective tax rates, which small incomes inflate.
      """,
    basis: "EDGAR Filer Manual 6.6.32; similar to DQC.US.0091",
    examples: [
      Example(
        "the printed number",
        """
        concept                                                              period                  unit  value
        EffectiveIncomeTaxRateReconciliationAtFederalStatutoryIncomeTaxRate  2024-01-01..2024-12-31  pure  21     ◀
        """),
      Example(
        "a fraction, and an effective rate of a year without income",
        """
        concept                                                              period                  unit  value
        EffectiveIncomeTaxRateReconciliationAtFederalStatutoryIncomeTaxRate  2024-01-01..2024-12-31  pure  0.21
        EffectiveIncomeTaxRateContinuingOperations                           2024-01-01..2024-12-31  pure  12.5
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let one = ExactDecimal.one
      for concept in 0..<index.conceptCount {
        let ordinals = index.numbers(ofConcept: concept)
        guard let first = ordinals.first, index.facts[first].unit?.isPure == true else { continue }
        let name = index.name(ofConcept: concept).localName
        let isShare = Percentages.shares.contains { name.hasPrefix($0) }
        guard isShare || name.contains("Percent") || name.contains("Rate") else { continue }
        for ordinal in ordinals {
          guard let number = index.facts[ordinal].number else { continue }
          answer.compared()
          let isWrong =
            isShare
            ? number.isNegative || number > one
            : number.magnitude > ExactDecimal(10) && !name.contains("EffectiveIncomeTaxRate")
          guard isWrong else { continue }
          let fact = index.facts[ordinal]
          answer.find(
            "\(fact.shownAspects) is \(fact.shownValue), where 1 is the whole", in: [fact],
            as: isShare ? nil : .information)
        }
      }
    }
  )
}
