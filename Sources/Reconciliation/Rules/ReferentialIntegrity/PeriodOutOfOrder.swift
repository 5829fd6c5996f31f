import FilingModel

extension Rule {
  static let periodOutOfOrder = Rule(
    id: "period-out-of-order",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A period does not start before it ends.",
    rationale: """
      No fact can be true for such a period, so every fact of the context is left out. Start and end are \
      mostly written the wrong way round.
      """,
    basis: "XBRL 2.1, section 4.7.2",
    examples: [
      Example(
        "a year that ends before it starts",
        """
        irregularity             detail
        period out of order      c4  ◀
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
      for irregularity in subject.report.irregularities(of: .periodOutOfOrder) {
        answer.find("the period of context \(irregularity.detail) does not start before it ends")
      }
    }
  )
}
