import FilingModel

extension Rule {
  static let equityPartsDoNotSum = Rule(
    id: "equity-parts-do-not-sum",
    check: .accounting,
    severity: .warning,
    summary: "Total equity, assets or liabilities differ from their two stated parts.",
    rationale: """
      Equity belongs to the parent or to noncontrolling interests, and an asset or liability is \
      current or it is not; there is no third part. A difference means that one of the three figures \
      has a wrong sign, scale or digit. Only facts of one period, unit, entity and set of members are \
      added, and only where every part is stated. Where a report knows no other owners, equity with \
      their share and without it are the same.
      """,
    basis: "Balance sheet definitions of US GAAP; similar to DQC.US.0004",
    examples: [
      Example(
        "noncontrolling interests are subtracted",
        """
        concept                                                                 period      unit  value  decimals
        StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest  2024-12-31  USD   350    0         ◀
        StockholdersEquity                                                      2024-12-31  USD   400    0         ◀
        MinorityInterest                                                        2024-12-31  USD   50     0         ◀
        """),
      Example(
        "the parts make the whole",
        """
        concept                                                                 period      unit  value  decimals
        StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest  2024-12-31  USD   450    0
        StockholdersEquity                                                      2024-12-31  USD   400    0
        MinorityInterest                                                        2024-12-31  USD   50     0
        """),
      Example(
        "where nobody else owns anything, both are the same",
        """
        concept                                                                 period      unit  value  decimals
        StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest  2024-12-31  USD   450    0  ◀
        StockholdersEquity                                                      2024-12-31  USD   400    0  ◀
        """),
      Example(
        "and they are, to the dollar",
        """
        concept                                                                 period      unit  value  decimals
        StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest  2024-12-31  USD   400    0
        StockholdersEquity                                                      2024-12-31  USD   400    0
        """),
    ],
    asks: .filing { subject, answer in
      answer.compare(Relation.balanceSheet, in: subject.index)
      answer.compare(
        SoleOwner(
          "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
          "StockholdersEquity"), in: subject.index)
    }
  )
}
