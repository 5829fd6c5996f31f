/// The metrics of one filer by period, each by the choice among all filings that state it.
package struct MetricSeries: Hashable, Sendable {
  /// The filings the values come from, in the order in which they came out.
  package let filings: [PublishedFiling]
  /// By definition, kind and unit, the latest period first.
  package let values: [SeriesValue]
  /// What could not be derived or placed, and why.
  package let gaps: [Gap]

  package init(filings: [PublishedFiling], values: [SeriesValue], gaps: [Gap]) {
    self.filings = filings
    self.values = values
    self.gaps = gaps
  }
}

/// A filing and what is known of the day it was filed.
package struct PublishedFiling: Hashable, Sendable {
  package let filing: Filing
  /// The first day it may have been filed on; nil when nothing is known.
  package let earliest: CalendarDate?
  /// The last day it may have been filed on; equal to `earliest` when the day is known.
  package let latest: CalendarDate?

  package init(filing: Filing, earliest: CalendarDate?, latest: CalendarDate?) {
    self.filing = filing
    self.earliest = earliest
    self.latest = latest
  }

  /// The day of filing, when it is known.
  package var filed: CalendarDate? { earliest == latest ? earliest : nil }
}

/// What one filing states for a metric and a period.
package struct FiledValue: Hashable, Sendable {
  /// The place of the filing in `MetricSeries.filings`.
  package let filing: Int
  package let metric: Metric
  /// The least accurate of the facts the value rests on; nil when one of them states none.
  package let decimals: Decimals?
  /// The concepts of those facts, with their signs, which say how the value was taken.
  package let formula: String
  /// How far what is stated is from what the metric means: 0 for the same, 1 for a little more or
  /// less, 2 for a part of it.
  package let distance: Int

  package init(
    filing: Int, metric: Metric, decimals: Decimals?, formula: String, distance: Int
  ) {
    self.filing = filing
    self.metric = metric
    self.decimals = decimals
    self.formula = formula
    self.distance = distance
  }

  /// Whether both values mean the same, so that a difference between them says something.
  package func isComparable(to other: FiledValue) -> Bool {
    formula == other.formula || distance == 0 && other.distance == 0
  }

  package var interval: RoundingInterval? {
    RoundingInterval(metric.value, decimals: decimals ?? .infinite)
  }
}

/// A metric's value for one period.
package struct SeriesValue: Hashable, Sendable {
  package let metric: String
  package let kind: SeriesKind
  package let entity: Entity
  package let period: Period
  /// Nil where the filer's fiscal year is not known, or the period is none of its parts.
  package let label: FiscalLabel?
  package let unit: Unit
  package let value: ExactDecimal
  package let origin: Origin

  package init(
    metric: String, kind: SeriesKind, entity: Entity, period: Period, label: FiscalLabel?,
    unit: Unit, value: ExactDecimal, origin: Origin
  ) {
    self.metric = metric
    self.kind = kind
    self.entity = entity
    self.period = period
    self.label = label
    self.unit = unit
    self.value = value
    self.origin = origin
  }

  package enum Origin: Hashable, Sendable {
    /// A filing states it; `others` are what further filings state, in the order they came out.
    case stated(FiledValue, others: [FiledValue])
    /// It is the sum of values for other periods.
    case derived([Operand])
  }

  /// A value for another period as a term.
  package struct Operand: Hashable, Sendable {
    /// 1 or -1.
    package let sign: Int
    package let label: FiscalLabel?
    package let value: FiledValue

    package init(sign: Int, label: FiscalLabel?, value: FiledValue) {
      self.sign = sign
      self.label = label
      self.value = value
    }
  }

  /// Whether other filings state a value that cannot be true as well.
  package var isRestated: Bool { !restatements.isEmpty }

  /// The values of other filings that cannot be true as well.
  package var restatements: [FiledValue] {
    guard case .stated(let taken, let others) = origin, let interval = taken.interval else {
      return []
    }
    return others.filter { other in
      other.isComparable(to: taken) && other.interval.map { !$0.overlaps(interval) } ?? false
    }
  }

  /// Everything that filings state and the value rests on.
  package var filed: [FiledValue] {
    switch origin {
    case .stated(let value, _): [value]
    case .derived(let operands): operands.map(\.value)
    }
  }
}
