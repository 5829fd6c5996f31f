import FilingModel

/// The facts of one report by standard concept, with duplicates collapsed to the most accurate.
///
/// Facts are named by their ordinal in the report, from 0.
struct FactIndex: Sendable {
  let facts: [Fact]
  let duplicates: [DuplicateFacts]
  /// Numbers by concept, in the order of the report; nil facts and texts are not among them.
  private let numbers: [StandardConcept: [Int]]
  /// The `dei` facts by local name, texts and nil ones too.
  private let cover: [String: [Fact]]
  /// Aspects for which two facts cannot both be true.
  private let contested: Set<Aspects>

  init(_ facts: [Fact]) {
    self.facts = facts
    let (firsts, repeated) = Self.collapsed(facts)
    var byName: [QName: [Int]] = [:]
    for ordinal in firsts.sorted() where facts[ordinal].number != nil {
      byName[facts[ordinal].concept, default: []].append(ordinal)
    }
    var byConcept: [StandardConcept: [Int]] = Dictionary(minimumCapacity: byName.count)
    for (name, ordinals) in byName {
      guard let concept = name.standardConcept else { continue }
      byConcept[concept, default: []].append(contentsOf: ordinals)
    }
    numbers = byConcept
    var cover: [String: [Fact]] = [:]
    for fact in facts where fact.concept.taxonomy == .dei {
      cover[fact.concept.localName, default: []].append(fact)
    }
    self.cover = cover
    duplicates = DuplicateFacts.all(in: repeated.sorted().map { facts[$0] })
    contested = Set(
      duplicates.filter { $0.kind == .inconsistent }.map { $0.facts[0].aspects })
  }

  /// Every number of a concept, dimensioned ones too.
  func all(_ concept: StandardConcept) -> [Int] {
    numbers[concept] ?? []
  }

  /// The numbers of a concept for the whole entity.
  func whole(_ concept: StandardConcept) -> [Int] {
    all(concept).filter { facts[$0].dimensions.isEmpty }
  }

  /// The number of a concept with the same entity, period, unit and dimensions as another fact.
  func partner(_ concept: StandardConcept, of fact: Fact) -> Int? {
    all(concept).first { ordinal in
      let other = facts[ordinal].aspects
      return other.period == fact.period && other.dimensions == fact.dimensions
        && other.unit == fact.unit && other.entity == fact.aspects.entity
    }
  }

  /// Whether the filing states another value for the same aspects that cannot be true as well.
  func isContested(_ ordinal: Int) -> Bool {
    contested.contains(facts[ordinal].aspects)
  }

  /// Facts of the cover page that state something, by local name of `dei`.
  func cover(_ name: String) -> [Fact] {
    (cover[name] ?? []).filter { !$0.isNil }
  }

  /// The period the cover page is about; nil when the cover facts have no duration.
  var coverPeriod: Period? {
    let names = ["DocumentType", "DocumentPeriodEndDate", "EntityRegistrantName"]
    return names.lazy.flatMap { cover($0) }
      .first { $0.dimensions.isEmpty && $0.period.dayCount != nil }?.period
  }

  /// The most accurate fact of each aspects, and every fact whose aspects another fact shares.
  private static func collapsed(_ facts: [Fact]) -> (firsts: [Int], repeated: Set<Int>) {
    var best: [Aspects: Int] = Dictionary(minimumCapacity: facts.count)
    var repeated: Set<Int> = []
    for (ordinal, fact) in facts.enumerated() {
      guard let known = best[fact.aspects] else {
        best[fact.aspects] = ordinal
        continue
      }
      repeated.formUnion([known, ordinal])
      if isMoreAccurate(fact, than: facts[known]) { best[fact.aspects] = ordinal }
    }
    return (Array(best.values), repeated)
  }

  /// A number without decimals counts as exact; what is no number is less accurate than any.
  private static func isMoreAccurate(_ fact: Fact, than other: Fact) -> Bool {
    guard fact.number != nil else { return false }
    return other.number == nil || (fact.decimals ?? .infinite) > (other.decimals ?? .infinite)
  }
}
