import FilingModel

extension Rule {
  static let cashFlowDoesNotSum = Rule(
    id: "cash-flow-does-not-sum",
    check: .accounting,
    severity: .warning,
    summary:
      "The change in cash differs from the cash flows of operating, investing and financing.",
    rationale: """
      The three sections and the effect of exchange rates are the whole change; a reader who adds \
      them gets another figure than the one stated. Each section is also compared with its continuing \
      and discontinued part. Only facts of one period, unit, entity and \
      set of members are added, and only where every part is stated.
      """,
    basis: "ASC 230-10-45-24; fundamental accounting concepts CF1 to CF6; similar to DQC.US.0004",
    examples: [
      Example(
        "investing has the wrong sign",
        """
        concept                                       period                  unit  value  decimals
        CashAndCashEquivalentsPeriodIncreaseDecrease  2024-01-01..2024-12-31  USD   20     0         ◀
        NetCashProvidedByUsedInOperatingActivities    2024-01-01..2024-12-31  USD   100    0         ◀
        NetCashProvidedByUsedInInvestingActivities    2024-01-01..2024-12-31  USD   50     0         ◀
        NetCashProvidedByUsedInFinancingActivities    2024-01-01..2024-12-31  USD   -30    0         ◀
        """),
      Example(
        "with the effect of exchange rates",
        """
        concept                                       period                  unit  value  decimals
        CashAndCashEquivalentsPeriodIncreaseDecrease  2024-01-01..2024-12-31  USD   18     0
        NetCashProvidedByUsedInOperatingActivities    2024-01-01..2024-12-31  USD   100    0
        NetCashProvidedByUsedInInvestingActivities    2024-01-01..2024-12-31  USD   -50    0
        NetCashProvidedByUsedInFinancingActivities    2024-01-01..2024-12-31  USD   -30    0
        EffectOfExchangeRateOnCashAndCashEquivalents  2024-01-01..2024-12-31  USD   -2     0
        """),
    ],
    asks: .filing { subject, answer in
      answer.compare(Relation.cashFlow, in: subject.index)
    }
  )
}
