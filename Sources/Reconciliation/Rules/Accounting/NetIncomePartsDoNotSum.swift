import FilingModel

extension Rule {
  static let netIncomePartsDoNotSum = Rule(
    id: "net-income-parts-do-not-sum",
    check: .accounting,
    severity: .warning,
    summary: "Net income differs from what belongs to its owners, or from its sources.",
    rationale: """
      Net income belongs to the parent or to noncontrolling interests, and comes from continuing or \
      discontinued operations. Earnings per share rest on one of these parts. Only facts of one \
      period, unit, entity and set of members are added, and only where every part is stated. Where \
      a report knows no other owners, all of the profit is the parent's.
      """,
    basis: "ASC 810-10-45; fundamental accounting concepts IS6 to IS8",
    examples: [
      Example(
        "the share of others has the wrong sign",
        """
        concept                                            period                  unit  value  decimals
        ProfitLoss                                         2024-01-01..2024-12-31  USD   100    0         ◀
        NetIncomeLoss                                      2024-01-01..2024-12-31  USD   90     0         ◀
        NetIncomeLossAttributableToNoncontrollingInterest  2024-01-01..2024-12-31  USD   -10    0         ◀
        """),
      Example(
        "income before tax under the name of profit, where nobody else has a share",
        """
        concept        period                  unit  value  decimals
        ProfitLoss     2024-01-01..2024-12-31  USD   110    0         ◀
        NetIncomeLoss  2024-01-01..2024-12-31  USD   90     0         ◀
        """),
      Example(
        "a loss of the others",
        """
        concept                                            period                  unit  value  decimals
        ProfitLoss                                         2024-01-01..2024-12-31  USD   80     0
        NetIncomeLoss                                      2024-01-01..2024-12-31  USD   90     0
        NetIncomeLossAttributableToNoncontrollingInterest  2024-01-01..2024-12-31  USD   -10    0
        """),
    ],
    asks: .filing { subject, answer in
      answer.compare(Relation.netIncome, in: subject.index)
      answer.compare(SoleOwner("ProfitLoss", "NetIncomeLoss"), in: subject.index)
    }
  )
}
