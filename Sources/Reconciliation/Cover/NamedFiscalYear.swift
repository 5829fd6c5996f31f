import FilingModel

/// The fiscal year that a day belongs to, by the day on which the filer's fiscal years end.
struct NamedFiscalYear {
  private let month: Int
  private let day: Int

  /// Reads `--MM-DD`; nil when it is no day of the year.
  init?(_ text: String) {
    guard text.hasPrefix("--"), let date = CalendarDate("2000-" + text.dropFirst(2)) else {
      return nil
    }
    month = date.month
    day = date.day
  }

  /// The end of the fiscal year that a period ending on this day belongs to; years of 52 weeks end up
  /// to two weeks after the named day.
  func yearEnd(of date: CalendarDate) -> CalendarDate? {
    (0...1).lazy.compactMap { end(in: date.year + $0) }.first { $0.days(since: date) >= -14 }
  }

  private func end(in year: Int) -> CalendarDate? {
    CalendarDate(
      year: year, month: month, day: min(day, CalendarDate.dayCount(year: year, month: month)))
  }

  /// The names that the fiscal year of a day may have.
  ///
  /// A year is named by the calendar year it ends in; years that end before the summer are named by
  /// some filers after the one in which they began.
  func names(ofYearHolding date: CalendarDate) -> ClosedRange<Int>? {
    yearEnd(of: date).map { end in
      let mayBeEarlier = month <= 6 || end.year > date.year && month == 1
      return (mayBeEarlier ? end.year - 1 : end.year)...end.year
    }
  }

  /// Days from the end of the fiscal year before to this day.
  func daysIntoYear(_ date: CalendarDate) -> Int? {
    yearEnd(of: date).flatMap { end in self.end(in: end.year - 1).map { date.days(since: $0) } }
  }
}
