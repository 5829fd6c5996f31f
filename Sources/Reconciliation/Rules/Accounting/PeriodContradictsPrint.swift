import FilingModel

extension Rule {
  static let periodContradictsPrint = Rule(
    id: "period-contradicts-print",
    check: .accounting,
    severity: .warning,
    summary: "A number has a period of its own in a printed column that otherwise has one.",
    rationale: """
      The head of a column says a date or a year, and its numbers are tagged with that. When at least \
      three, and three in five, have the same period, and one number has a period that no other of \
      the column has, it was tagged with the dates of another column. A line that the column states \
      for the common period too is a balance that opens or closes a movement and may differ, and so \
      may a row that has its period in other columns, as one of a statement of equity.
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
            + "and most have that of the second"
        ])
    }
  )
}
