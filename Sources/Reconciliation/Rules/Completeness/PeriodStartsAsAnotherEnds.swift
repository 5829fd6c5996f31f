import FilingModel

extension Rule {
  static let periodStartsAsAnotherEnds = Rule(
    id: "period-starts-as-another-ends",
    check: .completeness,
    severity: .error,
    summary: "A period starts on the very day on which another one ends.",
    rationale: """
      A year that ends on 31 December is followed by one that starts on 1 January. When 1 January \
      is written as the end of the year before, the two overlap by a day, and neither the opening \
      balance nor the comparison with last year is found. Single days overlap with nothing. A \
      balance at the end of the first day is a warning.
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
        "an event that begins on the last day of the year",
        """
        concept           period                  unit  value  dimensions
        dei:DocumentType  2024-01-01..2024-12-31  -     10-K   -
        Revenues          2024-01-01..2024-12-31  USD   900    -
        Revenues          2024-12-31..2025-01-31  USD   80     own:DealAxis = own:Bridge  ◀
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
        Revenues          2024-12-31..2024-12-31  USD   1      own:DealAxis = own:Bridge
        """),
    ],
    asks: .filing { subject, answer in
      findOverlaps(subject, &answer)
      guard subject.filing.family != .other || coversAPeriod(subject.filing.form) else { return }
      guard let start = subject.index.coverPeriod?.start else {
        answer.leave("the cover page is stated for no period")
        return
      }
      var late: [Period: [Fact]] = [:]
      for fact in subject.report.facts where isHeadline(fact) {
        answer.compared()
        if fact.period.end?.lastDay == start.date { late[fact.period, default: []].append(fact) }
      }
      for (period, facts) in late.sorted(by: { $0.key < $1.key }) {
        answer.find(
          "\(period) is the day on which the report's period starts", in: Array(facts.prefix(20)),
          as: .warning)
      }
    }
  )

  /// Durations of more than a day that start on the last day of another one.
  private static func findOverlaps(_ subject: Subject, _ answer: inout Answer) {
    var facts: [Period: [Fact]] = [:]
    for fact in subject.report.facts where (fact.period.dayCount ?? 0) > 1 {
      facts[fact.period, default: []].append(fact)
    }
    answer.compared(facts.count)
    var ending: [CalendarDate: Period] = [:]
    for period in facts.keys {
      guard let day = period.lastDay else { continue }
      ending[day] = ending[day].map { longer($0, period) } ?? period
    }
    for period in facts.keys.sorted() {
      guard let day = period.start?.date, let other = ending[day] else { continue }
      // The one that is a day off is the one that fewer facts are stated for.
      let isLater = (facts[period] ?? []).count <= (facts[other] ?? []).count
      let found = (isLater ? facts[period] : facts[other]) ?? []
      answer.find(
        "\(period) starts on the day on which \(other) ends", in: Array(found.prefix(20)))
    }
  }

  private static func longer(_ left: Period, _ right: Period) -> Period {
    (left.dayCount ?? 0, left) < (right.dayCount ?? 0, right) ? right : left
  }

  private static func coversAPeriod(_ form: FormType?) -> Bool {
    ["10", "N-CSR", "NCSR", "N-CSRS", "N-Q"].contains(form?.base.name ?? "")
  }

  /// What happened on the first day of the year is stated often, and rightly; a balance of the whole
  /// company or its public float are not.
  private static func isHeadline(_ fact: Fact) -> Bool {
    fact.period.isInstant && fact.dimensions.isEmpty
      && (fact.concept.taxonomy == .dei || headlines.contains(fact.concept.localName))
  }

  private static let headlines: Set = [
    "Assets", "Liabilities", "LiabilitiesAndStockholdersEquity",
    "CashAndCashEquivalentsAtCarryingValue",
  ]
}
