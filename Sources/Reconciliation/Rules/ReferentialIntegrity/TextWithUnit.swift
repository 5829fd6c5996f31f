import FilingModel

extension Rule {
  static let textWithUnit = Rule(
    id: "text-with-unit",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A text states a unit.",
    rationale: """
      Units belong to numbers. A number tagged as text is not summed, scaled or compared by anyone, and \
      the unit shows that a number was meant.
      """,
    basis: "XBRL 2.1, section 4.6.2; Inline XBRL 1.1, section 11.1.1",
    examples: [
      Example(
        "an amount tagged as text",
        """
        irregularity             detail
        text with unit           us-gaap:DebtInstrumentFaceAmount at a.htm:12 (f1)  ◀
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
      for irregularity in subject.report.irregularities(of: .textWithUnit) {
        answer.find("\(irregularity.detail) is a text and states a unit")
      }
    }
  )
}
