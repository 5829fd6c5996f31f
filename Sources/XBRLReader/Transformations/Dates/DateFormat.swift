internal import FilingModel

/// One piece of a displayed date, matched from left to right.
enum DatePiece: Sendable {
  /// A day or a month of one or two digits.
  case day, month
  /// A year of one, two or four digits; the first two count from 2000.
  case year
  /// A year of two or four digits.
  case longYear
  /// A Japanese era, then its year: one or two digits, or the sign for the first year.
  case era, eraYear
  case name(MonthLanguage)
  /// One or more characters that are not digits.
  case gap
  /// This text.
  case text(String)
  /// A full stop, or nothing.
  case fullStop
  /// A character with blanks around it.
  case sign(Unicode.Scalar)
  /// Up to so many characters that are not digits.
  case tail(Int)
  /// Up to so many ASCII letters.
  case letters(Int)
}

/// The pieces a date is displayed in, and the digits and the calendar that are meant.
struct DateFormat: Sendable {
  let pieces: [DatePiece]
  let digits: DigitScript
  let calendar: DateCalendar

  /// No displayed date is longer; a bound, since matching tries every split of a text.
  private static let longest = 128

  /// The date in the form of XML Schema; nil when the text is none or there is no such day.
  func text(_ input: String) -> String? {
    let scalars = Array(input.unicodeScalars)
    guard scalars.count <= Self.longest else { return nil }
    let matcher = DateMatcher(scalars, digits)
    return matcher.match(pieces[...], at: 0, DateFields()).flatMap(calendar.text)
  }
}

/// What the pieces of a date gave.
struct DateFields {
  var day: Int?
  var month: Int?
  var year: Int?
  /// Whether the year was written without its century.
  var isShort = false
  /// The year before the first of a Japanese era.
  var eraStart: Int?
}

/// The calendar a date is displayed in.
enum DateCalendar: Sendable {
  case gregorian
  /// The Indian national calendar.
  case saka

  /// `xs:date`, `xs:gYearMonth` or `xs:gMonthDay`, by the fields that are there.
  func text(_ fields: DateFields) -> String? {
    guard let month = fields.month else { return nil }
    switch (fullYear(fields), fields.day) {
    case (let year?, let day?):
      return date(year: year, month: month, day: day)?.description
    case (let year?, nil):
      return CalendarDate(year: year, month: month, day: 1).map { String($0.description.prefix(7)) }
    case (nil, let day?):
      // A leap year, since the day may be one of February.
      return CalendarDate(year: 2000, month: month, day: day).map {
        "-" + $0.description.dropFirst(4)
      }
    case (nil, nil): return nil
    }
  }

  private func fullYear(_ fields: DateFields) -> Int? {
    guard let year = fields.year else { return nil }
    if let start = fields.eraStart { return start + year }
    guard fields.isShort else { return year }
    guard self == .saka, let month = fields.month, let day = fields.day else { return 2000 + year }
    // The day 1 January 2000 is 11 Pausha 1921: short years are those of 2000 to 2099.
    return (year, month, day) >= (21, 10, 11) ? 1900 + year : 2000 + year
  }

  private func date(year: Int, month: Int, day: Int) -> CalendarDate? {
    switch self {
    case .gregorian: return CalendarDate(year: year, month: month, day: day)
    case .saka:
      let isLeap = CalendarDate.dayCount(year: year + 78, month: 2) == 29
      let lengths = [isLeap ? 31 : 30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30]
      guard lengths.indices.contains(month - 1), (1...lengths[month - 1]).contains(day),
        let start = CalendarDate(year: year + 78, month: 3, day: isLeap ? 21 : 22)
      else { return nil }
      return start.adding(days: lengths[..<(month - 1)].reduce(0, +) + day - 1)
    }
  }
}
