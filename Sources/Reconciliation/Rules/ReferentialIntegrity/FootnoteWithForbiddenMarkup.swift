import FilingModel

extension Rule {
  static let footnoteWithForbiddenMarkup = Rule(
    id: "footnote-with-forbidden-markup",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A footnote holds markup, a link or a picture that EDGAR does not take.",
    rationale: """
      A note is shown beside the number it explains, in whatever page the reader has open. A whole \
      document, a script or a link to elsewhere has no place in it.
      """,
    basis: "EDGAR Filer Manual 6.5.34 and 5.2.2",
    examples: [
      Example(
        "a link to elsewhere",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000  ◀

        footnote                                     facts
        <a href="http://example.com">Restated</a>.   1      ◀
        """),
      Example(
        "markup of the subset",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        footnote          facts
        <b>Restated</b>.  1
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.report.syntax == .xbrl else { return }
      let isExtracted = subject.isExtractedFromInline
      for note in subject.report.footnotes {
        answer.compared()
        guard let scan = MarkupScan(note.text) else { continue }
        let objections = scan.tags.lazy.map(\.withoutPrefix).compactMap {
          isExtracted ? MarkupSubset.danger(of: $0) : MarkupSubset.objection(to: $0)
        }
        guard let trouble = scan.trouble ?? objections.first else { continue }
        answer.find(
          "the footnote \"\(note.text.shortened(to: 60))\": \(trouble)",
          in: note.facts.prefix(20).map { subject.report.facts[$0] })
      }
    }
  )
}

extension MarkupTag {
  /// The tag as a document without prefixes writes it; declarations of namespaces are left out.
  fileprivate var withoutPrefix: MarkupTag {
    MarkupTag(
      name: name.split(separator: ":").last.map(String.init) ?? name,
      attributes: attributes.filter { $0.name != "xmlns" && !$0.name.hasPrefix("xmlns:") },
      isEnd: isEnd, isEmpty: isEmpty)
  }
}
