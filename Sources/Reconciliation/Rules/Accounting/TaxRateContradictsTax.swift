import FilingModel

extension Rule {
  static let taxRateContradictsTax = Rule(
    id: "tax-rate-contradicts-tax",
    check: .accounting,
    severity: .warning,
    summary: "The effective tax rate is far from income tax divided by income before tax.",
    rationale: """
      The rate is a quotient of two lines of the income statement. Where it has another sign than \
      the quotient, or is more than three times as far from nothing or as near, one of the three \
      has a wrong sign or scale, and so it has where the rate is the quotient in all other periods \
      and off by more than rounding in one. Taxes of less than a hundredth of the income are not compared, since \
      rounding and small items decide their rate.
      """,
    basis: "ASC 740-10-50-12; Regulation S-X 4-08(h)",
    examples: [
      Example(
        "the rate of a benefit, where tax was paid",
        """
        concept                                                                                      period                  unit  value  decimals
        EffectiveIncomeTaxRateContinuingOperations                                                   2024-01-01..2024-12-31  pure  -0.20  2         ◀
        IncomeTaxExpenseBenefit                                                                      2024-01-01..2024-12-31  USD   100    0         ◀
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2024-01-01..2024-12-31  USD   500    0         ◀
        """),
      Example(
        "a rate that is the quotient in another year",
        """
        concept                                                                                      period                  unit  value  decimals
        EffectiveIncomeTaxRateContinuingOperations                                                   2024-01-01..2024-12-31  pure  0.31   2         ◀
        IncomeTaxExpenseBenefit                                                                      2024-01-01..2024-12-31  USD   105    0         ◀
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2024-01-01..2024-12-31  USD   500    0         ◀
        EffectiveIncomeTaxRateContinuingOperations                                                   2023-01-01..2023-12-31  pure  0.20   2
        IncomeTaxExpenseBenefit                                                                      2023-01-01..2023-12-31  USD   100    0
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2023-01-01..2023-12-31  USD   500    0
        """),
      Example(
        "a fifth",
        """
        concept                                                                                      period                  unit  value  decimals
        EffectiveIncomeTaxRateContinuingOperations                                                   2024-01-01..2024-12-31  pure  0.20   2
        IncomeTaxExpenseBenefit                                                                      2024-01-01..2024-12-31  USD   100    0
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2024-01-01..2024-12-31  USD   500    0
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      var quotients: [Quotient] = []
      for ordinal in index.whole(.usGAAP("EffectiveIncomeTaxRateContinuingOperations")) {
        let period = index.facts[ordinal].period
        func find(_ names: [String]) -> Fact? {
          names.lazy.flatMap { index.whole(.usGAAP($0)) }.map { index.facts[$0] }
            .first { $0.period == period && $0.unit?.currency != nil }
        }
        guard let tax = find(taxes), let income = find(incomes) else { continue }
        quotients.append(Quotient(rate: index.facts[ordinal], tax: tax, income: income))
      }
      answer.compared(quotients.count)
      let exact = quotients.count { $0.isExact }
      for quotient in quotients where !quotient.isExact {
        let isOdd = exact > 0 && exact == quotients.count - 1
        guard isOdd || !isPlausible(quotient.rate, quotient.tax, quotient.income) else { continue }
        answer.find(
          "\(quotient.rate.shownAspects) is \(quotient.rate.shownValue), where "
            + "\(quotient.tax.concept.localName) is \(quotient.tax.shownValue) of "
            + quotient.income.shownValue, in: [quotient.rate, quotient.tax, quotient.income])
      }
    }
  )

  /// A rate and the two amounts it is of.
  private struct Quotient {
    let rate: Fact
    let tax: Fact
    let income: Fact

    /// Whether the rate is the quotient but for half a percent, as rates in whole percents are.
    var isExact: Bool {
      guard let share = rate.number, let paid = tax.number, let earned = income.number,
        let product = share.multiplied(by: earned),
        let leeway = earned.multiplied(by: ExactDecimal(6, exponent: -3) ?? .zero),
        let difference = product.subtracting(paid)
      else { return false }
      return difference.magnitude <= leeway.magnitude
    }
  }

  private static func isPlausible(_ rate: Fact, _ tax: Fact, _ income: Fact) -> Bool {
    guard let share = rate.number, let paid = tax.number, let earned = income.number,
      let hundredfold = paid.scaled(by: 2), hundredfold.magnitude > earned.magnitude,
      let product = share.multiplied(by: earned), !product.isZero,
      let three = product.multiplied(by: ExactDecimal(3)),
      let thrice = paid.multiplied(by: ExactDecimal(3))
    else { return true }
    return product.isNegative == paid.isNegative && three.magnitude >= paid.magnitude
      && thrice.magnitude >= product.magnitude
  }

  private static let taxes = ["IncomeTaxExpenseBenefit"]
  private static let incomes = [
    "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest",
    "IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments",
  ]
}
