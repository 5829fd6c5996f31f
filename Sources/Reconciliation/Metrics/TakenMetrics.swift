import FilingModel

/// The values that the definitions take from one report, by the places of the definitions.
///
/// Sources that look at facts come first; then metrics are made of metrics.
struct TakenMetrics {
  let index: FactIndex
  private let candidates: MetricCandidates
  private(set) var found: [[Taken]]
  /// The definition that took a value in a situation last, by the number of the situation.
  private var takers: [Int]

  /// A value and what it rests on.
  struct Taken {
    /// The number of the situation, or a negative one where no fact has the value's situation.
    let situation: Int
    /// The place of the source among those of its definition.
    let source: Int
    let origin: Metric.Origin
  }

  init(in index: FactIndex, of filing: Filing) {
    self.index = index
    candidates = MetricCandidates(in: index, of: filing)
    found = Array(repeating: [], count: MetricDefinition.all.count)
    takers = Array(repeating: -1, count: index.situationCount)
    for (place, definition) in MetricDefinition.all.enumerated() {
      for (number, source) in definition.sources.enumerated() {
        candidates.each(of: source, for: definition) { situation, origin in
          take(Taken(situation: situation, source: number, origin: origin), at: place)
        }
      }
    }
    for (place, definition) in MetricDefinition.all.enumerated() {
      for (number, source) in definition.sources.enumerated() {
        let combined = combinations(of: source)
        guard !combined.isEmpty else { continue }
        for taken in found[place] where taken.situation >= 0 { takers[taken.situation] = place }
        for (situation, origin, _) in combined {
          take(Taken(situation: situation, source: number, origin: origin), at: place)
        }
      }
    }
  }

  private mutating func take(_ taken: Taken, at place: Int) {
    if taken.situation >= 0 {
      guard takers[taken.situation] != place else { return }
      takers[taken.situation] = place
    }
    found[place].append(taken)
  }

  /// The values a source makes of other metrics, and whether each of those is what it says.
  ///
  /// A metric of which a part alone is stated makes none.
  func combinations(
    of source: MetricSource
  ) -> [(situation: Int, origin: Metric.Origin, isPlain: Bool)] {
    guard case .combined(let parts) = source.way, let first = parts.first else { return [] }
    let values = parts.map { part in
      Dictionary(whole(part.metric).map { ($0.situation, $0) }, uniquingKeysWith: { one, _ in one })
    }
    return whole(first.metric).compactMap { leading in
      var terms: [Metric.Term] = []
      var isPlain = true
      for (part, values) in zip(parts, values) {
        guard let value = values[leading.situation] else { return nil }
        isPlain = isPlain && difference(of: value, named: part.metric) == nil
        terms += value.origin.terms.map { Metric.Term(fact: $0.fact, sign: $0.sign * part.sign) }
      }
      return (leading.situation, .derived(terms), isPlain)
    }
  }

  private func whole(_ metric: String) -> [Taken] {
    guard let place = MetricDefinition.places[metric] else { return [] }
    return found[place].filter { taken in
      if case .part = difference(of: taken, named: metric) { false } else { true }
    }
  }

  private func difference(of taken: Taken, named metric: String) -> MetricSource.Difference? {
    MetricDefinition.places[metric].flatMap {
      MetricDefinition.all[$0].sources[taken.source].difference
    }
  }

  /// The metrics of one definition, the latest period first.
  func metrics(at place: Int) -> [Metric] {
    let name = MetricDefinition.all[place].name
    let metrics = found[place].compactMap { metric($0.origin, named: name) }
    return metrics.count < 2 ? metrics : metrics.sorted(by: Self.isBefore)
  }

  func metric(_ origin: Metric.Origin, named name: String) -> Metric? {
    let fact = index.facts[origin.terms[0].fact]
    guard let unit = fact.unit, let value = origin.value(in: index.facts) else { return nil }
    return Metric(
      name: name, entity: fact.aspects.entity, period: fact.period, unit: unit, value: value,
      origin: origin)
  }

  private static func isBefore(_ left: Metric, _ right: Metric) -> Bool {
    if left.period != right.period { return right.period < left.period }
    if left.unit != right.unit { return left.unit.description < right.unit.description }
    return left.entity.identifier < right.entity.identifier
  }
}

extension MetricDefinition {
  /// Where each definition stands in `all`.
  static let places = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($0.element.name, $0.offset) })
}
