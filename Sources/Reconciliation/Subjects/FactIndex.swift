import FilingModel

/// The facts of one report by standard concept, with duplicates collapsed to the most accurate.
///
/// Facts are named by their ordinal in the report, from 0. Concepts and situations are numbered
/// while the facts are counted, so that a rule finds the partner of a fact by two integers.
struct FactIndex: Sendable {
  let facts: [Fact]
  let duplicates: [DuplicateFacts]
  private let table: FactTable
  /// Numbers by concept number, in the order of the report; nil facts and texts are not among them.
  private let numbers: [[Int]]
  /// The numbers of the concepts that a standard concept's name has; more than one only where a
  /// report mixes the years of a taxonomy.
  private let standard: [StandardConcept: [Int]]
  /// The `dei` facts by local name, texts and nil ones too.
  private let cover: [String: [Fact]]
  /// Rows of two numbers and more: one concept in several periods of one length.
  let rows: [[Int]]
  /// Facts that share their aspects with one that cannot be true as well.
  private let contested: Set<Int>
  /// The facts that share a fact's aspects, itself too, by the most accurate.
  private let repeated: [Int: [Int]]

  init(_ facts: [Fact]) {
    self.facts = facts
    table = FactTable(facts)
    var numbers = Array(repeating: [Int](), count: table.concepts.count)
    var standard: [StandardConcept: [Int]] = [:]
    for (name, concept) in table.numbers {
      guard let shared = name.standardConcept else { continue }
      standard[shared, default: []].append(concept)
    }
    for ordinal in facts.indices where facts[ordinal].number != nil {
      guard table.isFirst(ordinal) else { continue }
      numbers[table.concept(of: ordinal)].append(ordinal)
    }
    self.numbers = numbers
    rows = Self.rows(of: numbers, in: table)
    self.standard = standard
    var cover: [String: [Fact]] = [:]
    for fact in facts where fact.concept.taxonomy == .dei {
      cover[fact.concept.localName, default: []].append(fact)
    }
    self.cover = cover
    let groups = table.repeated.sorted { $0[0] < $1[0] }
    let sets = groups.map { group in DuplicateFacts(group.map { facts[$0] }) }
    duplicates = sets.compactMap { $0 }
    var contested: Set<Int> = []
    var repeated: [Int: [Int]] = [:]
    for (group, set) in zip(groups, sets) {
      if set?.kind == .inconsistent { contested.formUnion(group) }
      for ordinal in group { repeated[ordinal] = group }
    }
    self.contested = contested
    self.repeated = repeated
  }

  /// The numbers of each concept, parted by their frames.
  private static func rows(of numbers: [[Int]], in table: FactTable) -> [[Int]] {
    var rows: [[Int]] = []
    for ordinals in numbers where ordinals.count > 1 {
      let sorted = ordinals.map { (frame: table.frame(of: $0), ordinal: $0) }
        .sorted { ($0.frame, $0.ordinal) < ($1.frame, $1.ordinal) }
      var start = 0
      for end in 1...sorted.count
      where end == sorted.count || sorted[end].frame != sorted[start].frame {
        if end - start > 1 { rows.append(sorted[start..<end].map(\.ordinal)) }
        start = end
      }
    }
    return rows
  }

  /// Every number of a concept, dimensioned ones too.
  func all(_ concept: StandardConcept) -> [Int] {
    guard let named = standard[concept] else { return [] }
    return named.count == 1 ? numbers[named[0]] : named.flatMap { numbers[$0] }.sorted()
  }

  /// The numbers of a concept for the whole entity.
  func whole(_ concept: StandardConcept) -> [Int] {
    all(concept).filter { facts[$0].dimensions.isEmpty && facts[$0].aspects.tuple == nil }
  }

  /// The number of a concept with the same entity, period, unit and dimensions as another fact.
  func partner(_ concept: StandardConcept, of fact: Fact) -> Int? {
    guard standard[concept] != nil, let situation = table.situation(of: fact.aspects) else {
      return nil
    }
    return number(of: concept, in: situation)
  }

  /// Whether the filing states another value for the same aspects that cannot be true as well.
  func isContested(_ ordinal: Int) -> Bool {
    contested.contains(ordinal)
  }

  /// Facts of the cover page that state something, by local name of `dei`.
  func cover(_ name: String) -> [Fact] {
    (cover[name] ?? []).filter { !$0.isNil }
  }

  /// The facts of the cover page whose period is that of the report.
  static let coverNames = ["DocumentType", "DocumentPeriodEndDate", "EntityRegistrantName"]

  /// The period the cover page is about; nil when the cover facts have no duration.
  var coverPeriod: Period? {
    Self.coverNames.lazy.flatMap { cover($0) }
      .first { $0.dimensions.isEmpty && $0.period.dayCount != nil }?.period
  }
}

/// Concepts and situations by their numbers, from 0.
extension FactIndex {
  var conceptCount: Int { table.concepts.count }

  var situationCount: Int { table.situationCount }

  /// The names of the concepts that some fact has, by their numbers.
  var conceptNames: [QName] { table.concepts }

  func name(ofConcept concept: Int) -> QName { table.concepts[concept] }

  /// The number of a concept that some fact has.
  func concept(named name: QName) -> Int? { table.numbers[name] }

  /// The numbers of the concepts that a standard concept's name has.
  func concepts(of concept: StandardConcept) -> [Int] { standard[concept] ?? [] }

  func concept(of ordinal: Int) -> Int { table.concept(of: ordinal) }

  func situation(of ordinal: Int) -> Int { table.situation(of: ordinal) }

  /// The number of the situation that differs from a fact's in its period.
  func situation(like ordinal: Int, in period: Period) -> Int? {
    let about = facts[ordinal].aspects
    return table.situation(
      of: Aspects(
        concept: about.concept, entity: about.entity, period: period,
        dimensions: about.dimensions, unit: about.unit, language: about.language,
        tuple: about.tuple))
  }

  /// The number of the situation that differs from a fact's in its dimensions.
  func situation(like ordinal: Int, with dimensions: Dimensions) -> Int? {
    let about = facts[ordinal].aspects
    return table.situation(
      of: Aspects(
        concept: about.concept, entity: about.entity, period: about.period,
        dimensions: dimensions, unit: about.unit, language: about.language, tuple: about.tuple))
  }

  /// Every number that a concept has, one for each situation.
  func numbers(ofConcept concept: Int) -> [Int] { numbers[concept] }

  /// The number that a concept has in a situation.
  func number(ofConcept concept: Int, in situation: Int) -> Int? {
    guard let ordinal = table.first(of: concept, in: situation), facts[ordinal].number != nil else {
      return nil
    }
    return ordinal
  }

  /// The number that a standard concept has in a situation.
  func number(of concept: StandardConcept, in situation: Int) -> Int? {
    guard let named = standard[concept] else { return nil }
    for concept in named {
      if let ordinal = number(ofConcept: concept, in: situation) { return ordinal }
    }
    return nil
  }

  /// The same concept in other periods of the same length, with the same unit and dimensions.
  func otherPeriods(of ordinal: Int) -> [Int] {
    let frame = table.frame(of: ordinal)
    return numbers[concept(of: ordinal)].filter {
      $0 != ordinal && table.frame(of: $0) == frame && situation(of: $0) != situation(of: ordinal)
    }
  }

  /// The number of a fact's row: entity, unit, dimensions and length of the period.
  func frame(of ordinal: Int) -> Int { table.frame(of: ordinal) }

  /// The facts that share a fact's aspects, itself too; nil when there is no other.
  func repetitions(of ordinal: Int) -> [Int]? { repeated[ordinal] }
}
