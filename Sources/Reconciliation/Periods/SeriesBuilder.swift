import FilingModel

/// Gathers what filings state and lays it out by period.
struct SeriesBuilder {
  private let calendar: FiscalCalendar
  private let filings: [PublishedFiling]
  private let stance: SeriesChoice.Stance
  private var rows: [Row: [Period: [FiledValue]]] = [:]
  /// Where durations end, which are the days of balances.
  private var ends: Set<Moment> = []
  private var reasons: [String: Set<String>] = [:]

  /// What one line of a table is about.
  private struct Row: Hashable {
    /// The place of the definition, or a larger number for a metric that has none any more.
    let place: Int
    let metric: String
    let entity: Entity
    let unit: Unit
  }

  init(calendar: FiscalCalendar, filings: [PublishedFiling], stance: SeriesChoice.Stance) {
    self.calendar = calendar
    self.filings = filings
    self.stance = stance
  }

  /// Filings are added in the order they came out.
  mutating func add(_ filing: FilerFiling, as number: Int) {
    for (ordinal, metric) in filing.metrics.enumerated() {
      let row = Row(
        place: MetricDefinition.places[metric.name] ?? .max, metric: metric.name,
        entity: metric.entity, unit: metric.unit)
      rows[row, default: [:]][metric.period, default: []].append(
        FiledValue(
          filing: number, metric: metric, decimals: filing.decimals[ordinal],
          formula: filing.formulas[ordinal], distance: filing.distances[ordinal]))
      if !metric.period.isInstant, let end = metric.period.end { ends.insert(end) }
    }
  }

  /// By definition, unit and entity, then by kind, the latest period first.
  mutating func values() -> [SeriesValue] {
    let sorted = rows.keys.sorted { left, right in
      (left.place, left.metric, left.unit.description, left.entity.identifier)
        < (right.place, right.metric, right.unit.description, right.entity.identifier)
    }
    return sorted.flatMap { row in
      let stated = (rows[row] ?? [:]).mapValues { ChosenValue($0, stance) }
      return values(of: row, stated).sorted { left, right in
        left.kind == right.kind ? right.period < left.period : left.kind.order < right.kind.order
      }
    }
  }

  private mutating func values(of row: Row, _ stated: [Period: ChosenValue]) -> [SeriesValue] {
    var values: [SeriesValue] = []
    for (period, chosen) in stated {
      let origin = SeriesValue.Origin.stated(chosen.value, others: chosen.others)
      let places = places(of: period)
      if places.isEmpty { note("\(period) is no part of a fiscal year", row) }
      for (kind, label) in places {
        values.append(
          SeriesValue(
            metric: row.metric, kind: kind, entity: row.entity, period: period, label: label,
            unit: row.unit, value: chosen.value.metric.value, origin: origin))
      }
    }
    guard row.place < .max, MetricDefinition.all[row.place].isAdditive else { return values }
    return values + derived(row, stated)
  }

  /// The kinds that a stated period has, with their labels.
  private func places(of period: Period) -> [(SeriesKind, FiscalLabel?)] {
    if period.isInstant {
      let label = period.end.flatMap { end in
        calendar.balanceLabel(at: end, isEnd: ends.contains(end))
      }
      return [(.instant, label)]
    }
    if let label = calendar.annualLabel(of: period) {
      let trailing = period.end.flatMap(calendar.trailingLabel)
      return [(.annual, label)]
        + (label.part == .year && period.span == .year ? [(.trailingTwelveMonths, trailing)] : [])
    }
    if period.span == .year {
      let trailing = period.end.flatMap(calendar.trailingLabel)
      return trailing.map { [(.trailingTwelveMonths, $0)] } ?? []
    }
    let quarter = calendar.quarterLabel(of: period)
    let partial = calendar.yearToDateLabel(of: period)
    let isQuarter = period.span == .quarter
    return (isQuarter ? [(.quarterly, quarter)] : [])
      + (partial != nil ? [(.yearToDate, partial)] : [])
  }

  private mutating func derived(
    _ row: Row, _ stated: [Period: ChosenValue]
  ) -> [SeriesValue] {
    let periods = DerivedPeriods(stated, in: calendar, filings)
    for (period, reason) in periods.refusals { note("\(period) is not derived: \(reason)", row) }
    func values(
      _ sums: [Period: DerivedPeriods.Terms], _ kind: SeriesKind, _ label: (Period) -> FiscalLabel?
    ) -> [SeriesValue] {
      sums.compactMap { period, terms in
        value(of: row, kind, period, label(period), terms, stated)
      }
    }
    return values(periods.quarters, .quarterly, calendar.quarterLabel)
      + values(periods.quarters, .yearToDate, calendar.yearToDateLabel).filter { $0.label != nil }
      + values(periods.yearsToDate, .yearToDate, calendar.yearToDateLabel)
      + values(periods.trailing, .trailingTwelveMonths) { $0.end.flatMap(calendar.trailingLabel) }
  }

  private mutating func value(
    of row: Row, _ kind: SeriesKind, _ period: Period, _ label: FiscalLabel?,
    _ terms: DerivedPeriods.Terms, _ stated: [Period: ChosenValue]
  ) -> SeriesValue? {
    let operands = terms.compactMap { term in
      stated[term.period].map { chosen in
        SeriesValue.Operand(
          sign: term.sign, label: places(of: term.period).first?.1, value: chosen.value)
      }
    }
    let numbers = operands.map {
      $0.sign < 0 ? $0.value.metric.value.negated : $0.value.metric.value
    }
    guard operands.count == terms.count, let sum = ExactDecimal.sum(numbers) else { return nil }
    return SeriesValue(
      metric: row.metric, kind: kind, entity: row.entity, period: period, label: label,
      unit: row.unit, value: sum, origin: .derived(operands))
  }

  private mutating func note(_ reason: String, _ row: Row) {
    reasons[reason, default: []].insert(row.metric)
  }

  /// A gap for each reason, with the metrics it is about.
  var gaps: [Gap] {
    reasons.sorted { $0.key < $1.key }.map { reason, metrics in
      Gap(reason: "\(metrics.sorted().joined(separator: ", ")): \(reason)")
    }
  }
}

extension SeriesKind {
  fileprivate var order: Int { SeriesKind.allCases.firstIndex(of: self) ?? 0 }
}
