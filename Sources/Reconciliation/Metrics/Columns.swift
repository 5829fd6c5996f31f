import FilingModel

/// Which situations of a report are columns of the filing's statements.
///
/// An annual report has years, a quarterly report quarters and the year to date; the period of the
/// cover page counts whatever its length, so that a first or a changed fiscal year has its metrics.
/// Nothing after the end of the cover page's period is a column, but the shares counted for the
/// cover page itself. Other forms may state any period. Members are no columns.
struct Columns {
  private let family: FormType.Family
  private let coverPeriod: Period?
  private let lastDay: CalendarDate?
  /// What each situation is, by its number.
  private var traits: [Traits] = []

  /// Fiscal years of 52 and 53 weeks end up to a week from the date on the cover page.
  static let leeway = 10

  private struct Traits: OptionSet {
    let rawValue: UInt8

    static let instant = Traits(rawValue: 1)
    static let duration = Traits(rawValue: 2)
    static let money = Traits(rawValue: 4)
    static let shares = Traits(rawValue: 8)
    static let moneyPerShare = Traits(rawValue: 16)
    /// After the period of the cover page.
    static let late = Traits(rawValue: 32)
    static let known = Traits(rawValue: 128)
  }

  init(of filing: Filing, in index: FactIndex) {
    let form = filing.form
    family = form?.isTransition == true ? .other : form?.family ?? .other
    coverPeriod = index.coverPeriod
    lastDay = filing.periodEnd.map { $0.adding(days: Self.leeway) }
    traits = Array(repeating: [], count: index.situationCount)
    for ordinal in index.facts.indices {
      let situation = index.situation(of: ordinal)
      guard traits[situation].isEmpty else { continue }
      let aspects = index.facts[ordinal].aspects
      traits[situation] = aspects.dimensions.isEmpty ? traits(of: aspects) : .known
    }
  }

  private func traits(of aspects: Aspects) -> Traits {
    guard let unit = aspects.unit else { return .known }
    var traits: Traits = .known
    if aspects.period.isInstant { traits.insert(.instant) }
    if isColumn(aspects.period) { traits.insert(.duration) }
    if isLate(aspects.period) { traits.insert(.late) }
    if MetricDefinition.Measure.money.accepts(unit) { traits.insert(.money) }
    if MetricDefinition.Measure.shares.accepts(unit) { traits.insert(.shares) }
    if MetricDefinition.Measure.moneyPerShare.accepts(unit) { traits.insert(.moneyPerShare) }
    return traits
  }

  /// Whether a definition takes facts of a situation; those of the cover page may be late.
  func accept(_ situation: Int, for definition: MetricDefinition, onCover: Bool = false) -> Bool {
    let found = traits[situation]
    return found.isSuperset(of: Self.needed(by: definition)) && (onCover || !found.contains(.late))
  }

  private static func needed(by definition: MetricDefinition) -> Traits {
    let period: Traits = definition.periodKind == .instant ? .instant : .duration
    switch definition.measure {
    case .money: return [period, .money]
    case .shares: return [period, .shares]
    case .moneyPerShare: return [period, .moneyPerShare]
    }
  }

  private func isLate(_ period: Period) -> Bool {
    guard let lastDay, let day = period.lastDay else { return false }
    return day > lastDay
  }

  private func isColumn(_ period: Period) -> Bool {
    period.dayCount != nil && (period == coverPeriod || period.span.map(spans.contains) ?? false)
  }

  private var spans: [FiscalSpan] {
    switch family {
    case .annual: [.year]
    case .quarterly: [.quarter, .halfYear, .nineMonths]
    case .other: [.quarter, .halfYear, .nineMonths, .year]
    }
  }
}

extension MetricDefinition.Measure {
  func accepts(_ unit: Unit) -> Bool {
    switch self {
    case .money: unit.currency != nil
    case .shares: unit == .shares
    case .moneyPerShare:
      unit.numerators.count == 1 && unit.numerators[0].namespace == Unit.currencyNamespace
        && unit.denominators == Unit.shares.numerators
    }
  }
}
