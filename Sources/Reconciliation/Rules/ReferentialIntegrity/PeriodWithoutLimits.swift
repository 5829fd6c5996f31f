import FilingModel

extension Rule {
  static let periodWithoutLimits = Rule(
    id: "period-without-limits",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A fact is stated for all time.",
    rationale: """
      What holds for ever belongs to no report: it can be put beside no other year, and no reader \
      knows when it was true.
      """,
    basis: "EDGAR Filer Manual 6.5.38; XBRL 2.1, section 4.7.2",
    examples: [
      Example(
        "for ever",
        """
        concept  period      unit  value
        Assets   forever     USD   1,000  ◀
        Assets   2024-12-31  USD   1,000
        """),
      Example(
        "a day and a year",
        """
        concept   period                  unit  value
        Assets    2024-12-31              USD   1,000
        Revenues  2024-01-01..2024-12-31  USD   900
        """),
    ],
    asks: .filing { subject, answer in
      let facts = subject.report.facts
      answer.compared(facts.count)
      let found = facts.filter { $0.period == .forever }
      guard !found.isEmpty else { return }
      answer.find(
        "\(found.count.counted("fact is", "facts are")) stated without a period",
        in: Array(found.prefix(20)))
    }
  )
}
