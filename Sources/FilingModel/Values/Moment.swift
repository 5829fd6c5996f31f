/// A point in time to the second, without a time zone.
package struct Moment: Hashable, Sendable, Comparable {
  /// Seconds since the start of 1 January 1970.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// The start of a day.
  package init(startOf date: CalendarDate) {
    seconds = date.dayNumber * 86_400
  }

  /// The end of a day, which is the start of the next.
  package init(endOf date: CalendarDate) {
    seconds = (date.dayNumber + 1) * 86_400
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.seconds < right.seconds
  }

  /// The day that starts at this moment or holds it.
  package var date: CalendarDate {
    CalendarDate(dayNumber: (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400)
  }

  /// The last day that is over at this moment, or the day that holds it.
  ///
  /// People write the end of 31 December as that day, not as the start of the next.
  package var lastDay: CalendarDate {
    isMidnight ? date.adding(days: -1) : date
  }

  package var isMidnight: Bool { seconds % 86_400 == 0 }
}

extension Moment: CustomStringConvertible {
  /// The moment as `YYYY-MM-DDThh:mm:ss`.
  package var description: String {
    let rest = seconds - date.dayNumber * 86_400
    let fields = [rest / 3600, rest / 60 % 60, rest % 60]
    return "\(date)T" + fields.map { CalendarDate.padded($0, to: 2) }.joined(separator: ":")
  }
}
