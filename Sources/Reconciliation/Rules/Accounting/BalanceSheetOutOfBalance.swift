import FilingModel

extension Rule {
  static let balanceSheetOutOfBalance = Rule(
    id: "balance-sheet-out-of-balance",
    check: .accounting,
    severity: .error,
    summary: "Assets differ from liabilities and equity at the same date.",
    rationale: """
      The two sides of a balance sheet are equal by construction, so one of the figures has a \
      wrong sign, scale, date or digit. Both the stated total and the sum of liabilities, \
      temporary equity and equity with noncontrolling interests are compared, at every date and \
      for every full set of members. Each figure counts as the interval its decimals leave open. \
      The tolerance is an amount allowed on top, none unless set. Exact numbers of whole dollars \
      that are one apart are information.
      """,
    basis: "Balance sheet identity; Calculations 1.1, section 3; similar to DQC.US.0004",
    examples: [
      Example(
        "the totals differ by more than rounding",
        """
        concept                           period      unit  value          decimals
        Assets                            2024-12-31  USD   1,003,000,000  -6        ◀
        LiabilitiesAndStockholdersEquity  2024-12-31  USD   1,000,000,000  -6        ◀
        """),
      Example(
        "equity has the wrong sign",
        """
        concept             period      unit  value  decimals
        Assets              2024-12-31  USD   1,000  0         ◀
        Liabilities         2024-12-31  USD   600    0         ◀
        StockholdersEquity  2024-12-31  USD   -400   0         ◀
        """),
      Example(
        "a subsidiary that does not balance",
        """
        concept                           period      unit  value  dimensions
        Assets                            2024-12-31  USD   1,000  -
        LiabilitiesAndStockholdersEquity  2024-12-31  USD   1,000  -
        Assets                            2024-12-31  USD   500    LegalEntityAxis=ABCMember  ◀
        LiabilitiesAndStockholdersEquity  2024-12-31  USD   550    LegalEntityAxis=ABCMember  ◀
        """),
      Example(
        "rounding explains the difference, and nothing is compared across dates",
        """
        concept                           period      unit  value          decimals
        Assets                            2024-12-31  USD   1,001,000,000  -6
        LiabilitiesAndStockholdersEquity  2024-12-31  USD   1,000,000,000  -6
        LiabilitiesAndStockholdersEquity  2023-12-31  USD   900,000,000    -6
        """),
      Example(
        "temporary equity and noncontrolling interests are counted",
        """
        concept                                            period      unit  value  decimals
        Assets                                             2024-12-31  USD   1,000  0
        Liabilities                                        2024-12-31  USD   500    0
        TemporaryEquityCarryingAmountAttributableToParent  2024-12-31  USD   100    0
        StockholdersEquity                                 2024-12-31  USD   350    0
        MinorityInterest                                   2024-12-31  USD   50     0
        """),
      Example(
        "temporary equity of two classes of stock, which is not the gap",
        """
        concept                                            period      unit  value  decimals  dimensions
        Assets                                             2024-12-31  USD   1,000  0         -                                ◀
        Liabilities                                        2024-12-31  USD   500    0         -                                ◀
        TemporaryEquityCarryingAmountAttributableToParent  2024-12-31  USD   40     0         StatementClassOfStockAxis=own:A
        TemporaryEquityCarryingAmountAttributableToParent  2024-12-31  USD   70     0         StatementClassOfStockAxis=own:B
        StockholdersEquity                                 2024-12-31  USD   400    0         -                                ◀
        """),
      Example(
        "temporary equity is stated by class of stock only",
        """
        concept                                            period      unit  value  decimals  dimensions
        Assets                                             2024-12-31  USD   1,000  0         -
        Liabilities                                        2024-12-31  USD   500    0         -
        TemporaryEquityCarryingAmountAttributableToParent  2024-12-31  USD   40     0         StatementClassOfStockAxis=own:A
        TemporaryEquityCarryingAmountAttributableToParent  2024-12-31  USD   60     0         StatementClassOfStockAxis=own:B
        StockholdersEquity                                 2024-12-31  USD   400    0         -
        """),
    ],
    asks: .filing { subject, answer in
      let facts = subject.report.facts
      let tolerance = subject.settings.tolerance(of: "balance-sheet-out-of-balance")
      for ordinal in subject.index.all(BalanceSheet.assets) {
        let assets = facts[ordinal]
        let sheet = BalanceSheet(
          assets: ordinal, in: subject.index, by: subject.report.taxonomy)
        let comparisons = sheet.comparisons()
        if comparisons.isEmpty && sheet.isWhole {
          answer.leave(
            "\(assets.shownAspects) has no other side to compare it with", at: assets.source)
        }
        for comparison in comparisons {
          switch comparison.verdict(tolerance: tolerance) {
          case .agrees: answer.compared()
          case .differs(let message):
            answer.compared()
            answer.find(
              message, in: comparison.facts, as: comparison.isOffByUnits ? .information : nil)
          case .unknown(let reason): answer.leave(reason, at: assets.source)
          }
        }
      }
    }
  )
}
