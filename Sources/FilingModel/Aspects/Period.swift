/// The period of a fact (OIM, section 3.4): half-open, so a year ends where the next one starts.
package enum Period: Hashable, Sendable {
  /// A balance at a moment; a balance of 31 December stands at the end of that day.
  case instant(Moment)
  /// A flow from `start`, included, to `end`, excluded.
  case duration(start: Moment, end: Moment)
  /// Without limits (XBRL 2.1, section 4.7.2).
  case forever

  package var isInstant: Bool {
    if case .instant = self { true } else { false }
  }

  /// Where the period ends; nil for `forever`.
  package var end: Moment? {
    switch self {
    case .instant(let moment): moment
    case .duration(_, let end): end
    case .forever: nil
    }
  }

  /// Where a duration starts; nil for others.
  package var start: Moment? {
    if case .duration(let start, _) = self { start } else { nil }
  }

  /// The last day of the period as people write it; nil for `forever`.
  package var lastDay: CalendarDate? { end?.lastDay }

  /// Length of a duration in days; nil for others.
  package var dayCount: Int? {
    guard case .duration(let start, let end) = self else { return nil }
    return (end.seconds - start.seconds) / 86_400
  }

  /// What span of a fiscal year the duration covers, judged by days, so that 52 and 53 weeks count.
  package var span: FiscalSpan? { dayCount.flatMap(FiscalSpan.init(dayCount:)) }

  /// The duration from the first to the last day, both included.
  package static func days(_ first: CalendarDate, _ last: CalendarDate) -> Period {
    .duration(start: Moment(startOf: first), end: Moment(endOf: last))
  }

  /// The instant at the end of a day.
  package static func endOf(_ day: CalendarDate) -> Period {
    .instant(Moment(endOf: day))
  }
}

/// The share of a fiscal year that a duration covers.
package enum FiscalSpan: String, Hashable, Sendable {
  case quarter = "3 months"
  case halfYear = "6 months"
  case nineMonths = "9 months"
  case year = "12 months"

  /// Nil for durations that are none of the four.
  package init?(dayCount: Int) {
    switch dayCount {
    case 65...115: self = .quarter
    case 155...205: self = .halfYear
    case 245...295: self = .nineMonths
    case 340...390: self = .year
    default: return nil
    }
  }
}

extension Period: Comparable {
  /// Earlier ends come first; `forever` comes last.
  package static func < (left: Period, right: Period) -> Bool {
    left.order < right.order
  }

  private var order: (end: Int, start: Int) {
    (end?.seconds ?? .max, start?.seconds ?? end?.seconds ?? .min)
  }
}

extension Period: CustomStringConvertible {
  /// The days as people write them: `2024-12-31`, `2024-01-01..2024-12-31` or `forever`.
  package var description: String {
    switch self {
    case .instant(let moment): Self.lastDay(of: moment)
    case .duration(let start, let end):
      "\(start.isMidnight ? "\(start.date)" : "\(start)")..\(Self.lastDay(of: end))"
    case .forever: "forever"
    }
  }

  private static func lastDay(of moment: Moment) -> String {
    moment.isMidnight ? "\(moment.lastDay)" : "\(moment)"
  }
}
