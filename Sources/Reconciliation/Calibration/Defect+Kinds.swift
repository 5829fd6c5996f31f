import FilingModel

extension Defect {
  /// Wrong numbers.
  static let values: [Defect] = [
    .value("sign flipped") { number, _ in number.negated },
    .value("scale x 1,000") { number, _ in number.scaled(by: 3) },
    .value("scale x 1,000,000") { number, _ in number.scaled(by: 6) },
    .value("scale / 1,000") { number, _ in number.scaled(by: -3) },
    .value("two digits exchanged") { number, generator in
      number.transpositions.randomElement(using: &generator)
    },
    .value("one digit changed") { number, generator in
      let power = Int.random(in: 0..<max(1, number.digitCount), using: &generator)
      let step = ExactDecimal(Int.random(in: 1...8, using: &generator))
      return step.scaled(by: Int(number.exponent) + power).flatMap { number.adding($0) }
    },
    .value("identity broken", .totals) { number, _ in
      ExactDecimal(11, exponent: -1).flatMap { number.multiplied(by: $0) }
    },
  ]

  /// Right numbers in the wrong place.
  static let places: [Defect] = [
    Defect(name: "period shifted by a year", scope: .numbers) { facts, ordinal, _ in
      facts[ordinal].period.shifted(years: -1).map {
        facts.replacing(ordinal, with: facts[ordinal].with(period: $0))
      }
    },
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
    Defect(name: "unit in shares", scope: .totals) { facts, ordinal, _ in
      guard facts[ordinal].unit?.currency != nil else { return nil }
      return facts.replacing(ordinal, with: facts[ordinal].with(unit: .shares))
    },
    Defect(name: "unit in another currency", scope: .totals) { facts, ordinal, _ in
      guard let code = facts[ordinal].unit?.currency else { return nil }
      let other = Unit.currency(code == "EUR" ? "USD" : "EUR")
      return facts.replacing(ordinal, with: facts[ordinal].with(unit: other))
    },
    Defect(name: "entity of another filer", scope: .numbers) { facts, ordinal, _ in
      let other = Entity(scheme: Entity.secScheme, identifier: "0009999999")
      return facts.replacing(ordinal, with: facts[ordinal].with(entity: other))
    },
  ]

  /// Wrong or missing facts of the cover page.
  static let cover: [Defect] = [
    Defect(
      name: "cover fact missing",
      scope: .cover([
        "DocumentType", "EntityRegistrantName", "EntityCentralIndexKey", "AmendmentFlag",
        "DocumentPeriodEndDate", "DocumentFiscalYearFocus", "DocumentFiscalPeriodFocus",
        "CurrentFiscalYearEndDate", "EntityFilerCategory", "EntityCommonStockSharesOutstanding",
      ])
    ) { facts, ordinal, _ in
      let name = facts[ordinal].concept
      return facts.filter { $0.concept != name }
    },
    Defect(name: "fiscal year mislabeled", scope: .cover(["DocumentFiscalYearFocus"])) {
      facts, ordinal, _ in
      guard let year = Int(facts[ordinal].value.description) else { return nil }
      return facts.replacing(ordinal, with: facts[ordinal].with(value: .text(String(year - 2))))
    },
    Defect(name: "fiscal period mislabeled", scope: .cover(["DocumentFiscalPeriodFocus"])) {
      facts, ordinal, _ in
      let isYear = facts[ordinal].value.description == "FY"
      return facts.replacing(ordinal, with: facts[ordinal].with(value: .text(isYear ? "Q2" : "FY")))
    },
  ]
}

extension Period {
  /// The same days of another year; nil for 29 February and for `forever`.
  fileprivate func shifted(years: Int) -> Period? {
    func shifted(_ day: CalendarDate) -> CalendarDate? {
      CalendarDate(year: day.year + years, month: day.month, day: day.day)
    }
    switch self {
    case .instant: return lastDay.flatMap(shifted).map { .endOf($0) }
    case .duration(let start, _):
      guard let first = shifted(start.date), let last = lastDay.flatMap(shifted) else { return nil }
      return .days(first, last)
    case .forever: return nil
    }
  }
}
