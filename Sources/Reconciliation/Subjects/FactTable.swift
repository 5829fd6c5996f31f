import FilingModel

/// Everything about a fact but its value and its concept.
struct Situation: Hashable, Sendable {
  let entity: Entity
  let period: Period
  let dimensions: Dimensions
  let unit: Unit?
  let language: String?
  /// The tuple that holds the fact, by its ordinal in the report.
  let tuple: Int?

  init(_ aspects: Aspects) {
    entity = aspects.entity
    period = aspects.period
    dimensions = aspects.dimensions
    unit = aspects.unit
    language = aspects.language
    tuple = aspects.tuple
  }
}

/// What the columns of one row share: everything but the period itself, whose length counts.
struct Frame: Hashable, Sendable {
  let entity: Entity
  let dimensions: Dimensions
  let unit: Unit?
  let language: String?
  let tuple: Int?
  let isInstant: Bool
  let span: FiscalSpan?

  init(_ situation: Situation) {
    entity = situation.entity
    dimensions = situation.dimensions
    unit = situation.unit
    language = situation.language
    tuple = situation.tuple
    isInstant = situation.period.isInstant
    span = situation.period.span
  }
}

/// Facts by the numbers of their concept and situation, with those that share both.
struct FactTable: Sendable {
  private(set) var concepts: [QName] = []
  private(set) var numbers: [QName: Int] = [:]
  private var situations: [Situation: Int] = [:]
  /// The number of the frame by that of the situation.
  private var frames: [Int32] = []
  private var places: [Place] = []
  /// The most accurate fact of a concept in a situation.
  private var firsts: [Place: Int]
  /// The ordinals of facts that share every aspect, in the order of the report.
  let repeated: [[Int]]

  private struct Place: Hashable, Sendable {
    let concept: Int32
    let situation: Int32
  }

  init(_ facts: [Fact]) {
    firsts = Dictionary(minimumCapacity: facts.count)
    places.reserveCapacity(facts.count)
    var groups: [Place: [Int]] = [:]
    var frameNumbers: [Frame: Int32] = [:]
    for (ordinal, fact) in facts.enumerated() {
      let place = Place(
        concept: Self.number(of: fact.concept, in: &numbers, adding: &concepts),
        situation: Self.number(
          of: Situation(fact.aspects), in: &situations, frames: &frames, &frameNumbers))
      places.append(place)
      guard let known = firsts[place] else {
        firsts[place] = ordinal
        continue
      }
      groups[place, default: [known]].append(ordinal)
      if Self.isMoreAccurate(fact, than: facts[known]) { firsts[place] = ordinal }
    }
    repeated = Array(groups.values)
  }

  var situationCount: Int { situations.count }

  func concept(of ordinal: Int) -> Int { Int(places[ordinal].concept) }

  func situation(of ordinal: Int) -> Int { Int(places[ordinal].situation) }

  func situation(of aspects: Aspects) -> Int? { situations[Situation(aspects)] }

  /// The number of the row a fact belongs to, whatever its concept.
  func frame(of ordinal: Int) -> Int { Int(frames[situation(of: ordinal)]) }

  /// The most accurate fact of a concept in a situation, number or not.
  func first(of concept: Int, in situation: Int) -> Int? {
    firsts[Place(concept: Int32(concept), situation: Int32(situation))]
  }

  /// Whether no other fact says the same more accurately, or as accurately and earlier.
  func isFirst(_ ordinal: Int) -> Bool { firsts[places[ordinal]] == ordinal }

  private static func number(
    of name: QName, in numbers: inout [QName: Int], adding concepts: inout [QName]
  ) -> Int32 {
    if let number = numbers[name] { return Int32(number) }
    numbers[name] = concepts.count
    concepts.append(name)
    return Int32(concepts.count - 1)
  }

  private static func number(
    of situation: Situation, in situations: inout [Situation: Int], frames: inout [Int32],
    _ frameNumbers: inout [Frame: Int32]
  ) -> Int32 {
    if let number = situations[situation] { return Int32(number) }
    situations[situation] = situations.count
    let frame = Frame(situation)
    let number = frameNumbers[frame] ?? Int32(frameNumbers.count)
    frameNumbers[frame] = number
    frames.append(number)
    return Int32(situations.count - 1)
  }

  /// A number without decimals counts as exact; what is no number is less accurate than any.
  private static func isMoreAccurate(_ fact: Fact, than other: Fact) -> Bool {
    guard fact.number != nil else { return false }
    return other.number == nil || (fact.decimals ?? .infinite) > (other.decimals ?? .infinite)
  }
}
