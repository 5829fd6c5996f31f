package import FilingModel

extension NormalizedMetrics {
  /// Where sources that mean the same contradict the one that was taken, by metric and period.
  ///
  /// A source that counts something else by its definition contradicts nothing, and neither do
  /// values that round one number to different places.
  package static func conflicts(in report: Report, of filing: Filing) -> [MetricConflict] {
    let ordinals = MetricFacts.ordinals(in: report.facts)
    let index = FactIndex(ordinals.map { report.facts[$0] })
    return SourceComparison(in: index, of: filing).conflicts.map { conflict in
      MetricConflict(
        metric: conflict.metric.numbered(by: ordinals), source: conflict.source,
        value: conflict.value, facts: conflict.facts.map { ordinals[$0] })
    }
  }
}

/// Sources of one metric that mean the same, compared wherever a filing states both.
struct SourceComparison {
  private(set) var compared = 0
  private(set) var conflicts: [MetricConflict] = []
  private let taken: TakenMetrics
  private let candidates: MetricCandidates

  init(in index: FactIndex, of filing: Filing) {
    taken = TakenMetrics(in: index, of: filing)
    candidates = MetricCandidates(in: index, of: filing)
    for place in MetricDefinition.all.indices { compare(at: place) }
  }

  private mutating func compare(at place: Int) {
    let definition = MetricDefinition.all[place]
    let same = definition.sources.enumerated().filter { $0.element.difference == nil }
    guard same.count > 1 else { return }
    let plain = taken.found[place].filter { definition.sources[$0.source].difference == nil }
    let values = Dictionary(plain.map { ($0.situation, $0) }, uniquingKeysWith: { one, _ in one })
    guard !values.isEmpty else { return }
    for (number, source) in same.dropFirst() {
      var others: [(situation: Int, origin: Metric.Origin)] = []
      candidates.each(of: source, for: definition) { others.append(($0, $1)) }
      for (situation, origin, isPlain) in taken.combinations(of: source) where isPlain {
        others.append((situation, origin))
      }
      for (situation, origin) in others {
        guard let value = values[situation], value.source < number
        else { continue }
        compare(value.origin, origin, source, named: definition.name)
      }
    }
  }

  private mutating func compare(
    _ origin: Metric.Origin, _ other: Metric.Origin, _ source: MetricSource, named name: String
  ) {
    let facts = taken.index.facts
    guard let metric = taken.metric(origin, named: name),
      let second = taken.metric(other, named: name), let interval = origin.interval(in: facts),
      let bounds = other.interval(in: facts)
    else { return }
    // One class of several is no sum.
    if case .summedOverClasses = source.way, second.facts.count < 2 { return }
    compared += 1
    guard !interval.overlaps(bounds) else { return }
    conflicts.append(
      MetricConflict(
        metric: metric, source: source.description, value: second.value, facts: second.facts))
  }
}
