import FilingModel

extension Rule {
  static let totalsOfOppositeSign = Rule(
    id: "totals-of-opposite-sign",
    check: .accounting,
    severity: .warning,
    summary:
      "Two totals that are nearly one, as net income and the parent's part of it, are opposite.",
    rationale: """
      Net income and the part of it that belongs to the parent are the same number where nobody else \
      owns a part, and nearly so elsewhere; so are equity with and without other owners, \
      comprehensive income, and income before and after preferred dividends or discontinued \
      operations. Where one is the other with its sign turned, one of the two has a minus \
      too many or too few.
      """,
    basis: "ASC 810-10-45-15 to 21; similar to DQC.US.0011",
    examples: [
      Example(
        "a loss and a profit of one size",
        """
        concept        period                  unit  value
        ProfitLoss     2024-01-01..2024-06-30  USD   4,812   ◀
        NetIncomeLoss  2024-01-01..2024-06-30  USD   -4,812  ◀
        """),
      Example(
        "a loss, and other owners' share of it",
        """
        concept        period                  unit  value
        ProfitLoss     2024-01-01..2024-06-30  USD   -4,812
        NetIncomeLoss  2024-01-01..2024-06-30  USD   -4,790
        """),
      Example(
        "a small loss of the parent where others have earned",
        """
        concept        period                  unit  value
        ProfitLoss     2024-01-01..2024-06-30  USD   120
        NetIncomeLoss  2024-01-01..2024-06-30  USD   -30
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      var told: Set<Int> = []
      for pair in pairs {
        for ordinal in index.all(pair.whole) {
          let whole = index.facts[ordinal]
          guard let partner = index.partner(pair.part, of: whole), let number = whole.number,
            let other = index.facts[partner].number
          else { continue }
          answer.compared()
          guard number.digitCount > 2, number == other.negated,
            !index.isContested(ordinal), !index.isContested(partner),
            told.isDisjoint(with: [ordinal, partner])
          else { continue }
          told.formUnion([ordinal, partner])
          let part = index.facts[partner]
          answer.find(
            "\(whole.shownAspects) is \(whole.shownValue), and \(part.concept.localName) is "
              + "\(part.shownValue)",
            in: [whole, part])
        }
      }
    }
  )

  private static let pairs: [(whole: StandardConcept, part: StandardConcept)] = [
    ("ProfitLoss", "NetIncomeLoss"),
    ("IncomeLossFromContinuingOperations", "ProfitLoss"),
    ("IncomeLossFromContinuingOperations", "NetIncomeLoss"),
    ("NetIncomeLoss", "NetIncomeLossAvailableToCommonStockholdersBasic"),
    (
      "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest", "StockholdersEquity"
    ),
    (
      "ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest",
      "ComprehensiveIncomeNetOfTax"
    ),
    (
      "OtherComprehensiveIncomeLossNetOfTax",
      "OtherComprehensiveIncomeLossNetOfTaxPortionAttributableToParent"
    ),
  ].map { (.usGAAP($0), .usGAAP($1)) }
}
