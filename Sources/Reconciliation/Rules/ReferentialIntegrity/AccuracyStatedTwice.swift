import FilingModel

extension Rule {
  static let accuracyStatedTwice = Rule(
    id: "accuracy-stated-twice",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A number states both decimals and precision.",
    rationale: """
      Both say how accurate a number is, and they need not agree. The specification allows one of them, \
      EDGAR decimals alone. FinLoom takes the decimals.
      """,
    basis: "XBRL 2.1, section 4.6.3; EDGAR Filer Manual 6.5.17",
    examples: [
      Example(
        "one number",
        """
        irregularity             detail
        decimals and precision   us-gaap:Assets at a.xml:12 (f1)  ◀
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
      for irregularity in subject.report.irregularities(of: .decimalsAndPrecision) {
        answer.find("\(irregularity.detail) states decimals and precision")
      }
    }
  )
}
