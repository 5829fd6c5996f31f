import FilingModel

/// The facts of a report that metrics may rest on, or that say which columns it has.
enum MetricFacts {
  static func ordinals(in facts: [Fact]) -> [Int] {
    var known: [QName: Bool] = [:]
    return facts.indices.filter { ordinal in
      let aspects = facts[ordinal].aspects
      guard let taxonomy = aspects.concept.taxonomy else { return false }
      // Classes of stock are the only members that count, and the cover page alone counts them.
      guard taxonomy == .dei || (aspects.unit != nil && aspects.dimensions.isEmpty) else {
        return false
      }
      if let answer = known[aspects.concept] { return answer }
      let answer = aspects.concept.standardConcept.map(concepts.contains) ?? false
      known[aspects.concept] = answer
      return answer
    }
  }

  private static let concepts = Set(
    MetricDefinition.all.flatMap(\.sources).flatMap(\.allConcepts)
      + FactIndex.coverNames.map { .dei($0) })
}

extension Metric {
  /// The same metric of a report in which facts have other ordinals.
  func numbered(by ordinals: [Int]) -> Metric {
    let origin: Origin =
      switch origin {
      case .stated(let ordinal): .stated(ordinals[ordinal])
      case .derived(let terms):
        .derived(terms.map { Term(fact: ordinals[$0.fact], sign: $0.sign) })
      }
    return Metric(
      name: name, entity: entity, period: period, unit: unit, value: value, origin: origin)
  }
}
