package import FilingModel

/// A metric of one company over equal periods that follow each other.
package struct MetricTrend: Hashable, Sendable {
  package let metric: String
  package let rhythm: Rhythm
  package let unit: String
  /// One per period from the first to the last, nil where no filing states a value.
  package let slots: [Slot]

  package enum Rhythm: String, Hashable, Sendable, CaseIterable {
    case years = "by year"
    case quarters = "by quarter"
  }

  package struct Slot: Hashable, Sendable {
    /// The last day of the period; where there is no value, about the day it would be.
    package let end: CalendarDate
    package let value: ExactDecimal?
  }

  /// How many periods are shown, the latest ones.
  static let limit = 20

  static let metrics = [
    ("Revenue", "Revenue"), ("NetIncome", "Net income"), ("Assets", "Assets"), ("Equity", "Equity"),
    ("OperatingCashFlow", "Operating cash flow"),
  ]

  /// The trends of a company with at least two values each.
  ///
  /// Of several filings that state a value for one period, the last in order counts.
  package static func all(in metrics: [[Metric]]) -> [MetricTrend] {
    let stated = metrics.joined()
    return Rhythm.allCases.flatMap { rhythm -> [MetricTrend] in
      let ends = Set(stated.compactMap { rhythm.covers($0.period) ? $0.period.end : nil })
      return Self.metrics.compactMap { name, title in
        let values = stated.filter { metric in
          metric.name == name
            && (rhythm.covers(metric.period)
              || metric.period.isInstant && metric.period.end.map { ends.contains($0) } ?? false)
        }
        return MetricTrend(title, rhythm, Array(values))
      }
    }
  }

  private init?(_ title: String, _ rhythm: Rhythm, _ values: [Metric]) {
    guard let last = values.last else { return nil }
    var byDay: [CalendarDate: ExactDecimal] = [:]
    for metric in values where metric.unit == last.unit {
      if let day = metric.period.lastDay { byDay[day] = metric.value }
    }
    guard byDay.count > 1, let latest = byDay.keys.max() else { return nil }
    // Counted back from the latest, so that what is long past drops out.
    var slots: [Int: (CalendarDate, ExactDecimal)] = [:]
    for (day, value) in byDay {
      let steps = rhythm.steps(in: latest.days(since: day))
      if steps < Self.limit { slots[steps] = (day, value) }
    }
    guard slots.count > 1, let oldest = slots.keys.max() else { return nil }
    metric = title
    self.rhythm = rhythm
    unit = last.unit.description
    self.slots = (0...oldest).reversed().map { steps in
      Slot(
        end: slots[steps]?.0 ?? rhythm.end(steps, before: latest),
        value: slots[steps]?.1)
    }
  }
}

extension MetricTrend.Rhythm {
  fileprivate func covers(_ period: Period) -> Bool {
    switch self {
    case .years: period.span == .year
    case .quarters: period.span == .quarter
    }
  }

  /// How often the rhythm fits into some days, to the nearest; four years have 1,461 days.
  fileprivate func steps(in days: Int) -> Int {
    switch self {
    case .years: (days * 4 + 730) / 1461
    case .quarters: (days * 16 + 730) / 1461
    }
  }

  /// About the day a period ended some steps before one that ends on `day`, at the same place in its
  /// month.
  fileprivate func end(_ steps: Int, before day: CalendarDate) -> CalendarDate {
    let months = day.year * 12 + day.month - 1 - steps * (self == .years ? 12 : 3)
    let (year, month) = (months / 12, months % 12 + 1)
    let last = CalendarDate.dayCount(year: year, month: month)
    let isLast = day.day == CalendarDate.dayCount(year: day.year, month: day.month)
    return CalendarDate(year: year, month: month, day: isLast ? last : min(day.day, last)) ?? day
  }
}
