/// A value and what it is about, with the place in the filing that states it (OIM, section 3).
///
/// A fact refers to a dozen texts and names. They are shared by its copies, so that to copy a fact is to
/// count one reference.
package struct Fact: Hashable, Sendable {
  private final class Box: Sendable {
    let aspects: Aspects
    let value: FactValue
    let decimals: Decimals?
    let lexical: String?
    let source: SourcePoint

    init(
      _ aspects: Aspects, _ value: FactValue, _ decimals: Decimals?, _ lexical: String?,
      _ source: SourcePoint
    ) {
      self.aspects = aspects
      self.value = value
      self.decimals = decimals
      self.lexical = lexical
      self.source = source
    }
  }

  private let box: Box

  package init(
    aspects: Aspects, value: FactValue, decimals: Decimals? = nil, lexical: String? = nil,
    source: SourcePoint
  ) {
    box = Box(aspects, value, decimals, lexical, source)
  }

  package var aspects: Aspects { box.aspects }
  package var value: FactValue { box.value }
  /// The stated accuracy; nil for nil facts and texts, and where a filing leaves it out.
  package var decimals: Decimals? { box.decimals }
  /// The value as the filing writes it; nil where that is the canonical form of `value`.
  package var lexical: String? { box.lexical }
  package var source: SourcePoint { box.source }

  package static func == (left: Fact, right: Fact) -> Bool {
    left.box === right.box
      || (left.value == right.value && left.aspects == right.aspects
        && left.decimals == right.decimals && left.lexical == right.lexical
        && left.source == right.source)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(aspects)
    hasher.combine(value)
    hasher.combine(source)
  }

  package var concept: QName { box.aspects.concept }
  package var period: Period { box.aspects.period }
  package var unit: Unit? { box.aspects.unit }
  package var dimensions: Dimensions { box.aspects.dimensions }

  /// Whether the fact has a unit; a nil fact may be numeric too.
  package var isNumeric: Bool { box.aspects.unit != nil }

  package var isNil: Bool { if case .nil = box.value { true } else { false } }

  /// The number, when the fact states one.
  package var number: ExactDecimal? {
    if case .number(let number) = box.value { number } else { nil }
  }

  /// What the value may stand for; a number without `decimals` is taken as exact.
  package var interval: RoundingInterval? {
    number.flatMap { RoundingInterval($0, decimals: box.decimals ?? .infinite) }
  }
}

/// What a fact states.
package enum FactValue: Hashable, Sendable {
  /// Stated as nil (`xsi:nil="true"`), which is neither zero nor empty.
  case `nil`
  case number(ExactDecimal)
  /// A number that need not be a decimal, as 1/3; it has no `decimals`.
  case fraction(Fraction)
  /// A text, a date, a name. A value that could not be taken is a gap and no fact.
  case text(String)
}

extension FactValue {
  /// Whether both say the same (XBRL 2.1, section 4.10, v-equal).
  package func isEquivalent(to other: FactValue) -> Bool {
    if case .fraction(let fraction) = self, case .fraction(let another) = other {
      return fraction.isEquivalent(to: another)
    }
    return self == other
  }
}

extension FactValue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nil: "nil"
    case .number(let number): number.text
    case .fraction(let fraction): fraction.description
    case .text(let text): text
    }
  }
}
