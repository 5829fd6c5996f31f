import FilingModel

extension Rule {
  static let periodContradictsPrint = Rule(
    id: "period-contradicts-print",
    check: .accounting,
    severity: .warning,
    summary: "A number has a period of its own in a printed column or row that otherwise has one.",
    rationale: """
      The head of a column says a date or a year, and its numbers are tagged with that. When at least \
      three, and three in five, have the same period, and one number has a period that no other of \
      the column has, it was tagged with the dates of another column, or of a day beside. Left out \
      are lines that the column states for the common period too and balances of the day on which \
      a flow begins, which open a movement; flows of a part of the column's period that few other numbers \
      have; rows with their period in most other columns; amounts of loans on their own day, and \
      dates of events. Where each row has its period, as in a statement \
      of equity, one number of a row that has another one is found.
      """,
    basis: "EDGAR Filer Manual 6.5.9 and 6.6.2",
    examples: [
      Example(
        "one number of a column",
        """
        irregularity           detail
        period against column  us-gaap:Goodwill at a.htm:31 (f-7); us-gaap:Assets at a.htm:33 (f-9)  ◀
        """),
      Example(
        "one number of a row in a statement of equity",
        """
        irregularity        detail
        period against row  us-gaap:StockIssued at a.htm:31 (f-7); us-gaap:StockIssued at a.htm:31 (f-8)  ◀
        """),
      Example(
        "a page whose columns agree",
        """
        irregularity           detail
        repeated unit          a, b
        """),
    ],
    asks: .filing { subject, answer in
      answer.compareWithPage(
        subject,
        finding: [
          .periodAgainstColumn: "the first has a period that no other number of its column has, "
            + "and most have that of the second",
          .periodAgainstRow:
            "the first has another period than the second and the rest of its row, "
            + "in a table whose rows have one each",
        ])
    }
  )
}
