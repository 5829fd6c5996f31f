import FilingModel

extension Rule {
  static let footnoteWithoutFact = Rule(
    id: "footnote-without-fact",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A footnote is attached to no fact.",
    rationale: """
      A footnote changes what a number means. One that hangs in the air was meant for a fact that \
      is now read without it.
      """,
    basis: "EDGAR Filer Manual 6.5.33",
    examples: [
      Example(
        "a note beside an attached one",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        footnote   facts
        Restated.  1
        Estimated  -      ◀
        """),
      Example(
        "every note has its fact, and an empty one needs none",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        footnote   facts
        Restated.  1
        """),
    ],
    asks: .filing { subject, answer in
      for note in subject.report.footnotes where note.text.contains(where: { !$0.isWhitespace }) {
        answer.compared()
        guard note.facts.isEmpty else { continue }
        answer.find("no fact has the footnote \"\(note.text.shortened(to: 60))\"")
      }
    }
  )
}
