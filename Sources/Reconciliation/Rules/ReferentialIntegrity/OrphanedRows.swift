import FilingModel

extension Rule {
  static let orphanedRows = Rule(
    id: "orphaned-rows",
    check: .referentialIntegrity,
    severity: .error,
    summary: "Rows of the store point to rows that are not there.",
    rationale: """
      A fact whose filing or concept is gone cannot be traced and drops out of every join, so \
      sums change without a word.
      """,
    basis: "Foreign keys of the store's own schema",
    examples: [
      Example(
        "facts of a filing that is gone",
        """
        table   column   parent  rows   orphans
        fact    filing   filing  1,200  12       ◀
        metric  filing   filing  60     0
        """),
      Example(
        "every row has its parent",
        """
        table  column   parent   rows   orphans
        fact   filing   filing   1,200  0
        fact   concept  concept  1,200  0
        """),
    ],
    asks: .store { survey, _, answer in
      for count in survey.orphans {
        answer.compared(max(1, count.rows))
        guard count.orphans > 0 else { continue }
        answer.find(
          "\(count.orphans.grouped) of \(count.rows.counted("row")) in \(count.table) point by "
            + "\(count.column) to no row of \(count.parent)")
      }
    }
  )
}
