import FilingModel

extension Rule {
  static let contextWithScenario = Rule(
    id: "context-with-scenario",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A context tells facts apart by a scenario.",
    rationale: """
      EDGAR keeps dimensions in the segment of a context only. Readers that follow it drop what a \
      scenario says, and facts that differ by it become contradictions.
      """,
    basis: "EDGAR Filer Manual 6.5.4",
    examples: [
      Example(
        "a scenario",
        """
        irregularity        detail
        scenario            c7  ◀
        """),
      Example(
        "an instance without any",
        """
        irregularity        detail
        repeated unit       a, b
        """),
    ],
    asks: .filing { subject, answer in
      answer.compared()
      for irregularity in subject.report.irregularities(of: .scenario) {
        answer.find("context \(irregularity.detail) has a scenario")
      }
    }
  )
}
