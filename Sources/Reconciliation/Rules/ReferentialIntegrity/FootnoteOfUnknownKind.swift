import FilingModel

extension Rule {
  static let footnoteOfUnknownKind = Rule(
    id: "footnote-of-unknown-kind",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A footnote, its link or its arc to a fact is of a kind that the filer made up.",
    rationale: """
      Readers show the footnotes of the kinds they know. A role or an arcrole of the filer's own \
      hides the note from all of them.
      """,
    basis: "EDGAR Filer Manual 6.5.28 and 6.5.30; XBRL 2.1, section 4.11.1",
    examples: [
      Example(
        "a role and an arcrole of its own",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000  ◀

        footnote    facts  role                     arcrole
        Restated    1      http://example.com/role  -                          ◀
        Estimated   1      -                        http://example.com/arcrole  ◀
        """),
      Example(
        "a link of a role of its own",
        """
        irregularity        detail
        footnote link role  http://example.com/link  ◀
        """),
      Example(
        "the standard kinds, and one of the registry of roles",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        footnote   facts  arcrole
        Restated   1      -
        Estimated  1      http://www.xbrl.org/2009/arcrole/fact-explanatoryFact
        """),
    ],
    asks: .filing { subject, answer in
      for note in subject.report.footnotes {
        answer.compared()
        let kinds = [note.role, note.facts.isEmpty ? Footnote.standardArcrole : note.arcrole]
        guard let other = kinds.first(where: { !isStandard($0) }) else { continue }
        answer.find(
          "the footnote \"\(note.text.shortened(to: 60))\" is of the kind \(other)",
          in: note.facts.prefix(20).map { subject.report.facts[$0] })
      }
      for irregularity in subject.report.irregularities(of: .footnoteLinkRole) {
        answer.compared()
        answer.find("a link of footnotes has the role \(irregularity.detail)")
      }
    }
  )

  private static func isStandard(_ kind: String) -> Bool {
    kind.hasPrefix("http://www.xbrl.org/")
  }
}
