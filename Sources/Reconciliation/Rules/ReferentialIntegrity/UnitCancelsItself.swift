import FilingModel

extension Rule {
  static let unitCancelsItself = Rule(
    id: "unit-cancels-itself",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A unit has the same measure above and below its line.",
    rationale: """
      Dollars per dollar are a pure number. Facts in such a unit are not compared with facts in the \
      simple one, and the same ratio looks like two.
      """,
    basis: "XBRL 2.1, section 4.8.4",
    examples: [
      Example(
        "shares per share",
        """
        irregularity             detail
        measure cancelled        u3  ◀
        """),
      Example(
        "an instance without any",
        """
        irregularity             detail
        repeated unit            a, b
        """),
    ],
    asks: .filing { subject, answer in
      answer.compared()
      for irregularity in subject.report.irregularities(of: .measureCancelled) {
        answer.find("unit \(irregularity.detail) divides a measure by itself")
      }
    }
  )
}
