package import FilingModel

/// Another source's values, compared with ours by concept, unit, start and end.
///
/// Only the concepts of metrics are compared, and only facts about the whole entity, since the other
/// source has no others.
package struct Witness {
  private let concepts: Set<StandardConcept>
  private var statements: [Key: [WitnessStatement]] = [:]
  private var known: Set<AccessionNumber> = []
  private var gaps: [Gap] = []

  private struct Key: Hashable {
    let concept: StandardConcept
    /// As people write it, since the other source has no namespaces.
    let unit: String
    let period: Period

    init?(_ fact: Fact) {
      guard let concept = fact.concept.standardConcept, let unit = fact.unit else { return nil }
      self.concept = concept
      self.unit = unit.description
      period = fact.period
    }
  }

  /// Without a name the concepts of every metric are compared.
  package init(metric name: String? = nil) {
    let definitions = MetricDefinition.all.filter { name == nil || $0.name == name }
    concepts = Set(
      definitions.flatMap(\.sources).flatMap(\.allConcepts) + definitions.flatMap(Self.parts))
  }

  /// The concepts of the metrics that a metric is made of.
  private static func parts(of definition: MetricDefinition) -> [StandardConcept] {
    definition.sources.flatMap { source -> [StandardConcept] in
      guard case .combined(let parts) = source.way else { return [] }
      return parts.compactMap { MetricDefinition.named($0.metric) }.flatMap(\.concepts)
    }
  }

  /// Takes what the other source says of one filing.
  package mutating func add(
    _ facts: [Fact], gaps: [Gap], of filing: AccessionNumber, filed: CalendarDate?
  ) {
    known.insert(filing)
    self.gaps += gaps
    for fact in facts {
      guard let key = Key(fact), concepts.contains(key.concept), let value = fact.number else {
        continue
      }
      statements[key, default: []].append(
        WitnessStatement(filing: filing, filed: filed, value: value, source: fact.source))
    }
  }

  /// Compares our filings with all that was added.
  package func compare(_ filings: [(filing: Filing, facts: [Fact])]) -> WitnessReport {
    var values: [WitnessedValue] = []
    var stated: [Key: Set<AccessionNumber>] = [:]
    for (filing, facts) in filings {
      for (key, value) in compare(facts, of: filing) {
        values.append(value)
        if let accession = filing.accession, value.verdict != .dimensional {
          stated[key, default: []].insert(accession)
        }
      }
    }
    let ours = Set(filings.compactMap(\.filing.accession))
    var notIngested: [AccessionNumber: Int] = [:]
    for (key, all) in statements {
      for statement in all {
        guard ours.contains(statement.filing) else {
          notIngested[statement.filing, default: 0] += 1
          continue
        }
        guard stated[key]?.contains(statement.filing) != true else { continue }
        values.append(
          WitnessedValue(
            concept: key.concept, unit: key.unit, period: key.period, filing: nil, ours: nil,
            theirs: statement, verdict: .missing))
      }
    }
    return WitnessReport(
      values: values.sorted(by: Self.isBefore), notIngested: notIngested, gaps: gaps)
  }

  private func compare(_ facts: [Fact], of filing: Filing) -> [(Key, WitnessedValue)] {
    var groups: [Key: [Fact]] = [:]
    for fact in facts where fact.number != nil {
      guard let key = Key(fact), concepts.contains(key.concept) else { continue }
      let counts = fact.dimensions.isEmpty || key.concept.taxonomy == .dei
      if counts { groups[key, default: []].append(fact) }
    }
    return groups.map { key, facts in
      let whole = facts.filter(\.dimensions.isEmpty)
      let best = DuplicateFacts(whole)?.mostAccurate ?? whole.first ?? facts[0]
      let (verdict, theirs) = judge(whole, best, key, filing)
      return (
        key,
        WitnessedValue(
          concept: key.concept, unit: key.unit, period: key.period, filing: filing.name,
          ours: best, theirs: theirs, verdict: verdict)
      )
    }
  }

  private func judge(
    _ whole: [Fact], _ best: Fact, _ key: Key, _ filing: Filing
  ) -> (WitnessVerdict, WitnessStatement?) {
    let all = statements[key] ?? []
    guard let value = best.number, !whole.isEmpty else { return (.dimensional, nil) }
    if let same = all.first(where: { $0.filing == filing.accession }) {
      if same.value == value { return (.equal, same) }
      let isRounded = whole.contains { fact in
        fact.number == same.value
          || fact.interval?.overlaps(RoundingInterval(lower: same.value, upper: same.value)) == true
      }
      return (isRounded ? .rounded : .contradiction, same)
    }
    if let equal = all.first(where: { $0.value == value }) { return (.equalElsewhere, equal) }
    if let other = all.last {
      return (isLater(other, than: filing) ? .restatedLater : .restatedByOurs, other)
    }
    let isKnown = filing.accession.map(known.contains) ?? false
    return (isKnown ? .leftOut : .filingUnknown, nil)
  }

  /// By day of filing where both are known, or else by accession number.
  private func isLater(_ statement: WitnessStatement, than filing: Filing) -> Bool {
    if let theirs = statement.filed, let ours = filing.filed ?? filing.periodEnd {
      return ours < theirs
    }
    return filing.accession.map { $0 < statement.filing } ?? true
  }

  private static func isBefore(_ left: WitnessedValue, _ right: WitnessedValue) -> Bool {
    let names = (left.concept.description, right.concept.description)
    if names.0 != names.1 { return names.0 < names.1 }
    if left.period != right.period { return right.period < left.period }
    return (left.unit, left.filing ?? "", left.theirs?.filing.description ?? "")
      < (right.unit, right.filing ?? "", right.theirs?.filing.description ?? "")
  }
}
