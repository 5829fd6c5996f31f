import FilingModel

extension Rule {
  static let contextWithForbiddenContent = Rule(
    id: "context-with-forbidden-content",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A segment or scenario is empty, or holds elements of XBRL itself.",
    rationale: """
      An empty segment makes a context differ from the one it means to repeat, so that facts of the whole \
      company lie apart. An element of XBRL inside of one is no dimension that a reader could know.
      """,
    basis: "XBRL 2.1, sections 4.7.3.2 and 4.7.4",
    examples: [
      Example(
        "an empty segment, and a period inside of one",
        """
        irregularity             detail
        empty container          c4  ◀
        instance element         c5  ◀
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
      for irregularity in subject.report.irregularities(of: .emptyContainer) {
        answer.find("context \(irregularity.detail) has an empty segment or scenario")
      }
      for irregularity in subject.report.irregularities(of: .instanceElement) {
        answer.find(
          "context \(irregularity.detail) has an element of XBRL in its segment or scenario")
      }
    }
  )
}
