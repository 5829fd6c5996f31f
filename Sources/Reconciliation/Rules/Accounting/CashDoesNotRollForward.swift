import FilingModel

extension Rule {
  static let cashDoesNotRollForward = Rule(
    id: "cash-does-not-roll-forward",
    check: .accounting,
    severity: .warning,
    summary: "Cash at the start of a period and its change do not give cash at the end.",
    rationale: """
      The cash flow statement explains how one balance became the next. Where it does not, one of \
      the three figures belongs to another date, or has a wrong sign, scale or digit. The change \
      is compared with every kind of cash that both dates state, and one that agrees is enough.
      """,
    basis: "ASC 230-10-45-4; similar to DQC.US.0057",
    examples: [
      Example(
        "the change has the wrong sign",
        """
        concept                                       period                  unit  value  decimals
        CashAndCashEquivalentsAtCarryingValue         2023-12-31              USD   100    0         ◀
        CashAndCashEquivalentsAtCarryingValue         2024-12-31              USD   120    0         ◀
        CashAndCashEquivalentsPeriodIncreaseDecrease  2024-01-01..2024-12-31  USD   -20    0         ◀
        """),
      Example(
        "the change explains both balances",
        """
        concept                                       period                  unit  value  decimals
        CashAndCashEquivalentsAtCarryingValue         2023-12-31              USD   100    0
        CashAndCashEquivalentsAtCarryingValue         2024-12-31              USD   120    0
        CashAndCashEquivalentsPeriodIncreaseDecrease  2024-01-01..2024-12-31  USD   20     0
        """),
      Example(
        "a total of the filer's own, with investments",
        """
        concept                                       period                  unit  value  decimals
        CashAndCashEquivalentsAtCarryingValue         2023-12-31              USD   100    0
        CashAndCashEquivalentsAtCarryingValue         2024-12-31              USD   120    0
        own:CashAndInvestments                        2023-12-31              USD   130    0
        own:CashAndInvestments                        2024-12-31              USD   140    0
        CashAndCashEquivalentsPeriodIncreaseDecrease  2024-01-01..2024-12-31  USD   10     0
        """),
      Example(
        "the balance before the period is not stated",
        """
        concept                                       period                  unit  value  decimals
        CashAndCashEquivalentsAtCarryingValue         2024-12-31              USD   120    0
        CashAndCashEquivalentsPeriodIncreaseDecrease  2024-01-01..2024-12-31  USD   -20    0
        """),
    ],
    asks: .filing { subject, answer in
      answer.compare(RollForward.cash(in: subject.index), in: subject.index)
    }
  )
}
