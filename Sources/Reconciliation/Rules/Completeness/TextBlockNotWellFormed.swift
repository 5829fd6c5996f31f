import FilingModel

extension Rule {
  static let textBlockNotWellFormed = Rule(
    id: "text-block-not-well-formed",
    check: .completeness,
    severity: .error,
    summary: "The markup inside a text block is not well-formed.",
    rationale: """
      Whoever shows the note must guess where its tables and paragraphs end, and a strict reader \
      refuses the whole text. A text without any tag may hold `<` and `&` as it likes. Texts of \
      inline documents are parts of a document that was read as XML, so only instances are asked.
      """,
    basis: "EDGAR Filer Manual 6.5.15",
    examples: [
      Example(
        "a line break that is not closed",
        """
        concept                     period                  value
        SegmentReportingTextBlock   2010-01-01..2010-12-31  Two segments:<br> East and West.  ◀
        """),
      Example(
        "tags that cross",
        """
        concept                     period                  value
        SegmentReportingTextBlock   2010-01-01..2010-12-31  <p>We have <b>two</p> segments.</b>  ◀
        """),
      Example(
        "a character nobody knows",
        """
        concept                     period                  value
        SegmentReportingTextBlock   2010-01-01..2010-12-31  <p>Two&bogus; segments</p>  ◀
        """),
      Example(
        "balanced markup, and a less-than sign that starts no tag",
        """
        concept                         period                  value
        SegmentReportingTextBlock       2010-01-01..2010-12-31  <p>R&amp;D in<br/> two segments</p>
        IncomeTaxDisclosureTextBlock    2010-01-01..2010-12-31  Rates <35% are usual, AT&T says.
        dei:EntityAccountingStandard    2010-01-01..2010-12-31  No <b>text block
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.report.syntax == .xbrl else { return }
      var found: [(fact: Fact, trouble: String)] = []
      for fact in subject.report.facts {
        guard case .text(let text) = fact.value, subject.report.holdsMarkup(fact.concept) else {
          continue
        }
        answer.compared()
        if let trouble = MarkupScan(text)?.trouble { found.append((fact, trouble)) }
      }
      guard let first = found.first else { return }
      answer.find(
        "the markup of \(found.count.counted("text block")) is not well-formed; "
          + "\(first.fact.shownAspects): \(first.trouble)",
        in: found.prefix(20).map(\.fact))
    }
  )
}
