import FilingModel

extension Rule {
  static let valueInWrongPeriod = Rule(
    id: "value-in-wrong-period",
    check: .accounting,
    severity: .warning,
    summary:
      "A line lacks its value in one column, and has one for a period that few other numbers share.",
    rationale: """
      A number tagged with the dates of another year or with a wrong day is lost to everybody \
      who reads the column it is printed in. It shows by two things together: the line is stated \
      in another full column but not in this one, and its value stands in a period of few. The \
      same number, in a full column too, is taken for one that was tagged twice. A column is full \
      when it holds at least a fifth of the numbers of the fullest. All that one context holds may \
      be some days off; it is then few beside five times as many in the column. Periods that are \
      not a few days, a quarter, or years and a few days apart are information, but for flows of a \
      column and a quarter more, and, where no other number of the filing has the period, for a \
      balance of a day within the month and for the last part of a column. A balance of the \
      first day of a year, in a line without earlier columns, is one that a new standard introduced. \
      One that opens a roll-forward may be that of its first end too, where nothing moved and the \
      line goes on; and notes compare a member's balance with that of a year before, when a quarter ended.
      """,
    basis: "EDGAR Filer Manual 6.5.9 and 6.6.2; similar to DQC.US.0005",
    examples: [
      Example(
        "a balance of the wrong day",
        """
        concept             period      unit  value
        Assets              2024-12-31  USD   1,000
        Liabilities         2024-12-31  USD   500
        StockholdersEquity  2024-12-31  USD   500
        InventoryNet        2024-12-13  USD   70     ◀
        Assets              2023-12-31  USD   900
        Liabilities         2023-12-31  USD   450
        StockholdersEquity  2023-12-31  USD   450
        InventoryNet        2023-12-31  USD   60
        """),
      Example(
        "equity of the year's end once more a quarter later, beside that of an opening balance",
        """
        concept             period      unit  value
        Assets              2024-12-31  USD   1,000
        Liabilities         2024-12-31  USD   499
        StockholdersEquity  2024-12-31  USD   501
        Assets              2023-12-31  USD   900
        Liabilities         2023-12-31  USD   449
        StockholdersEquity  2023-12-31  USD   451
        StockholdersEquity  2024-03-31  USD   451    ◀
        StockholdersEquity  2022-12-31  USD   400
        """),
      Example(
        "options of an officer a quarter before the year's end, and none at it",
        """
        concept       period                  unit    value  dimensions
        Revenues      2024-01-01..2024-09-30  USD     900    -
        ProfitLoss    2024-01-01..2024-09-30  USD     90     -
        Depreciation  2024-01-01..2024-09-30  USD     9      -
        Assets        2024-09-30              USD     1,000  -
        Liabilities   2024-09-30              USD     500    -
        Cash          2024-09-30              USD     100    -
        own:Options   2024-09-30              shares  70     OfficerAxis=own:Chief
        Assets        2023-12-31              USD     900    -
        Liabilities   2023-12-31              USD     450    -
        Cash          2023-12-31              USD     90     -
        own:Options   2023-09-30              shares  80     OfficerAxis=own:Chief  ◀
        """),
      Example(
        "the same, and the quarter before is one that the filing compares",
        """
        concept       period                  unit    value  dimensions
        Revenues      2024-01-01..2024-09-30  USD     900    -
        ProfitLoss    2024-01-01..2024-09-30  USD     90     -
        Depreciation  2024-01-01..2024-09-30  USD     9      -
        Revenues      2023-01-01..2023-09-30  USD     800    -
        ProfitLoss    2023-01-01..2023-09-30  USD     80     -
        Depreciation  2023-01-01..2023-09-30  USD     8      -
        Assets        2024-09-30              USD     1,000  -
        Liabilities   2024-09-30              USD     500    -
        Cash          2024-09-30              USD     100    -
        own:Options   2024-09-30              shares  70     OfficerAxis=own:Chief
        Assets        2023-12-31              USD     900    -
        Liabilities   2023-12-31              USD     450    -
        Cash          2023-12-31              USD     90     -
        own:Options   2023-09-30              shares  80     OfficerAxis=own:Chief
        """),
      Example(
        "goodwill of the first year's end once more a year before, and gone from the last",
        """
        concept             period                  unit  value
        Revenues            2021-02-01..2022-01-31  USD   800
        Assets              2023-01-31              USD   1,000
        Liabilities         2023-01-31              USD   500
        StockholdersEquity  2023-01-31              USD   500
        Assets              2022-01-31              USD   900
        Liabilities         2022-01-31              USD   450
        StockholdersEquity  2022-01-31              USD   450
        Goodwill            2022-01-31              USD   8,449
        Goodwill            2021-01-31              USD   8,449  ◀
        """),
      Example(
        "goodwill that a roll-forward of two years opens with, and that did not move in the first",
        """
        concept             period                  unit  value
        Revenues            2021-02-01..2022-01-31  USD   800
        Assets              2023-01-31              USD   1,000
        Liabilities         2023-01-31              USD   500
        StockholdersEquity  2023-01-31              USD   500
        Goodwill            2023-01-31              USD   9,000
        Assets              2022-01-31              USD   900
        Liabilities         2022-01-31              USD   450
        StockholdersEquity  2022-01-31              USD   450
        Goodwill            2022-01-31              USD   8,449
        Goodwill            2021-01-31              USD   8,449
        """),
      Example(
        "a flow of fifteen months, and none of the year",
        """
        concept          period                  unit  value
        Revenues         2024-01-01..2024-12-31  USD   800
        Expenses         2024-01-01..2024-12-31  USD   700
        ProfitLoss       2024-01-01..2024-12-31  USD   100
        Depreciation     2024-01-01..2025-03-31  USD   10   ◀
        Revenues         2023-01-01..2023-12-31  USD   780
        Expenses         2023-01-01..2023-12-31  USD   690
        ProfitLoss       2023-01-01..2023-12-31  USD   90
        Depreciation     2023-01-01..2023-12-31  USD   9
        """),
      Example(
        "what is to be depreciated next year",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2024-12-31
        Depreciation               2025-01-01..2025-12-31  USD   12
        Revenues                   2024-01-01..2024-12-31  USD   800
        Expenses                   2024-01-01..2024-12-31  USD   700
        ProfitLoss                 2024-01-01..2024-12-31  USD   100
        Depreciation               2024-01-01..2024-12-31  USD   10
        Revenues                   2023-01-01..2023-12-31  USD   780
        Expenses                   2023-01-01..2023-12-31  USD   690
        ProfitLoss                 2023-01-01..2023-12-31  USD   90
        """),
      Example(
        "shares of a change of the charter, which is told of in words too",
        """
        concept                 period                  unit    value
        Revenues                2014-01-01..2014-12-31  USD     800
        Expenses                2014-01-01..2014-12-31  USD     700
        ProfitLoss              2014-01-01..2014-12-31  USD     100
        Depreciation            2014-01-01..2014-12-31  USD     10
        InterestExpense         2014-01-01..2014-12-31  USD     20
        own:SharesOfChange      2013-05-23..2013-05-24  shares  750
        own:SharesOfChange      2013-07-01..2013-07-02  shares  700
        own:ReverseSplit        2013-05-23..2013-05-24  -       150 to 1
        own:SharesBefore        2013-05-24              shares  900
        own:SharesAfter         2013-05-24              shares  750
        """),
      Example(
        "leases on the day on which they were recognised first",
        """
        concept                  period      unit  value
        Assets                   2019-12-31  USD   1,000
        Liabilities              2019-12-31  USD   500
        OperatingLeaseLiability  2019-12-31  USD   70
        OperatingLeaseLiability  2019-01-01  USD   60
        Assets                   2018-12-31  USD   900
        Liabilities              2018-12-31  USD   450
        StockholdersEquity       2018-12-31  USD   450
        """),
      Example(
        "effects of new standards on the first days of two years",
        """
        concept                period                  unit  value
        Revenues               2019-01-01..2019-12-31  USD   800
        Revenues               2018-01-01..2018-12-31  USD   700
        Assets                 2019-12-31              USD   1,000
        Liabilities            2019-12-31              USD   500
        StockholdersEquity     2019-12-31              USD   500
        own:EffectOfStandards  2019-12-31              USD   0
        own:EffectOfStandards  2019-01-01              USD   70
        own:EffectOfStandards  2018-01-01              USD   90
        Assets                 2018-12-31              USD   900
        Liabilities            2018-12-31              USD   450
        StockholdersEquity     2018-12-31              USD   450
        """),
      Example(
        "equity of a year before, which the statement of equity opens with",
        """
        concept             period      unit  value
        Assets              2024-12-31  USD   1,000
        Liabilities         2024-12-31  USD   500
        StockholdersEquity  2024-12-31  USD   500
        Assets              2023-12-31  USD   900
        Liabilities         2023-12-31  USD   450
        StockholdersEquity  2023-12-31  USD   450
        StockholdersEquity  2022-12-31  USD   400
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let columns = StatementColumns(index)
      var strays: [StatementColumns.Stray: [Fact]] = [:]
      for row in index.rows {
        answer.compared()
        let misses = columns.misplaced(row).map { [$0] } ?? columns.nearMisses(in: row)
        for (ordinal, stray) in misses where !isPlan(ordinal, in: row, subject) {
          strays[stray, default: []].append(index.facts[ordinal])
        }
      }
      for (ordinal, stray) in columns.loneMisses() + columns.stretchedMisses()
        + columns.shortenedMisses()
      {
        strays[stray, default: []].append(index.facts[ordinal])
      }
      for (stray, all) in strays.sorted(by: { $0.key < $1.key }) {
        let facts = all.filter { !hasOwnDay($0.concept.localName) }
        guard !facts.isEmpty else { continue }
        var known: Set<QName> = []
        let names = facts.map(\.concept).filter { known.insert($0).inserted }
          .map(\.localName).joined(separator: ", ")
        answer.find(
          "\(names) \(stray.period.shown), where few other numbers stand; there is "
            + (stray.isRepeated ? "the same number " : "none ") + stray.column.shown, in: facts,
          as: stray.isLikely ? nil : .information)
      }
    }
  )

  /// Whether what is named is of its own day: the last one of trade, or that of a merger.
  private static func hasOwnDay(_ name: String) -> Bool {
    ["SharePrice", "ClosingPrice", "SinceAcquisition"].contains { name.contains($0) }
  }

  /// Whether a flow begins after the report's period, in a line that has a number of that period too.
  private static func isPlan(_ ordinal: Int, in row: [Int], _ subject: Subject) -> Bool {
    let facts = subject.index.facts
    guard let end = subject.filing.periodEnd, let start = facts[ordinal].period.start,
      start.date > end
    else { return false }
    return row.contains { facts[$0].period.lastDay.map { abs(end.days(since: $0)) <= 3 } == true }
  }
}
