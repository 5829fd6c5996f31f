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
    /// Whether the value is a sum of values for other periods.
    package let isDerived: Bool
  }

  /// How many periods are shown, the latest ones.
  static let limit = 20

  static let metrics = [
    ("Revenue", "Revenue"), ("NetIncome", "Net income"), ("Assets", "Assets"), ("Equity", "Equity"),
    ("OperatingCashFlow", "Operating cash flow"),
  ]

  /// The trends of a company with at least two values each.
  package static func all(in series: MetricSeries) -> [MetricTrend] {
    Rhythm.allCases.flatMap { rhythm in
      metrics.compactMap { name, title in
        MetricTrend(
          title, rhythm, series.values.filter { $0.metric == name && rhythm.holds($0) })
      }
    }
  }

  /// Nil with less than two values in one unit.
  private init?(_ title: String, _ rhythm: Rhythm, _ values: [SeriesValue]) {
    guard let last = values.max(by: { $0.period < $1.period }),
      // Balances at the ends of years alone are no quarters.
      rhythm == .years || values.contains(where: { $0.label?.part != .year })
    else { return nil }
    var byDay: [CalendarDate: SeriesValue] = [:]
    for value in values where value.unit == last.unit {
      if let day = value.period.lastDay { byDay[day] = value }
    }
    guard byDay.count > 1, let latest = byDay.keys.max() else { return nil }
    // Counted back from the latest, so that what is long past drops out.
    var slots: [Int: (CalendarDate, SeriesValue)] = [:]
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
        value: slots[steps]?.1.value, isDerived: slots[steps]?.1.isDerived ?? false)
    }
  }
}

extension MetricTrend.Rhythm {
  /// Whether a value is one of the rhythm: a flow over such a period, or a balance at its end.
  fileprivate func holds(_ value: SeriesValue) -> Bool {
    switch (self, value.kind, value.label?.part) {
    case (.years, .annual, .year), (.years, .instant, .year): true
    case (.quarters, .quarterly, _), (.quarters, .instant, .year), (.quarters, .instant, .quarter):
      true
    default: false
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
