import FilingModel

extension Rule {
  static let linesDoNotSum = Rule(
    id: "lines-do-not-sum",
    check: .accounting,
    severity: .warning,
    summary: "A total differs from the lines above it, which make it up in another column.",
    rationale: """
      A column is read from top to bottom, and its totals follow their lines. Where the same lines \
      add up in one year, to the digit, and not in the other, one number of the other is wrong, \
      whether or not the filer declares how to add them. Only lines that follow each other in the \
      document count, with and without what stands in their labels, and only columns that have the \
      very same ones. Where one other column speaks for a sum, two lines need five digits, and the \
      difference is at most a sixteenth, or one correction explains it. In an inline document they are \
      also added up as the page prints them, with its parentheses, where a column may have a line of \
      its own among many; and so are the numbers of a row that make up its last in two other rows. \
      Totals that the filing's own calculations make up are compared by these.
      """,
    basis: "Sums that hold in other columns of the same filing",
    examples: [
      Example(
        "two digits exchanged in one of two years",
        """
        concept                period                  unit  value   decimals
        own:Licences           2024-01-01..2024-12-31  USD   41,873  0  ◀
        own:Services           2024-01-01..2024-12-31  USD   20,115  0  ◀
        own:Goods              2024-01-01..2024-12-31  USD   9,220   0  ◀
        own:AllSales           2024-01-01..2024-12-31  USD   71,280  0  ◀
        own:Licences           2023-01-01..2023-12-31  USD   38,000  0
        own:Services           2023-01-01..2023-12-31  USD   19,115  0
        own:Goods              2023-01-01..2023-12-31  USD   9,120   0
        own:AllSales           2023-01-01..2023-12-31  USD   66,235  0
        """),
      Example(
        "a cost entered with a minus, below a sum of sums",
        """
        concept                period                  unit  value    decimals
        own:Licences           2024-01-01..2024-12-31  USD   41,873   0
        own:Services           2024-01-01..2024-12-31  USD   20,115   0
        own:AllSales           2024-01-01..2024-12-31  USD   61,988   0  ◀
        own:CostOfSales        2024-01-01..2024-12-31  USD   -30,000  0  ◀
        own:Margin             2024-01-01..2024-12-31  USD   31,988   0  ◀
        own:Licences           2023-01-01..2023-12-31  USD   38,000   0
        own:Services           2023-01-01..2023-12-31  USD   19,115   0
        own:AllSales           2023-01-01..2023-12-31  USD   57,115   0
        own:CostOfSales        2023-01-01..2023-12-31  USD   29,111   0
        own:Margin             2023-01-01..2023-12-31  USD   28,004   0
        """),
      Example(
        "a total that the printed lines miss",
        """
        irregularity       detail
        sum against lines  us-gaap:Liabilities at a.htm:31 (f-7); us-gaap:AccountsPayableCurrent at a.htm:31 (f-8); 2172 apart  ◀
        """),
      Example(
        "a line that the other year does not have",
        """
        concept                period                  unit  value   decimals
        own:Licences           2024-01-01..2024-12-31  USD   41,873  0
        own:Services           2024-01-01..2024-12-31  USD   20,115  0
        own:Repairs            2024-01-01..2024-12-31  USD   9,220   0
        own:AllSales           2024-01-01..2024-12-31  USD   71,280  0
        own:Licences           2023-01-01..2023-12-31  USD   38,000  0
        own:Services           2023-01-01..2023-12-31  USD   19,115  0
        own:AllSales           2023-01-01..2023-12-31  USD   57,115  0
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let declared = Summation.all(in: subject.report.taxonomy)
      let totals = Set(declared.compactMap { index.concept(named: $0.total) })
      let (agreements, sums) = ColumnSums.judged(in: index, besides: totals)
      answer.compared(agreements + sums.count)
      let known = Set(sums.map { index.facts[$0.sum.total].aspects })
      answer.compareWithPage(
        subject,
        finding: [
          .sumAgainstLines: "the lines from the second to the first add up in another column, as "
            + "they are printed, and not in this one",
          .sumAgainstRow: "the numbers of the row from the second to the first add up in other "
            + "rows, as they are printed, and not in this one",
        ],
        unless: { _, fact in
          known.contains(fact.aspects)
            || index.concept(named: fact.concept).map(totals.contains) == true
        })
      for broken in sums {
        answer.find(
          InconsistentSum(broken.sum, broken.difference, in: index, .holdsElsewhere), in: index)
      }
    }
  )
}
