import FilingModel

extension Rule {
  static let footnoteLinkOutOfOrder = Rule(
    id: "footnote-link-out-of-order",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A footnote link holds what no reader of footnotes expects.",
    rationale: """
      Footnotes are found by locators that name a fact of the same document by its id, and by arcs. \
      Elements and roles of the filer's own, and references by another way, lead to no footnote.
      """,
    basis: "EDGAR Filer Manual 6.5.27, 6.5.29 and 6.5.32",
    examples: [
      Example(
        "an element of its own, and a reference by file name",
        """
        irregularity        detail
        footnote element    Title  ◀
        footnote locator    a.xml#f1  ◀
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
      for irregularity in subject.report.irregularities(of: .footnoteElement, .footnoteLocator) {
        answer.find(
          "a footnote link has \(irregularity.detail), which is \(irregularity.kind == .footnoteElement ? "no part of one" : "no plain locator")"
        )
      }
    }
  )
}
