import FilingModel

extension Rule {
  static let comprehensiveIncomeDoesNotSum = Rule(
    id: "comprehensive-income-does-not-sum",
    check: .accounting,
    severity: .warning,
    summary: "Comprehensive income differs from net income and other comprehensive income.",
    rationale: """
      Comprehensive income is net income and what bypasses it, for the parent and for all owners \
      alike. Only facts of one period, unit, entity and set of members are added, and only where \
      every part is stated. The parent's comprehensive income may be stated beside parts of all \
      owners; the share of the others is taken off then.
      """,
    basis: "ASC 220-10-45; fundamental accounting concepts IS9 and IS10; similar to DQC.US.0004",
    examples: [
      Example(
        "other comprehensive income has the wrong sign",
        """
        concept                               period                  unit  value  decimals
        ComprehensiveIncomeNetOfTax           2024-01-01..2024-12-31  USD   95     0         ◀
        NetIncomeLoss                         2024-01-01..2024-12-31  USD   100    0         ◀
        OtherComprehensiveIncomeLossNetOfTax  2024-01-01..2024-12-31  USD   5      0         ◀
        """),
      Example(
        "net income in the place of what bypasses it",
        """
        concept                               period                  unit  value      decimals
        NetIncomeLoss                         2024-01-01..2024-12-31  USD   -3,519,710  0       ◀
        OtherComprehensiveIncomeLossNetOfTax  2024-01-01..2024-12-31  USD   -3,519,710  0       ◀
        """),
      Example(
        "parts that close with no owners' share",
        """
        concept                                                          period                  unit  value  decimals
        ComprehensiveIncomeNetOfTax                                      2024-01-01..2024-12-31  USD   163    0         ◀
        ProfitLoss                                                       2024-01-01..2024-12-31  USD   -19    0
        NetIncomeLoss                                                    2024-01-01..2024-12-31  USD   -39    0         ◀
        OtherComprehensiveIncomeLossNetOfTax                             2024-01-01..2024-12-31  USD   196    0         ◀
        ComprehensiveIncomeNetOfTaxAttributableToNoncontrollingInterest  2024-01-01..2024-12-31  USD   41     0
        """),
      Example(
        "parts of all owners, and their shares",
        """
        concept                                                          period                  unit  value  decimals
        ComprehensiveIncomeNetOfTax                                      2024-01-01..2024-12-31  USD   136    0
        ProfitLoss                                                       2024-01-01..2024-12-31  USD   -19    0
        NetIncomeLoss                                                    2024-01-01..2024-12-31  USD   -39    0
        OtherComprehensiveIncomeLossNetOfTax                             2024-01-01..2024-12-31  USD   196    0
        ComprehensiveIncomeNetOfTaxAttributableToNoncontrollingInterest  2024-01-01..2024-12-31  USD   41     0
        """),
      Example(
        "a loss that bypasses net income",
        """
        concept                               period                  unit  value  decimals
        ComprehensiveIncomeNetOfTax           2024-01-01..2024-12-31  USD   95     0
        NetIncomeLoss                         2024-01-01..2024-12-31  USD   100    0
        OtherComprehensiveIncomeLossNetOfTax  2024-01-01..2024-12-31  USD   -5     0
        """),
    ],
    asks: .filing { subject, answer in
      answer.compare(Relation.comprehensiveIncome, in: subject.index)
      answer.compare(
        SoleOwner(
          "ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest",
          "ComprehensiveIncomeNetOfTax"), in: subject.index)
      compareWithNetIncome(subject.index, &answer)
    }
  )

  /// What is stated for other income to the last digit as for net income is net income.
  private static func compareWithNetIncome(_ index: FactIndex, _ answer: inout Answer) {
    for name in ["", "PortionAttributableToParent"] {
      for ordinal in index.whole(.usGAAP("OtherComprehensiveIncomeLossNetOfTax" + name)) {
        let other = index.facts[ordinal]
        guard let partner = index.partner(.usGAAP("NetIncomeLoss"), of: other),
          let number = other.number, number.digitCount >= fewestDigits
        else { continue }
        answer.compared()
        guard number == index.facts[partner].number else { continue }
        answer.find(
          "\(other.shownAspects) is \(other.shownValue), which is net income",
          in: [other, index.facts[partner]], as: .warning)
      }
    }
  }

  /// Of as many digits no two amounts are equal by chance.
  private static let fewestDigits = 4
}
