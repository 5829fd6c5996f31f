import FilingModel

extension Rule {
  static let equalLinesPart = Rule(
    id: "equal-lines-part",
    check: .accounting,
    severity: .warning,
    summary: "Two lines agree in other periods, and differ by a sign or a power of ten in one.",
    rationale: """
      Net income stands in the income statement, in the cash flow statement and in the statement \
      of equity; a note repeats a line of the balance sheet by another name. Lines that state one \
      number in every other period state it in this one too, and a minus, three zeros or two \
      exchanged digits between them are a slip of the pen. Two exchanged digits need two periods \
      that agree. What was paid is the net flow with its sign turned, where that is all of it.
      """,
    basis: "EDGAR Filer Manual 6.6; similar to DQC.US.0011",
    examples: [
      Example(
        "retained earnings in the statement of equity, once without their minus",
        """
        concept                             period      unit  value   dimensions
        RetainedEarningsAccumulatedDeficit  2024-12-31  USD   -4,712  -                                                   ◀
        StockholdersEquity                  2024-12-31  USD   4,712   StatementEquityComponentsAxis=RetainedEarningsMember  ◀
        RetainedEarningsAccumulatedDeficit  2023-12-31  USD   -3,958  -
        StockholdersEquity                  2023-12-31  USD   -3,958  StatementEquityComponentsAxis=RetainedEarningsMember
        """),
      Example(
        "a note in thousands",
        """
        concept             period      unit  value      decimals
        own:InventoryTotal  2024-12-31  USD   4,712,000  -3        ◀
        InventoryNet        2024-12-31  USD   4,712      0         ◀
        own:InventoryTotal  2023-12-31  USD   3,958      0
        InventoryNet        2023-12-31  USD   3,958      0
        """),
      Example(
        "what was paid is the net flow with its sign, in the one year in which that is wrong",
        """
        concept                                     period                  unit  value
        PaymentsToAcquirePropertyPlantAndEquipment  2024-01-01..2024-12-31  USD   2,843   ◀
        NetCashProvidedByUsedInInvestingActivities  2024-01-01..2024-12-31  USD   2,843   ◀
        PaymentsToAcquirePropertyPlantAndEquipment  2023-01-01..2023-12-31  USD   6,323
        NetCashProvidedByUsedInInvestingActivities  2023-01-01..2023-12-31  USD   -6,323
        """),
      Example(
        "what was paid, and the net flow",
        """
        concept                                     period                  unit  value
        PaymentsToAcquirePropertyPlantAndEquipment  2024-01-01..2024-12-31  USD   2,843
        NetCashProvidedByUsedInInvestingActivities  2024-01-01..2024-12-31  USD   -2,843
        PaymentsToAcquirePropertyPlantAndEquipment  2023-01-01..2023-12-31  USD   6,323
        NetCashProvidedByUsedInInvestingActivities  2023-01-01..2023-12-31  USD   -6,323
        """),
      Example(
        "lines that are equal by chance, and lines that are always opposite",
        """
        concept                 period                  unit  value
        ProfitLoss              2024-01-01..2024-12-31  USD   4,712
        NetIncomeLoss           2024-01-01..2024-12-31  USD   4,690
        ProfitLoss              2023-01-01..2023-12-31  USD   3,958
        NetIncomeLoss           2023-01-01..2023-12-31  USD   3,958
        own:GainOnHedge         2024-01-01..2024-12-31  USD   512
        own:LossOnHedgedItem    2024-01-01..2024-12-31  USD   -512
        own:GainOnHedge         2023-01-01..2023-12-31  USD   487
        own:LossOnHedgedItem    2023-01-01..2023-12-31  USD   -487
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      answer.compared(index.rows.count)
      for parting in TwinLines(index).partings() {
        let (left, right) = (index.facts[parting.left], index.facts[parting.right])
        answer.find(
          "\(left.shownAspects) is \(left.shownValue), and \(right.shownAspects) "
            + "\(right.shownValue); they agree in "
            + parting.agreements.counted("other period"), in: [left, right])
      }
    }
  )
}
