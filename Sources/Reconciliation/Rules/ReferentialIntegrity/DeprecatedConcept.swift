import FilingModel

extension Rule {
  static let deprecatedConcept = Rule(
    id: "deprecated-concept",
    check: .referentialIntegrity,
    severity: .warning,
    summary:
      "A fact uses a concept, an axis or a member that its own edition of the taxonomy has deprecated.",
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
        "an axis deprecated in 2023",
        """
        concept        period      unit  value  dimensions
        Assets         2024-12-31  USD   1,000  -
        DebtCurrent    2024-12-31  USD   100    DebtSecurityAxis = own:Notes  ◀
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
      let firsts = firstUses(in: subject.report.facts)
      answer.compared(firsts.count)
      let names = firsts.keys.filter { deprecation(of: $0) != nil }.sorted()
      guard let first = names.first, let year = deprecation(of: first) else { return }
      let shown = names.dropFirst().prefix(mostShown).map { ", \($0)" }.joined()
      let rest = names.count - 1 - mostShown
      answer.find(
        "\(names.count.counted("name is", "names are")) deprecated: \(first) since \(year)\(shown)"
          + (rest > 0 ? " and \(rest.counted("other"))" : ""),
        in: Set(names.prefix(mostShown).compactMap { firsts[$0] }).sorted().map {
          subject.report.facts[$0]
        })
    }
  )

  /// More names make no line that is read.
  private static let mostShown = 20

  /// The ordinal of the first fact that uses a concept, an axis or a member.
  private static func firstUses(in facts: [Fact]) -> [QName: Int] {
    var firsts: [QName: Int] = [:]
    var seen: Set<Dimensions> = []
    for (ordinal, fact) in facts.enumerated() {
      if firsts[fact.concept] == nil { firsts[fact.concept] = ordinal }
      guard !fact.dimensions.isEmpty, seen.insert(fact.dimensions).inserted else { continue }
      for dimension in fact.dimensions.all {
        if firsts[dimension.axis] == nil { firsts[dimension.axis] = ordinal }
        guard case .explicit(let member) = dimension.member, firsts[member] == nil else { continue }
        firsts[member] = ordinal
      }
    }
    return firsts
  }

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
