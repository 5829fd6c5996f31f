import FilingModel

extension Defect {
  /// Right numbers in the wrong place.
  static let places: [Defect] = [
    .shifted("period shifted to the year before") { $0.shifted(years: -1) },
    .shifted("period shifted to the year after") { $0.shifted(years: 1) },
    .shifted("period shifted by a quarter") { $0.shifted(months: 3) },
    .shifted("period shifted by a day") { $0.shifted(days: 1) },
    Defect(name: "values of two periods exchanged", scope: .numbers) { facts, ordinal, generator in
      let fact = facts[ordinal]
      let others = facts.indices.filter {
        facts[$0].concept == fact.concept && facts[$0].dimensions == fact.dimensions
          && facts[$0].unit == fact.unit && facts[$0].period != fact.period
          && facts[$0].period.span == fact.period.span && facts[$0].number != fact.number
          && facts[$0].number != nil
      }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return facts.replacing(ordinal, with: fact.with(value: facts[other].value))
        .replacing(other, with: facts[other].with(value: fact.value))
    },
    Defect(name: "fact deleted", scope: .numbers) { facts, ordinal, _ in
      let same = facts[ordinal].aspects
      return facts.filter { $0.aspects != same }
    },
    Defect(name: "inconsistent duplicate added", scope: .numbers) { facts, ordinal, _ in
      let other = ExactDecimal(12, exponent: -1).flatMap {
        facts[ordinal].number?.multiplied(by: $0)
      }
      guard let other, other != facts[ordinal].number else { return nil }
      return facts + [facts[ordinal].with(value: .number(other))]
    },
    Defect(name: "duplicate added, off by the last digit", scope: .numbers) { facts, ordinal, _ in
      guard let number = facts[ordinal].number else { return nil }
      let place = ExactDecimal(1, exponent: facts[ordinal].lastPlace)
      guard let other = place.flatMap({ number.adding($0) }) else { return nil }
      return facts + [facts[ordinal].with(value: .number(other))]
    },
    Defect(name: "unit in shares", scope: .numbers) { facts, ordinal, _ in
      guard facts[ordinal].unit?.currency != nil else { return nil }
      return facts.replacing(ordinal, with: facts[ordinal].with(unit: .shares))
    },
    Defect(name: "unit in another currency", scope: .numbers) { facts, ordinal, _ in
      guard let code = facts[ordinal].unit?.currency else { return nil }
      let other = Unit.currency(code == "EUR" ? "USD" : "EUR")
      return facts.replacing(ordinal, with: facts[ordinal].with(unit: other))
    },
    Defect(name: "entity of another filer", scope: .numbers) { facts, ordinal, _ in
      let other = Entity(scheme: Entity.secScheme, identifier: "0009999999")
      return facts.replacing(ordinal, with: facts[ordinal].with(entity: other))
    },
  ]

  private static func shifted(
    _ name: String, _ shift: @escaping @Sendable (Period) -> Period?
  ) -> Defect {
    Defect(name: name, scope: .numbers) { facts, ordinal, _ in
      shift(facts[ordinal].period).map {
        facts.replacing(ordinal, with: facts[ordinal].with(period: $0))
      }
    }
  }
}

extension Fact {
  /// The power of ten of the last digit that the fact vouches for.
  fileprivate var lastPlace: Int {
    if case .places(let places) = decimals { -places } else { number.map { Int($0.exponent) } ?? 0 }
  }
}

extension Period {
  /// Every day of the period moved alike; nil for `forever`, and where there is no such day.
  fileprivate func shifted(_ move: (CalendarDate) -> CalendarDate?) -> Period? {
    switch self {
    case .instant: return lastDay.flatMap(move).map { .endOf($0) }
    case .duration(let start, _):
      guard let first = move(start.date), let last = lastDay.flatMap(move) else { return nil }
      return .days(first, last)
    case .forever: return nil
    }
  }

  fileprivate func shifted(years: Int) -> Period? {
    shifted { CalendarDate(year: $0.year + years, month: $0.month, day: $0.day) }
  }

  fileprivate func shifted(months: Int) -> Period? { shifted { $0.shifted(months: months) } }

  fileprivate func shifted(days: Int) -> Period? { shifted { $0.adding(days: days) } }
}

extension CalendarDate {
  /// The same day of another month, or its last one where the month is shorter or the day the last.
  func shifted(months: Int) -> CalendarDate? {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    let isLast = day == Self.dayCount(year: self.year, month: self.month)
    let last = Self.dayCount(year: year, month: month)
    return CalendarDate(year: year, month: month, day: isLast ? last : min(day, last))
  }
}
