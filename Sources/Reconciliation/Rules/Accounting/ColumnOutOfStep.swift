import FilingModel

extension Rule {
  static let columnOutOfStep = Rule(
    id: "column-out-of-step",
    check: .accounting,
    severity: .warning,
    summary: "A whole column of the statements stands where no column of the report belongs.",
    rationale: """
      Annual reports compare years that end on one day of the year, and quarterly ones the same \
      weeks of two years and the end of the last year. A context with a wrong date moves all \
      numbers of a column at once, so that none of them contradicts another. Columns of ten \
      numbers and more are compared, unless the report has one of no usual length, as when a \
      fiscal year was changed. A column is out of step where the one in whose place it belongs is \
      missing, and where half of its lines are those of the report's own column; the quarter before, \
      and balances of a purchase, are not.
      """,
    basis: "EDGAR Filer Manual 6.6.2; Regulation S-X, rules 3-01 to 3-04 and 10-01",
    examples: [
      Example(
        "the balance sheet of last year's end dated three months later",
        """
        \(columns(balances: "2024-03-31", marked: true))
        """),
      Example(
        "two years' ends",
        """
        \(columns(balances: "2023-12-31", marked: false))
        """),
    ],
    asks: .filing { subject, answer in
      let isTransition = subject.index.cover("DocumentTransitionReport").contains { $0.isTrue }
      guard let end = subject.filing.periodEnd, subject.filing.family != .other, !isTransition,
        subject.filing.form?.isTransition != true
      else { return }
      let isAnnual = subject.filing.family == .annual
      let columns = ReportColumns(subject.index, until: end, isAnnual: isAnnual)
      guard !columns.hasStub else {
        answer.leave("the report has a column of no usual length, as when a year was changed")
        return
      }
      let (count, strays) = columns.outOfStep()
      answer.compared(count)
      // With more the report is no comparison of two or three times.
      for stray in strays.prefix(mostTold) {
        let facts = subject.report.facts.filter {
          $0.period == stray && $0.isNumeric && $0.dimensions.isEmpty
        }
        answer.find(
          "\(facts.count.counted("number")) of the statements \(facts.count == 1 ? "stands" : "stand") "
            + "\(stray.shown), which is no column of a report whose period ended \(end)",
          in: Array(facts.prefix(20)))
      }
    }
  )

  private static let mostTold = 3

  /// A balance sheet of ten lines at the end of 2024 and at another day.
  private static func columns(balances day: String, marked: Bool) -> String {
    let lines = "ABCDEFGHIJ".enumerated().flatMap { place, name in
      [
        "own:Line\(name)                  2024-12-31              USD   \(place + 1),200",
        "own:Line\(name)                  \(day)              USD   \(place + 1),100"
          + (marked ? "  ◀" : ""),
      ]
    }
    let head = [
      "concept                    period                  unit  value",
      "dei:DocumentType           2024-01-01..2024-12-31  -     10-K",
      "dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2024-12-31",
    ]
    return (head + lines).joined(separator: "\n")
  }
}
