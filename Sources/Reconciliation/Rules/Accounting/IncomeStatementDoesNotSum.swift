import FilingModel

extension Rule {
  static let incomeStatementDoesNotSum = Rule(
    id: "income-statement-does-not-sum",
    check: .accounting,
    severity: .warning,
    summary: "A subtotal of the income statement differs from the lines above it.",
    rationale: """
      Gross profit, operating income, income before tax and net income are each the last subtotal \
      and the lines between. Filers may add lines of their own, so a difference counts only when the \
      same lines add up in another period of the filing. Only facts of one period, unit, entity and \
      set of members are added, and only where every part is stated.
      """,
    basis: "Regulation S-X 5-03; fundamental accounting concepts IS1 to IS5 and IS11",
    examples: [
      Example(
        "gross profit of one year is off",
        """
        concept        period                  unit  value  decimals
        Revenues       2024-01-01..2024-12-31  USD   1,000  0         ◀
        CostOfRevenue  2024-01-01..2024-12-31  USD   600    0         ◀
        GrossProfit    2024-01-01..2024-12-31  USD   460    0         ◀
        Revenues       2023-01-01..2023-12-31  USD   900    0
        CostOfRevenue  2023-01-01..2023-12-31  USD   550    0
        GrossProfit    2023-01-01..2023-12-31  USD   350    0
        """),
      Example(
        "tax is taken off",
        """
        concept                                                                                      period                  unit  value  decimals
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2024-01-01..2024-12-31  USD   500    0
        IncomeTaxExpenseBenefit                                                                      2024-01-01..2024-12-31  USD   100    0
        NetIncomeLoss                                                                                2024-01-01..2024-12-31  USD   400    0
        """),
      Example(
        "the share of other owners is taken off twice in one year",
        """
        concept                                                                                      period                  unit  value  decimals
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2024-01-01..2024-12-31  USD   372    0         ◀
        IncomeTaxExpenseBenefit                                                                      2024-01-01..2024-12-31  USD   81     0         ◀
        ProfitLoss                                                                                   2024-01-01..2024-12-31  USD   291    0
        IncomeLossFromContinuingOperationsAttributableToNoncontrollingEntity                         2024-01-01..2024-12-31  USD   14     0         ◀
        NetIncomeLoss                                                                                2024-01-01..2024-12-31  USD   263    0         ◀
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2023-01-01..2023-12-31  USD   284    0
        IncomeTaxExpenseBenefit                                                                      2023-01-01..2023-12-31  USD   52     0
        ProfitLoss                                                                                   2023-01-01..2023-12-31  USD   232    0
        IncomeLossFromContinuingOperationsAttributableToNoncontrollingEntity                         2023-01-01..2023-12-31  USD   8      0
        NetIncomeLoss                                                                                2023-01-01..2023-12-31  USD   224    0
        """),
      Example(
        "the share of other owners is taken off",
        """
        concept                                                                                      period                  unit  value  decimals
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2024-01-01..2024-12-31  USD   372    0
        IncomeTaxExpenseBenefit                                                                      2024-01-01..2024-12-31  USD   81     0
        ProfitLoss                                                                                   2024-01-01..2024-12-31  USD   291    0
        IncomeLossFromContinuingOperationsAttributableToNoncontrollingEntity                         2024-01-01..2024-12-31  USD   14     0
        NetIncomeLoss                                                                                2024-01-01..2024-12-31  USD   277    0
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest  2023-01-01..2023-12-31  USD   284    0
        IncomeTaxExpenseBenefit                                                                      2023-01-01..2023-12-31  USD   52     0
        ProfitLoss                                                                                   2023-01-01..2023-12-31  USD   232    0
        IncomeLossFromContinuingOperationsAttributableToNoncontrollingEntity                         2023-01-01..2023-12-31  USD   8      0
        NetIncomeLoss                                                                                2023-01-01..2023-12-31  USD   224    0
        """),
      Example(
        "a year without cost is not compared",
        """
        concept      period                  unit  value  decimals
        Revenues     2024-01-01..2024-12-31  USD   1,000  0
        GrossProfit  2024-01-01..2024-12-31  USD   460    0
        """),
    ],
    asks: .filing { subject, answer in
      answer.compare(Relation.incomeStatement, in: subject.index)
    }
  )
}
