package import FilingModel

extension NormalizedMetrics {
  /// Where sources that mean the same contradict the one that was taken, by metric and period.
  ///
  /// A source that counts something else by its definition contradicts nothing, and neither do
  /// values that round one number to different places.
  package static func conflicts(in report: Report, of filing: Filing) -> [MetricConflict] {
    conflicts(in: FactIndex(report.facts), of: filing)
  }

  static func conflicts(in index: FactIndex, of filing: Filing) -> [MetricConflict] {
    let taken = TakenMetrics(in: index, of: filing)
    let candidates = MetricCandidates(in: index, of: filing)
    return MetricDefinition.all.indices.flatMap { place in
      conflicts(with: taken, candidates, at: place)
    }
  }

  private static func conflicts(
    with taken: TakenMetrics, _ candidates: MetricCandidates, at place: Int
  ) -> [MetricConflict] {
    let definition = MetricDefinition.all[place]
    let values = taken.found[place].filter { definition.sources[$0.source].difference == nil }
    guard !values.isEmpty else { return [] }
    var conflicts: [MetricConflict] = []
    for (number, source) in definition.sources.enumerated() where source.difference == nil {
      func compare(_ situation: Int, _ origin: Metric.Origin) {
        guard let value = values.first(where: { $0.situation == situation }),
          value.source < number, let metric = taken.metric(value.origin, named: definition.name),
          let other = taken.metric(origin, named: definition.name),
          let first = value.origin.interval(in: taken.index.facts),
          let second = origin.interval(in: taken.index.facts), !first.overlaps(second)
        else { return }
        conflicts.append(
          MetricConflict(
            metric: metric, source: source.description, value: other.value, facts: other.facts))
      }
      candidates.each(of: source, for: definition, compare)
      for (situation, origin, isPlain) in taken.combinations(of: source) where isPlain {
        compare(situation, origin)
      }
    }
    return conflicts
  }
}
