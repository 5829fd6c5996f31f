import FilingModel

extension Rule {
  static let periodStartsAsAnotherEnds = Rule(
    id: "period-starts-as-another-ends",
    check: .completeness,
    severity: .warning,
    summary: "A period or a balance ends on the very day on which the fiscal period starts.",
    rationale: """
      A year that ends on 31 December is followed by one that starts on 1 January. When 1 January \
      is written as the end of the year before, the two overlap by a day, and neither the opening \
      balance nor the comparison with last year is found.
      """,
    basis: "EDGAR Filer Manual 6.5.9 and 6.5.10",
    examples: [
      Example(
        "last year ends on the first day of this one",
        """
        concept           period                  unit  value
        dei:DocumentType  2024-01-01..2024-12-31  -     10-K
        Revenues          2024-01-01..2024-12-31  USD   900
        Revenues          2023-01-01..2024-01-01  USD   800   ◀
        """),
      Example(
        "an opening balance a day late",
        """
        concept                       period                  unit  value
        dei:DocumentType              2024-01-01..2024-12-31  -     10-K
        dei:EntityPublicFloat         2024-01-01              USD   800   ◀
        Assets                        2024-12-31              USD   900
        """),
      Example(
        "years that follow each other",
        """
        concept           period                  unit  value
        dei:DocumentType  2024-01-01..2024-12-31  -     10-K
        Revenues          2024-01-01..2024-12-31  USD   900
        Revenues          2023-01-01..2023-12-31  USD   800
        Assets            2023-12-31              USD   700
        """),
      Example(
        "an adoption on the first day of the year, told by its dimensions",
        """
        concept           period                  unit  value  dimensions
        dei:DocumentType  2024-01-01..2024-12-31  -     10-K   -
        Liabilities       2024-01-01              USD   70     own:AdoptionAxis = own:NewLeases
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other || coversAPeriod(subject.filing.form) else { return }
      guard let start = subject.index.coverPeriod?.start else {
        answer.leave("the cover page is stated for no period")
        return
      }
      var found: [Period: [Fact]] = [:]
      for fact in subject.report.facts where fact.dimensions.isEmpty {
        guard let end = fact.period.end, isSuspicious(fact) else { continue }
        answer.compared()
        let overlap = end.seconds - start.seconds
        if overlap > 0, overlap <= 86_400 { found[fact.period, default: []].append(fact) }
      }
      for (period, facts) in found.sorted(by: { $0.key < $1.key }) {
        answer.find(
          "\(period) ends on the day on which the report's period starts, \(start.date)",
          in: Array(facts.prefix(20)))
      }
    }
  )

  private static func coversAPeriod(_ form: FormType?) -> Bool {
    ["10", "N-CSR", "NCSR", "N-CSRS", "N-Q"].contains(form?.base.name ?? "")
  }

  /// Single days and what happened on the first day of the year are stated often, and rightly; a
  /// balance of the whole company, its public float or a span of months are not.
  private static func isSuspicious(_ fact: Fact) -> Bool {
    if fact.period.isInstant {
      return fact.concept.taxonomy == .dei || headlines.contains(fact.concept.localName)
    }
    return (fact.period.dayCount ?? 0) > 60
  }

  private static let headlines: Set = [
    "Assets", "Liabilities", "LiabilitiesAndStockholdersEquity",
    "CashAndCashEquivalentsAtCarryingValue",
  ]
}
