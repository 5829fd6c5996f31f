import FilingModel

extension Rule {
  static let identifierUsedTwice = Rule(
    id: "identifier-used-twice",
    check: .referentialIntegrity,
    severity: .error,
    summary: "One id names two elements of a document or of a set of documents.",
    rationale: """
      Footnotes, continuations and links to a fact say an id. When two elements have it, what they say \
      is said of one of them and nobody knows of which.
      """,
    basis: "XML 1.0, section 3.3.1; Inline XBRL 1.1, section 3.1; EDGAR Filer Manual 6.5",
    examples: [
      Example(
        "two facts",
        """
        irregularity             detail
        repeated id              f-7 of a.htm:31, a.htm:90  ◀
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
      for irregularity in subject.report.irregularities(of: .repeatedID) {
        answer.find("the id \(irregularity.detail) names more than one element")
      }
    }
  )
}
