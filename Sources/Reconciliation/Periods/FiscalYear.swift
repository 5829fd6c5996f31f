import FilingModel

/// A fiscal year, or the months between an old and a new one.
struct FiscalYear: Hashable, Sendable {
  let start: Moment
  let end: Moment
  let kind: Kind

  enum Kind: Hashable, Sendable {
    /// A filing reports on it.
    case reported
    /// A filing reports on it as the transition to another fiscal year.
    case transition
    /// It is not over, or its report is not here: its end is where it should be.
    case expected
  }

  var period: Period { .duration(start: start, end: end) }

  var dayCount: Int { (end.seconds - start.seconds) / 86_400 }

  /// Years of 52 and 53 weeks end up to a week from the day they are named for, so that one may end
  /// in the first days of January and still belong to the year before.
  var namingDay: CalendarDate { end.lastDay.adding(days: -Columns.leeway) }

  func overlaps(_ other: FiscalYear) -> Bool {
    let leeway = Columns.leeway * 86_400
    return start.seconds + leeway < other.end.seconds && other.start.seconds + leeway < end.seconds
  }

  /// How many quarters of the year are over at a moment, 0 to 4; nil when no quarter ends near it.
  ///
  /// Quarters of 12 and 16 weeks lie up to four weeks from those of 13.
  func quarters(until moment: Moment) -> Int? {
    guard kind != .transition, dayCount >= 300 else { return nil }
    let days = (moment.seconds - start.seconds) / 86_400
    let count = (days * 8 + dayCount) / (dayCount * 2)
    let isEdge = count == 0 || count == 4
    guard (0...4).contains(count),
      distance(of: moment, fromQuarter: count) <= (isEdge ? Columns.leeway : 28)
    else { return nil }
    return count
  }

  /// The days between a moment and the even fourth of the year, rounded down.
  func distance(of moment: Moment, fromQuarter count: Int) -> Int {
    abs((moment.seconds - start.seconds) / 86_400 * 4 - count * dayCount) / 4
  }
}
