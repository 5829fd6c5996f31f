import FilingModel

/// The fiscal years of one filer, found by dates, and how the filer counts them.
///
/// The periods of cover pages come first, then the earlier columns beside them, as long as no two
/// years overlap. A quarterly report shows where its year starts. The calendar year that names a
/// fiscal year is the one the filer's own `dei:DocumentFiscalYearFocus` shows for years that end in
/// the same month; without one it is the year in which the fiscal year ends.
struct FiscalCalendar: Sendable {
  /// By start; no two overlap.
  private(set) var years: [FiscalYear] = []
  /// By the month in which years end: what the filer's number is ahead of the year they end in.
  private var offsets: [Int: Int] = [:]

  init(_ filings: [FilerFiling]) {
    let annual = filings.filter { $0.filing.family == .annual }
    for filing in annual {
      if let period = Self.ownPeriod(of: filing) {
        accept(period, filing.isTransition ? .transition : .reported)
      }
    }
    let rest = annual.isEmpty && !filings.contains { $0.filing.family == .quarterly } ? filings : []
    for period in Self.columns(of: annual + rest, spanning: .year) { accept(period, .reported) }
    for filing in filings where filing.filing.family == .quarterly { expectYear(of: filing) }
    for year in years { expectYear(before: year) }
    years.sort { $0.start < $1.start }
    vote(filings)
  }

  private mutating func accept(_ period: Period, _ kind: FiscalYear.Kind) {
    guard case .duration(let start, let end) = period else { return }
    let year = FiscalYear(start: start, end: end, kind: kind)
    if !years.contains(where: { $0.overlaps(year) }) { years.append(year) }
  }

  /// The period an annual report is about: that of the cover page, or else its last column.
  private static func ownPeriod(of filing: FilerFiling) -> Period? {
    let ends = filing.filing.periodEnd
    func isOwn(_ period: Period) -> Bool {
      guard let last = period.lastDay, let days = period.dayCount, days <= 390 else { return false }
      return ends.map { abs($0.days(since: last)) <= Columns.leeway } ?? true
    }
    if let period = filing.coverPeriod, isOwn(period) { return period }
    return columns(of: [filing], spanning: .year).first(where: isOwn)
  }

  /// More columns than any filer has years; a report that states more is not worth the time.
  private static let most = 200

  /// Periods of a length, those that most metrics have first, then the latest.
  private static func columns(of filings: [FilerFiling], spanning span: FiscalSpan) -> [Period] {
    var counts: [Period: Int] = [:]
    for filing in filings {
      for metric in filing.metrics where metric.period.span == span {
        counts[metric.period, default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(most).map(\.key)
  }

  /// A quarterly report's longest column of its own period starts where the fiscal year does, if the
  /// year then ends on the day that the cover page names.
  private mutating func expectYear(of filing: FilerFiling) {
    guard let last = filing.filing.periodEnd, !filing.isTransition else { return }
    let periods = Set(filing.metrics.map(\.period) + [filing.coverPeriod].compactMap { $0 })
    let own = periods.filter { period in
      period.span != nil && period.span != .year
        && period.lastDay.map { abs($0.days(since: last)) <= Columns.leeway } == true
    }
    guard let start = own.compactMap(\.start).min() else { return }
    let usual = start.lastDay.adding(days: 365)
    guard let end = filing.yearEnd?.nearest(to: usual) ?? Optional(usual) else { return }
    if abs(end.days(since: usual)) <= 25 {
      accept(.duration(start: start, end: Moment(endOf: end)), .expected)
      for period in periods.sorted(by: >).prefix(Self.most) {
        // The year before starts where its part in the same columns does.
        guard let earlier = period.start, earlier < start, period.span != .year,
          (350...380).contains((start.seconds - earlier.seconds) / 86_400)
        else { continue }
        accept(.duration(start: earlier, end: start), .expected)
      }
    } else if let end = filing.yearEnd?.nearest(to: last.adding(days: 180)) {
      // The columns are quarters alone, so that only the named day tells where the year lies.
      let year = end < last ? end.adding(days: 365) : end
      accept(.days(year.adding(days: -364), year), .expected)
    }
  }

  /// The year before another one, for balances at its end.
  private mutating func expectYear(before year: FiscalYear) {
    guard year.kind != .transition else { return }
    accept(.days(year.start.date.adding(days: -365), year.start.lastDay), .expected)
  }

  /// Each filing says what the filer calls the year that its period lies in.
  private mutating func vote(_ filings: [FilerFiling]) {
    var votes: [Int: [Int: Int]] = [:]
    for filing in filings where filing.filing.family != .other && !filing.isTransition {
      guard let focus = filing.filing.fiscalYear.flatMap({ Int($0) }),
        let last = filing.filing.periodEnd, let year = year(holding: Moment(endOf: last))
      else { continue }
      guard (1900...2200).contains(focus) else { continue }
      let offset = focus - year.namingDay.year
      if (-1...1).contains(offset) {
        votes[year.namingDay.month, default: [:]][offset, default: 0] += 1
      }
    }
    offsets = votes.mapValues { counts in
      counts.max { ($0.value, -abs($0.key)) < ($1.value, -abs($1.key)) }?.key ?? 0
    }
  }
}

extension FiscalCalendar {
  /// The year that a moment ends or lies in.
  func year(holding moment: Moment) -> FiscalYear? {
    years.first { $0.start < moment && moment <= $0.end }
      ?? years.first { abs($0.end.seconds - moment.seconds) <= Columns.leeway * 86_400 }
  }

  /// The year that ends where another one starts.
  func year(before year: FiscalYear) -> FiscalYear? {
    years.first { $0.end == year.start }
  }

  /// The filer's own number of a year.
  func number(of year: FiscalYear) -> Int {
    year.namingDay.year + (offsets[year.namingDay.month] ?? 0)
  }

  /// The label of a fiscal year that a filing reports on; nil for any other period.
  func annualLabel(of period: Period) -> FiscalLabel? {
    guard let year = years.first(where: { $0.period == period && $0.kind != .expected }) else {
      return nil
    }
    return FiscalLabel(
      year: number(of: year), part: year.kind == .transition ? .transition : .year)
  }

  /// The label of a quarter; nil for a period that is none.
  func quarterLabel(of period: Period) -> FiscalLabel? {
    guard let (year, first, last) = quarters(of: period), last == first + 1 else { return nil }
    return FiscalLabel(year: number(of: year), part: .quarter(last))
  }

  /// The label of the first one, two or three quarters of a year; nil for any other period.
  func yearToDateLabel(of period: Period) -> FiscalLabel? {
    guard let (year, first, last) = quarters(of: period), first == 0, (1...3).contains(last) else {
      return nil
    }
    return FiscalLabel(year: number(of: year), part: .quarters(last))
  }

  func trailingLabel(at end: Moment) -> FiscalLabel? {
    guard let year = year(holding: end), let quarter = year.quarters(until: end), quarter > 0 else {
      return nil
    }
    return FiscalLabel(year: number(of: year), part: .trailing(quarter))
  }

  /// The label of a balance at the end of a year or a quarter; nil for other days.
  ///
  /// Without a duration that ends on the day, it is the end of a quarter only near a fourth of the
  /// year; the days that cover pages count shares on lie further from it.
  func balanceLabel(at moment: Moment, isEnd: Bool) -> FiscalLabel? {
    guard let year = year(holding: moment) else { return nil }
    let isNearEnd = abs(year.end.seconds - moment.seconds) <= Columns.leeway * 86_400
    if moment == year.end || isEnd && isNearEnd {
      return FiscalLabel(
        year: number(of: year), part: year.kind == .transition ? .transition : .year)
    }
    guard let quarter = year.quarters(until: moment), (1...3).contains(quarter),
      isEnd || year.distance(of: moment, fromQuarter: quarter) <= 6
    else { return nil }
    return FiscalLabel(year: number(of: year), part: .quarter(quarter))
  }

  private func quarters(of period: Period) -> (year: FiscalYear, first: Int, last: Int)? {
    guard case .duration(let start, let end) = period, let year = year(holding: end),
      let first = year.quarters(until: start), let last = year.quarters(until: end)
    else { return nil }
    return (year, first, last)
  }
}

extension FilerFiling.YearEnd {
  /// The day of the year that lies nearest to another day.
  func nearest(to date: CalendarDate) -> CalendarDate? {
    (-1...1).compactMap { step -> CalendarDate? in
      let year = date.year + step
      return CalendarDate(
        year: year, month: month, day: min(day, CalendarDate.dayCount(year: year, month: month)))
    }.min { abs($0.days(since: date)) < abs($1.days(since: date)) }
  }
}
