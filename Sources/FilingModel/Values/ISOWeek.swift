/// A week of ISO 8601: it starts on Monday, and its year is the one its Thursday lies in.
package struct ISOWeek: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1 to 53.
  package let number: Int

  /// The week that holds a day.
  package init(holding day: CalendarDate) {
    let monday = Self.monday(of: day)
    let thursday = monday.adding(days: 3)
    year = thursday.year
    let firstOfYear = CalendarDate(year: year, month: 1, day: 1) ?? thursday
    number = thursday.days(since: firstOfYear) / 7 + 1
  }

  /// The week written `2026-W48`; nil for anything else, and for a week its year does not have.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 3,
      parts[1].hasPrefix("W"), let year = Int(parts[0]), let number = Int(parts[1].dropFirst()),
      number > 0,
      // The fourth of January lies in the first week of its year.
      let first = CalendarDate(year: year, month: 1, day: 4)
    else { return nil }
    self.init(holding: first.adding(days: 7 * (number - 1)))
    guard description == text else { return nil }
  }

  private static func monday(of day: CalendarDate) -> CalendarDate {
    // The first of January 1970 was a Thursday.
    let sinceMonday = ((day.dayNumber + 3) % 7 + 7) % 7
    return day.adding(days: -sinceMonday)
  }

  package static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

extension ISOWeek: CustomStringConvertible {
  /// The week as `2026-W48`.
  package var description: String {
    CalendarDate.padded(year, to: 4) + "-W" + CalendarDate.padded(number, to: 2)
  }
}
