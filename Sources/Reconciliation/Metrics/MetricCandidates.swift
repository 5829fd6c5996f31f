import FilingModel

/// The facts, or sums of facts, that sources offer in one report.
struct MetricCandidates {
  private let index: FactIndex
  private let columns: Columns

  init(in index: FactIndex, of filing: Filing) {
    self.index = index
    columns = Columns(of: filing, in: index)
  }

  /// Hands over what a source offers, with the number of its situation.
  func each(
    of source: MetricSource, for definition: MetricDefinition,
    _ take: (_ situation: Int, Metric.Origin) -> Void
  ) {
    switch source.way {
    case .stated(let concept):
      eachFact(of: concept, for: definition) { take($0, .stated($1)) }
    case .statedUnlessBelow(let concept, let larger):
      eachFact(of: concept, for: definition) { situation, ordinal in
        if !isBelow(larger, ordinal, in: situation) { take(situation, .stated(ordinal)) }
      }
    case .summedOverClasses(let concept):
      for (situation, terms) in classes(of: concept, for: definition) {
        take(situation, .derived(terms))
      }
    case .derived(let operands):
      guard let first = operands.first else { return }
      for concept in first.concepts {
        eachFact(of: concept, for: definition) { situation, _ in
          if let terms = terms(of: operands, in: situation) { take(situation, .derived(terms)) }
        }
      }
    case .combined: return
    }
  }

  private func eachFact(
    of concept: StandardConcept, for definition: MetricDefinition,
    _ take: (_ situation: Int, _ ordinal: Int) -> Void
  ) {
    let isOnCover = concept.taxonomy == .dei
    for number in index.concepts(of: concept) {
      for ordinal in index.numbers(ofConcept: number) {
        let situation = index.situation(of: ordinal)
        if columns.accept(situation, for: definition, onCover: isOnCover) {
          take(situation, ordinal)
        }
      }
    }
  }

  private func isBelow(_ larger: [StandardConcept], _ ordinal: Int, in situation: Int) -> Bool {
    guard let value = index.facts[ordinal].number else { return false }
    return larger.contains { concept in
      guard let other = index.number(of: concept, in: situation) else { return false }
      return index.facts[other].number.map { value < $0 } ?? false
    }
  }

  private func terms(
    of operands: [MetricDefinition.Operand], in situation: Int
  ) -> [Metric.Term]? {
    var terms: [Metric.Term] = []
    for operand in operands {
      let partner = operand.concepts.lazy.compactMap { index.number(of: $0, in: situation) }.first
      if let partner {
        terms.append(Metric.Term(fact: partner, sign: operand.sign))
      } else if !operand.isOptional {
        return nil
      }
    }
    return terms
  }

  private struct ClassKey: Hashable {
    let entity: Entity
    let period: Period
    let unit: Unit
  }

  /// A concept's facts that have no dimension but the class of stock, a sum for each period.
  ///
  /// The number of the whole entity's situation is not known where no fact has it; each such sum
  /// gets a negative number of its own.
  private func classes(
    of concept: StandardConcept, for definition: MetricDefinition
  ) -> [(situation: Int, terms: [Metric.Term])] {
    var sums: [(leading: Int, terms: [Metric.Term])] = []
    var places: [ClassKey: Int] = [:]
    for ordinal in index.all(concept) {
      let fact = index.facts[ordinal]
      guard fact.dimensions.isClassOfStock, fact.period.isInstant, let unit = fact.unit,
        definition.measure.accepts(unit)
      else { continue }
      let term = Metric.Term(fact: ordinal, sign: 1)
      let key = ClassKey(entity: fact.aspects.entity, period: fact.period, unit: unit)
      if let place = places[key] {
        sums[place].terms.append(term)
      } else {
        places[key] = sums.count
        sums.append((ordinal, [term]))
      }
    }
    return sums.enumerated().map { number, sum in
      (index.situation(like: sum.leading, with: .none) ?? -1 - number, sum.terms)
    }
  }
}

extension Dimensions {
  /// Whether the class of stock is the only dimension.
  var isClassOfStock: Bool {
    let all = all
    return all.count == 1 && all[0].axis.isNamed(MetricSource.classAxis)
  }
}
