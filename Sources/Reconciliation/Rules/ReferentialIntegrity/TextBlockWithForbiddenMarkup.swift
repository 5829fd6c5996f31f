import FilingModel

extension Rule {
  static let textBlockWithForbiddenMarkup = Rule(
    id: "text-block-with-forbidden-markup",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A text block holds markup, a link or a picture that EDGAR does not take.",
    rationale: """
      A script or a form has no place in a report, and a link or a picture outside of EDGAR's \
      archive will show something else one day. An instance may use the elements and attributes \
      of the manual's subset of HTML only; in an instance that SEC extracted from an inline \
      document only what runs, loads or leads out is found.
      """,
    basis: "EDGAR Filer Manual 6.5.16 and 5.2.2",
    examples: [
      Example(
        "a link that runs a script",
        """
        concept                    period                  value
        SegmentReportingTextBlock  2010-01-01..2010-12-31  <a href="javascript:show()">Two</a>  ◀
        """),
      Example(
        "a picture that is somewhere else",
        """
        concept                    period                  value
        SegmentReportingTextBlock  2010-01-01..2010-12-31  <img src="http://example.com/a.gif"/>  ◀
        """),
      Example(
        "capital letters",
        """
        concept                    period                  value
        SegmentReportingTextBlock  2010-01-01..2010-12-31  <P>Two segments</P>  ◀
        """),
      Example(
        "the subset of HTML",
        """
        concept                    period                  value
        SegmentReportingTextBlock  2010-01-01..2010-12-31  <p align="left">Two <b>segments</b></p>
        dei:AmendmentDescription   2010-01-01..2010-12-31  <script>no text block</script>
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.report.syntax == .xbrl else { return }
      let isExtracted = subject.isExtractedFromInline
      var found: [(fact: Fact, objection: String)] = []
      for fact in subject.report.facts {
        guard case .text(let text) = fact.value, subject.report.holdsMarkup(fact.concept),
          let scan = MarkupScan(text), scan.trouble == nil
        else { continue }
        answer.compared()
        let objections = scan.tags.lazy.compactMap {
          isExtracted ? MarkupSubset.danger(of: $0) : MarkupSubset.objection(to: $0)
        }
        if let first = objections.first { found.append((fact, first)) }
      }
      guard let first = found.first else { return }
      answer.find(
        "\(found.count.counted("text block")) with what is not allowed; "
          + "\(first.fact.shownAspects): \(first.objection)",
        in: found.prefix(20).map(\.fact))
    }
  )
}
