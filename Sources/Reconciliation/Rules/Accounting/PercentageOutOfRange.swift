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
      who reads it, save effective tax rates, which small incomes inflate, and a warning above \
      100. Rates of interest are warned of above 1, and so are a bank's ratios of capital. A rate of which the filing states others, all three hundred times as large, has its \
      point in the wrong place.
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
        "repaid fourteen thousand times",
        """
        concept                          period      unit  value
        own:PercentageOfPrincipalRepaid  2024-12-31  pure  14,000  ◀
        """),
      Example(
        "a rate of interest a thousandth of the others",
        """
        concept                                 period      unit  value    dimensions
        DebtInstrumentInterestRateStatedPercentage  2024-12-31  pure  0.00004  DebtInstrumentAxis = own:A  ◀
        DebtInstrumentInterestRateStatedPercentage  2024-12-31  pure  0.045    DebtInstrumentAxis = own:B
        DebtInstrumentInterestRateStatedPercentage  2024-12-31  pure  0.0525   DebtInstrumentAxis = own:C
        """),
      Example(
        "capital of eight hundred percent, and a loan at 750",
        """
        concept                                                       period      unit  value
        CapitalRequiredForCapitalAdequacyToRiskWeightedAssets         2024-12-31  pure  8      ◀
        LineOfCreditFacilityInterestRateAtPeriodEnd                   2024-12-31  pure  7.5    ◀
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
        let isOfCapital = Percentages.ofCapital.contains { name.hasSuffix($0) }
        let isShare = isOfCapital || Percentages.shares.contains { name.hasPrefix($0) }
        // Some bear less than nothing, and none more than they are.
        let isInterest = name.contains("InterestRate") && !name.contains("Effective")
        guard isShare || name.contains("Percent") || name.contains("Rate") else { continue }
        for ordinal in ordinals {
          guard let number = index.facts[ordinal].number else { continue }
          answer.compared()
          let isWrong =
            isShare
            ? number.isNegative || number > one
            : isInterest
              ? number > one
              : number.magnitude > ExactDecimal(10) && !name.contains("EffectiveIncomeTaxRate")
          guard isWrong else { continue }
          let fact = index.facts[ordinal]
          let isBeyond = number.magnitude > ExactDecimal(100) && name.contains("Percent")
          answer.find(
            "\(fact.shownAspects) is \(fact.shownValue), where 1 is the whole", in: [fact],
            as: isShare || isInterest || isBeyond ? nil : .information)
        }
        guard let low = index.lowRate(among: ordinals) else { continue }
        let fact = index.facts[low]
        answer.find(
          "\(fact.shownAspects) is \(fact.shownValue), and every other of the filing is three "
            + "hundred times as large", in: [fact])
      }
    }
  )
}

extension FactIndex {
  /// A rate that is below a twentieth of a percent where all others are three hundred times as large.
  fileprivate func lowRate(among ordinals: [Int]) -> Int? {
    let sized = ordinals.filter { facts[$0].number?.isZero == false }
    let found = sized.first { ordinal in
      guard let number = facts[ordinal].number?.magnitude,
        let bound = ExactDecimal(5, exponent: -4),
        number < bound, let large = number.multiplied(by: ExactDecimal(300))
      else { return false }
      return sized.allSatisfy { other in
        other == ordinal || facts[other].number.map { $0.magnitude >= large } == true
      }
    }
    return sized.count > 1 ? found : nil
  }
}
