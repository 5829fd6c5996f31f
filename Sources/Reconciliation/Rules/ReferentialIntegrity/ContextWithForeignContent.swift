import FilingModel

extension Rule {
  static let contextWithForeignContent = Rule(
    id: "context-with-foreign-content",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A context holds elements that are no dimensions.",
    rationale: """
      What a filer writes into a context in a way of its own says nothing to any reader, and its \
      facts look like those of the whole company.
      """,
    basis: "EDGAR Filer Manual 6.5.5; XDT 1.0, section 3.1",
    examples: [
      Example(
        "a note of the filer inside a segment",
        """
        irregularity        detail
        foreign content     c7  ◀
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
      for irregularity in subject.report.irregularities(of: .foreignContent) {
        answer.find("context \(irregularity.detail) holds what is no dimension")
      }
    }
  )
}
