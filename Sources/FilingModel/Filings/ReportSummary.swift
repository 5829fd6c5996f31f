/// The figures by which one reading of a document is compared with another.
package struct ReportSummary: Hashable, Sendable {
  package let document: String
  package let syntax: Report.Syntax
  package let facts: Int
  /// Facts with a unit, nil ones too.
  package let numeric: Int
  package let nonNumeric: Int
  package let nilFacts: Int
  package let concepts: Int
  package let factsWithDimensions: Int
  package let infiniteDecimals: Int
  package let declared: DeclaredCounts
  package let dollarFacts: Int
  /// Exact sums over all facts that are not nil, duplicates included; nil when one does not fit.
  package let dollarSum: ExactDecimal?
  package let numericSum: ExactDecimal?
  package let duplicates: Duplicates
  /// The first and last day any fact is about.
  package let firstDay: CalendarDate?
  package let lastDay: CalendarDate?
  /// Whether both sides of the balance sheet agree, at each date that states both.
  package let balances: [Balance]
  package let gaps: Int
  package let remarks: [String]

  /// Sets of facts that share every aspect, by class.
  package struct Duplicates: Hashable, Sendable {
    package let sets: Int
    package let complete: Int
    package let consistent: Int
    package let inconsistent: Int
    package let facts: Int
    /// Facts that would not be missed: all of each set but one.
    package var surplus: Int { facts - sets }
  }

  /// The two totals of a balance sheet, without dimensions.
  package struct Balance: Hashable, Sendable {
    package let date: CalendarDate
    package let agrees: Bool
  }

  package init(_ report: Report) {
    let all = report.facts
    document = report.document
    syntax = report.syntax
    facts = all.count
    numeric = all.count { $0.isNumeric }
    nonNumeric = all.count - numeric
    nilFacts = all.count { $0.isNil }
    concepts = Set(all.map(\.concept)).count
    factsWithDimensions = all.count { !$0.dimensions.isEmpty }
    infiniteDecimals = all.count { $0.decimals == .infinite }
    declared = report.declared
    let dollars = all.filter { $0.unit?.currency == "USD" && !$0.isNil }
    dollarFacts = dollars.count
    dollarSum = Self.sum(dollars)
    numericSum = Self.sum(all)
    duplicates = Self.duplicates(among: all)
    firstDay = all.compactMap { Self.firstDay(of: $0.period) }.min()
    lastDay = all.compactMap(\.period.lastDay).max()
    balances = Self.balances(among: all)
    gaps = report.gaps.count
    remarks = report.remarks
  }

  private static func sum(_ facts: [Fact]) -> ExactDecimal? {
    ExactDecimal.sum(facts.lazy.compactMap(\.number))
  }

  private static func firstDay(of period: Period) -> CalendarDate? {
    period.start?.date ?? period.lastDay
  }

  private static func balances(among facts: [Fact]) -> [Balance] {
    func totals(_ concept: StandardConcept) -> [CalendarDate: Fact] {
      let stated = facts.filter {
        $0.concept.isNamed(concept) && $0.dimensions.isEmpty && $0.number != nil
      }
      return Dictionary(grouping: stated) { $0.period.lastDay }
        .reduce(into: [:]) { result, group in
          guard let day = group.key else { return }
          result[day] = DuplicateFacts(group.value)?.mostAccurate ?? group.value.first
        }
    }
    let assets = totals(.usGAAP("Assets"))
    let claims = totals(.usGAAP("LiabilitiesAndStockholdersEquity"))
    return assets.keys.filter { claims[$0] != nil }.sorted().map {
      Balance(date: $0, agrees: assets[$0]?.number == claims[$0]?.number)
    }
  }

  private static func duplicates(among facts: [Fact]) -> Duplicates {
    let sets = DuplicateFacts.all(in: facts)
    func count(_ kind: DuplicateFacts.Kind) -> Int { sets.count { $0.kind == kind } }
    return Duplicates(
      sets: sets.count, complete: count(.complete), consistent: count(.consistent),
      inconsistent: count(.inconsistent), facts: sets.reduce(0) { $0 + $1.facts.count })
  }
}
