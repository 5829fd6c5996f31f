import FilingModel

extension Rule {
  static let deprecatedConcept = Rule(
    id: "deprecated-concept",
    check: .referentialIntegrity,
    severity: .warning,
    summary: "A fact uses a concept that its own edition of the taxonomy has deprecated.",
    rationale: """
      A deprecated concept stays in the taxonomy for a year or two and then is gone. Its facts \
      have no counterpart in other filings of the year, and none in the filer's next. A concept \
      that a later edition deprecates is in order here.
      """,
    basis: "EDGAR Filer Manual 6.5.42; SEC's tables of deprecated concepts",
    examples: [
      Example(
        "deprecated in 2021",
        """
        concept                         period                  unit  value
        AccountingChangesTextBlock      2024-01-01..2024-12-31  -     None.  ◀
        Assets                          2024-12-31              USD   1,000
        """),
      Example(
        "deprecated in 2025 only, and a name of the filer's own",
        """
        concept                         period                  unit  value
        TheatricalFilmCosts             2024-12-31              USD   70
        own:AccountingChangesTextBlock  2024-01-01..2024-12-31  -     None.
        """),
    ],
    asks: .filing { subject, answer in
      let names = subject.index.conceptNames
      answer.compared(names.count)
      let concepts = names.filter { deprecation(of: $0) != nil }.sorted()
      guard let first = concepts.first, let year = deprecation(of: first) else { return }
      answer.find(
        "\(concepts.count.counted("concept is", "concepts are")) deprecated: \(first) since \(year)"
          + concepts.dropFirst().map { ", \($0)" }.joined(),
        in: concepts.compactMap { concept in
          subject.report.facts.first { $0.concept == concept }
        })
    }
  )

  /// Before this edition taxonomies did not mark what they deprecate.
  private static let firstEdition = 2016

  /// The year in which a concept was deprecated, when the taxonomy it is taken from is as late.
  private static func deprecation(of concept: QName) -> Int? {
    guard let standard = concept.standardConcept,
      let year = DeprecatedConcepts.year(of: standard), let edition = concept.edition
    else { return nil }
    return year <= edition && edition >= firstEdition ? year : nil
  }
}
