import FilingModel

/// The full columns of a report's statements, and the ones that do not stand where its dates say.
///
/// An annual report compares years that end with its own, one after the other; a quarterly one its
/// quarter and the time since the year's end with the same a year before. Balances stand at those
/// ends, and in a quarterly report at the end of the last year. A column that stands elsewhere is one of
/// them only where that one is missing, and where it states the same lines.
struct ReportColumns {
  /// The concepts that each period states for the whole entity.
  private var concepts: [Period: [Int]] = [:]
  /// Those of all facts, as of the cover page too.
  private let periods: Set<Period>
  private let periodEnd: CalendarDate
  private let isAnnual: Bool

  init(_ index: FactIndex, until periodEnd: CalendarDate, isAnnual: Bool) {
    for concept in 0..<index.conceptCount {
      for ordinal in index.numbers(ofConcept: concept)
      where index.facts[ordinal].dimensions.isEmpty {
        concepts[index.facts[ordinal].period, default: []].append(concept)
      }
    }
    periods = Set(index.facts.lazy.map(\.period))
    self.periodEnd = periodEnd
    self.isAnnual = isAnnual
  }

  /// A full column of no usual length: a year that was cut short, or one of a predecessor.
  var hasStub: Bool {
    concepts.contains { period, stated in
      !period.isInstant && period.span == nil && stated.count >= Self.fewest
    }
  }

  /// How many columns were looked at, and those that are out of step.
  func outOfStep() -> (count: Int, columns: [Period]) {
    let durations = spans.map { span in full { !$0.isInstant && $0.span == span } }
    let balances = full(where: \.isInstant)
    let found = (durations + [balances]).flatMap { strays(among: $0) }
    return (durations.joined().count + balances.count, found.sorted())
  }

  private var spans: [FiscalSpan] { isAnnual ? [.year] : [.quarter, .halfYear, .nineMonths] }

  private func full(where isKind: (Period) -> Bool) -> [Period] {
    let kind = concepts.filter { isKind($0.key) }.mapValues(\.count)
    let most = kind.values.max() ?? 0
    return kind.filter { $0.value >= Self.fewest && $0.value * 5 >= most * 2 }.keys.sorted()
  }

  /// Columns of one kind in whose place none stands, though they have the lines of the report's own.
  private func strays(among columns: [Period]) -> [Period] {
    guard let own = columns.first(where: { yearsBack($0) == 0 }) else { return [] }
    let known = Set(columns.compactMap { place(of: $0) })
    return columns.filter { column in
      guard !isBesideOther(column), isLike(column, own) else { return false }
      guard let place = place(of: column) else {
        return !known.contains(isAnnual ? nearestYear(to: column) : 1)
      }
      return place > 0 && !known.contains(place - 1)
    }
  }

  /// How many columns before the report's own one belongs; nil for one that belongs nowhere.
  private func place(of column: Period) -> Int? {
    guard let years = yearsBack(column) else {
      return !isAnnual && column.isInstant && isYearEnd(column) ? 1 : nil
    }
    return isAnnual || !column.isInstant ? years : min(years, 1)
  }

  /// Whether a balance stands on the day before the time since the year's end begins.
  private func isYearEnd(_ column: Period) -> Bool {
    periods.contains { period in
      !period.isInstant && period.span != nil && yearsBack(period) == 0
        && isBefore(column, period, within: 10)
    }
  }

  /// Whether another column begins where one ends, as a quarter with the one before it, or a fiscal year
  /// of another length with the last one of the old.
  private func isBesideOther(_ column: Period) -> Bool {
    concepts.contains { period, stated in
      !period.isInstant && stated.count * 2 >= Self.fewest && period.span != .year
        && isBefore(column, period, within: 3)
    }
  }

  private func isBefore(_ column: Period, _ later: Period, within days: Int) -> Bool {
    guard let start = later.start, let last = column.lastDay else { return false }
    return abs(start.date.days(since: last) - 1) <= days
  }

  /// Whether half of what a column states is stated in another one.
  private func isLike(_ column: Period, _ other: Period) -> Bool {
    let stated = Set(concepts[other] ?? [])
    let mine = concepts[column] ?? []
    return mine.count { stated.contains($0) } * 2 >= mine.count
  }

  private func nearestYear(to column: Period) -> Int {
    guard let day = column.lastDay else { return 0 }
    return (periodEnd.days(since: day) * 4 + 730) / 1461
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
