import FilingModel

extension Rule {
  static let contextDeclaredTwice = Rule(
    id: "context-declared-twice",
    check: .referentialIntegrity,
    severity: .error,
    summary: "Two contexts say the same.",
    rationale: """
      Duplicate facts are looked for under one context by simple tools. Under two that say the same \
      they hide, and with them values that disagree.
      """,
    basis: "EDGAR Filer Manual 6.5.7; XBRL 2.1, section 4.10",
    examples: [
      Example(
        "two ids for one year",
        """
        irregularity        detail
        repeated context    c3, c7  ◀
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
      for irregularity in subject.report.irregularities(of: .repeatedContext) {
        answer.find("contexts \(irregularity.detail) say the same")
      }
    }
  )
}
