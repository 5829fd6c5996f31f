import FilingModel

extension Rule {
  static let nilFactWithValue = Rule(
    id: "nil-fact-with-value",
    check: .referentialIntegrity,
    severity: .warning,
    summary: "A fact without a value states how accurate it is, or has content all the same.",
    rationale: """
      A nil fact says that there is nothing to say. An accuracy beside it, or a text, comes from a \
      program that forgot which it meant. A fraction is exact and has no accuracy either.
      """,
    basis: "XBRL 2.1, section 4.6.3; XML Schema 1.0, section 2.6.2",
    examples: [
      Example(
        "decimals, and a text",
        """
        irregularity             detail
        needless accuracy        us-gaap:Goodwill at a.xml:12 (f1)  ◀
        nil with content         us-gaap:Assets at a.xml:13 (f2)    ◀
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
      for irregularity in subject.report.irregularities(of: .needlessAccuracy) {
        answer.find("\(irregularity.detail) has no value that decimals or precision could be about")
      }
      for irregularity in subject.report.irregularities(of: .nilWithContent) {
        answer.find("\(irregularity.detail) is nil and has content")
      }
    }
  )
}
