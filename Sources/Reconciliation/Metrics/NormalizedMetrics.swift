package import FilingModel

/// From facts to metrics.
///
/// Only facts about the whole entity count, duplicates collapsed to the most accurate. A report has
/// at most one metric of a name for an entity, a period and a unit. Earlier columns count as well.
package enum NormalizedMetrics {
  /// The metrics of a report in the order of the definitions, the latest period first.
  package static func all(in report: Report, of filing: Filing) -> [Metric] {
    all(in: FactIndex(report.facts), of: filing)
  }

  static func all(in index: FactIndex, of filing: Filing) -> [Metric] {
    let columns = Columns(of: filing, in: index)
    return MetricDefinition.all.flatMap { definition in
      metrics(of: definition, in: index, columns: columns)
    }
  }

  private static func metrics(
    of definition: MetricDefinition, in index: FactIndex, columns: Columns
  ) -> [Metric] {
    var found: [MetricKey: Metric] = [:]
    for source in definition.sources {
      for origin in origins(of: source, in: index) {
        let fact = index.facts[origin.leading]
        guard let unit = fact.unit, definition.measure.accepts(unit),
          columns.accept(fact, for: definition),
          let value = origin.value(in: index.facts)
        else { continue }
        let metric = Metric(
          name: definition.name, entity: fact.aspects.entity, period: fact.period, unit: unit,
          value: value, origin: origin)
        let key = MetricKey(metric)
        if found[key] == nil { found[key] = metric }
      }
    }
    return found.values.sorted { left, right in
      (right.period, left.unit.description, left.entity.identifier)
        < (left.period, right.unit.description, right.entity.identifier)
    }
  }

  /// The facts, or sums of facts, that a source offers in this report.
  private static func origins(
    of source: MetricDefinition.Source, in index: FactIndex
  ) -> [Metric.Origin] {
    switch source {
    case .stated(let concept):
      return index.whole(concept).map { .stated($0) }
    case .statedUnlessBelow(let concept, let larger):
      return index.whole(concept).filter { ordinal in
        guard let other = index.partner(larger, of: index.facts[ordinal]),
          let value = index.facts[ordinal].number, let bound = index.facts[other].number
        else { return true }
        return value >= bound
      }.map { .stated($0) }
    case .derived(let operands):
      guard let first = operands.first else { return [] }
      return first.concepts.flatMap { index.whole($0) }.compactMap { ordinal in
        terms(of: operands, beside: ordinal, in: index).map { .derived($0) }
      }
    }
  }

  private static func terms(
    of operands: [MetricDefinition.Operand], beside ordinal: Int, in index: FactIndex
  ) -> [Metric.Term]? {
    var terms: [Metric.Term] = []
    for operand in operands {
      let partners = operand.concepts.lazy.compactMap { concept in
        index.partner(concept, of: index.facts[ordinal])
      }
      if let partner = partners.first {
        terms.append(Metric.Term(fact: partner, sign: operand.sign))
      } else if !operand.isOptional {
        return nil
      }
    }
    return terms
  }
}

/// What makes two metrics the same one.
struct MetricKey: Hashable {
  let name: String
  let entity: Entity
  let period: Period
  let unit: Unit

  init(_ metric: Metric) {
    name = metric.name
    entity = metric.entity
    period = metric.period
    unit = metric.unit
  }
}

extension Metric.Origin {
  /// The ordinal of the fact whose period and unit the value has.
  fileprivate var leading: Int {
    switch self {
    case .stated(let ordinal): ordinal
    case .derived(let terms): terms[0].fact
    }
  }

  /// The value by the facts; nil when one is missing or no number, or the sum does not fit.
  func value(in facts: [Fact]) -> ExactDecimal? {
    func number(_ ordinal: Int) -> ExactDecimal? {
      facts.indices.contains(ordinal) ? facts[ordinal].number : nil
    }
    switch self {
    case .stated(let ordinal): return number(ordinal)
    case .derived(let terms):
      let numbers = terms.compactMap { term in
        number(term.fact).map { term.sign < 0 ? $0.negated : $0 }
      }
      return numbers.count == terms.count ? ExactDecimal.sum(numbers) : nil
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
