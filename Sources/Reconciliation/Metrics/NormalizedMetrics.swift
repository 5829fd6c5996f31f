package import FilingModel

/// From facts to metrics.
///
/// Only facts about the whole entity count, duplicates collapsed to the most accurate. A report has
/// at most one metric of a name for an entity, a period and a unit. Earlier columns count as well.
package enum NormalizedMetrics {
  /// The metrics of a report in the order of the definitions, the latest period first.
  ///
  /// Only the facts that a definition may take are indexed, a small part of most reports.
  package static func all(in report: Report, of filing: Filing) -> [Metric] {
    let ordinals = MetricFacts.ordinals(in: report.facts)
    let index = FactIndex(ordinals.map { report.facts[$0] })
    return all(in: index, of: filing).map { $0.numbered(by: ordinals) }
  }

  static func all(in index: FactIndex, of filing: Filing) -> [Metric] {
    let taken = TakenMetrics(in: index, of: filing)
    return MetricDefinition.all.indices.flatMap { taken.metrics(at: $0) }
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

  /// What the value may stand for by the accuracy of its facts; nil when one is missing.
  func interval(in facts: [Fact]) -> RoundingInterval? {
    var total = RoundingInterval(lower: .zero, upper: .zero)
    for term in terms {
      guard facts.indices.contains(term.fact),
        let interval = facts[term.fact].interval?.multiplied(by: ExactDecimal(term.sign)),
        let sum = total.adding(interval)
      else { return nil }
      total = sum
    }
    return total
  }

  /// A stated value is one term of sign 1.
  var terms: [Metric.Term] {
    switch self {
    case .stated(let ordinal): [Metric.Term(fact: ordinal, sign: 1)]
    case .derived(let terms): terms
    }
  }
}
