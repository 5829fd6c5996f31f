import FilingModel

/// A kind of mistake that filers make, and how it is planted into clean facts.
struct Defect: Sendable {
  /// For example `sign flipped`.
  let name: String
  let scope: Scope
  /// The facts with one mistake; nil where this one would change nothing.
  let plant: @Sendable (_ facts: [Fact], _ ordinal: Int, inout SeededGenerator) -> [Fact]?

  /// Which facts a mistake of this kind befalls.
  enum Scope: Sendable {
    /// Numbers, of the statements alone and of all the filing.
    case numbers
    /// The totals of the statements.
    case totals
    /// The parts of the sums that the filer declares.
    case parts
    /// Facts of the cover page by local name.
    case cover([String])
    /// Facts of the cover page that the form owes.
    case owed
  }

  static let all: [Defect] = values + places + cover

  /// A mistake in the value of one fact.
  static func value(
    _ name: String, _ scope: Scope = .numbers,
    _ change: @escaping @Sendable (ExactDecimal, inout SeededGenerator) -> ExactDecimal?
  ) -> Defect {
    Defect(name: name, scope: scope) { facts, ordinal, generator in
      guard let number = facts[ordinal].number, let changed = change(number, &generator),
        changed != number
      else { return nil }
      return facts.replacing(ordinal, with: facts[ordinal].with(value: .number(changed)))
    }
  }
}

extension [Fact] {
  func replacing(_ ordinal: Int, with fact: Fact) -> [Fact] {
    var facts = self
    facts[ordinal] = fact
    return facts
  }
}

extension Fact {
  func with(value: FactValue) -> Fact {
    Fact(aspects: aspects, value: value, decimals: decimals, source: source)
  }

  func with(
    concept: QName? = nil, entity: Entity? = nil, period: Period? = nil, unit: Unit? = nil
  ) -> Fact {
    Fact(
      aspects: Aspects(
        concept: concept ?? self.concept, entity: entity ?? aspects.entity,
        period: period ?? self.period, dimensions: dimensions, unit: unit ?? self.unit,
        language: aspects.language, tuple: aspects.tuple),
      value: value, decimals: decimals, source: source)
  }
}
