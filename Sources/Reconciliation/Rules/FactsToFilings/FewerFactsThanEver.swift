import FilingModel

extension Rule {
  static let fewerFactsThanEver = Rule(
    id: "fewer-facts-than-ever",
    check: .factsToFilings,
    severity: .warning,
    summary: "A report has less than half the facts of any earlier report on the same form.",
    rationale: """
      Reports of a filer grow slowly. One that suddenly states far less was cut short on its way, \
      is the wrong document of a set, or lost its notes. Judged where at least two earlier \
      reports of the form are here.
      """,
    basis: "Regulation S-T, rule 405: all of the statements and notes are tagged",
    examples: [
      Example(
        "a report lost its notes",
        """
        filing  form  period end  cik  facts
        a       10-Q  2024-03-31  1    900
        b       10-Q  2024-06-30  1    950
        c       10-Q  2024-09-30  1    300    ◀
        """),
      Example(
        "a short report after two longer ones",
        """
        filing  form  period end  cik  facts
        a       10-Q  2024-03-31  1    900
        b       10-Q  2024-06-30  1    950
        c       10-Q  2024-09-30  1    700
        """),
    ],
    asks: .store { survey, _, answer in
      for reports in EarlierReports.all(in: survey, atLeast: 2) {
        guard let least = reports.earlier.map(\.readFacts).min() else { continue }
        answer.compared()
        guard reports.latest.readFacts * 2 < least else { continue }
        answer.find(
          "\(reports.latest.filing.shown) has \(reports.latest.readFacts.counted("fact")), the "
            + "\(reports.earlier.count.counted("report")) before it at least \(least.grouped)")
      }
    }
  )
}
