import FilingModel

/// The full columns of a report's statements, and the ones that do not stand where its dates say.
///
/// An annual report compares years that end with its own, one after the other; a quarterly one its
/// quarter and the time since the year's end with the same a year before. Balances stand at those
/// ends, and in a quarterly report at the end of the last year.
struct ReportColumns {
  private let counts: [Period: Int]
  /// Those of all facts, as of the cover page too.
  private let periods: Set<Period>
  private let periodEnd: CalendarDate
  private let isAnnual: Bool

  init(_ index: FactIndex, until periodEnd: CalendarDate, isAnnual: Bool) {
    var counts: [Period: Int] = [:]
    for concept in 0..<index.conceptCount {
      for ordinal in index.numbers(ofConcept: concept)
      where index.facts[ordinal].dimensions.isEmpty {
        counts[index.facts[ordinal].period, default: 0] += 1
      }
    }
    self.counts = counts
    periods = Set(index.facts.lazy.map(\.period))
    self.periodEnd = periodEnd
    self.isAnnual = isAnnual
  }

  /// How many columns were looked at, and those that are out of step.
  func outOfStep() -> (count: Int, columns: [Period]) {
    guard !hasStub else { return (0, []) }
    let durations = spans.map { span in full { !$0.isInstant && $0.span == span } }
    let balances = full(where: \.isInstant)
    let found = durations.flatMap { strays(among: $0) } + strays(amongBalances: balances)
    return (durations.joined().count + balances.count, found.sorted())
  }

  private var spans: [FiscalSpan] { isAnnual ? [.year] : [.quarter, .halfYear, .nineMonths] }

  /// A full column of no usual length: a year that was cut short, or one of a predecessor.
  private var hasStub: Bool {
    counts.contains { period, count in
      !period.isInstant && period.span == nil && count >= Self.fewest
    }
  }

  private func full(where isKind: (Period) -> Bool) -> [Period] {
    let kind = counts.filter { isKind($0.key) }
    let most = kind.values.max() ?? 0
    return kind.filter { $0.value >= Self.fewest && $0.value * 5 >= most * 2 }.keys.sorted()
  }

  /// Columns of one length that end neither with the report nor years before it, and those beyond a
  /// year that none ends with.
  private func strays(among columns: [Period]) -> [Period] {
    let years = columns.map { yearsBack($0) }
    guard years.contains(0) else { return [] }
    let known = Set(years.compactMap { $0 })
    return zip(columns, years).filter { _, years in
      guard let years else { return true }
      return years > 0 && !known.contains(years - 1)
    }.map(\.0)
  }

  private func strays(amongBalances columns: [Period]) -> [Period] {
    guard columns.contains(where: { yearsBack($0) == 0 }) else { return [] }
    if isAnnual { return strays(among: columns) }
    let starts = periods.filter { !$0.isInstant && yearsBack($0) == 0 && $0.span != nil }
      .compactMap { $0.start }
    return columns.filter { column in
      yearsBack(column) == nil
        && !starts.contains { start in
          column.lastDay.map { abs(start.date.days(since: $0)) <= 10 } == true
        }
    }
  }

  /// How many years before the report's end a period ends; nil when it is none.
  private func yearsBack(_ period: Period) -> Int? {
    guard let day = period.lastDay else { return nil }
    return (0...Self.mostYears).first { years in
      abs(periodEnd.days(since: day) - years * 1461 / 4) <= 10
    }
  }

  /// A column of fewer numbers is none of a statement.
  private static let fewest = 10
  private static let mostYears = 12
}
