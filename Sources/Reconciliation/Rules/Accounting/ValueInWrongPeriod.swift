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
      not a few days, a quarter, or years and a few days apart are information. A balance of the \
      first day of a year, in a line without earlier columns, is one that a new standard introduced.
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
        for (ordinal, stray) in misses {
          strays[stray, default: []].append(index.facts[ordinal])
        }
      }
      for (ordinal, stray) in columns.loneMisses() {
        strays[stray, default: []].append(index.facts[ordinal])
      }
      for (stray, facts) in strays.sorted(by: { $0.key < $1.key }) {
        let names = facts.map(\.concept.localName).joined(separator: ", ")
        answer.find(
          "\(names) \(stray.period.shown), where few other numbers stand; there is "
            + (stray.isRepeated ? "the same number " : "none ") + stray.column.shown, in: facts,
          as: stray.isLikely ? nil : .information)
      }
    }
  )
}
