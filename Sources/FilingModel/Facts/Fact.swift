/// A value and what it is about, with the place in the filing that states it (OIM, section 3).
package struct Fact: Hashable, Sendable {
  package let aspects: Aspects
  package let value: FactValue
  /// The stated accuracy; nil for nil facts and texts, and where a filing leaves it out.
  package let decimals: Decimals?
  /// The value as the filing writes it; nil where that is the canonical form of `value`.
  package let lexical: String?
  package let source: SourcePoint

  package init(
    aspects: Aspects, value: FactValue, decimals: Decimals? = nil, lexical: String? = nil,
    source: SourcePoint
  ) {
    self.aspects = aspects
    self.value = value
    self.decimals = decimals
    self.lexical = lexical
    self.source = source
  }

  package var concept: QName { aspects.concept }
  package var period: Period { aspects.period }
  package var unit: Unit? { aspects.unit }
  package var dimensions: Dimensions { aspects.dimensions }

  /// Whether the fact has a unit; a nil fact may be numeric too.
  package var isNumeric: Bool { aspects.unit != nil }

  package var isNil: Bool { value == .nil }

  /// The number, when the fact states one.
  package var number: ExactDecimal? {
    if case .number(let number) = value { number } else { nil }
  }

  /// What the value may stand for; a number without `decimals` is taken as exact.
  package var interval: RoundingInterval? {
    number.flatMap { RoundingInterval($0, decimals: decimals ?? .infinite) }
  }
}

/// What a fact states.
package enum FactValue: Hashable, Sendable {
  /// Stated as nil (`xsi:nil="true"`), which is neither zero nor empty.
  case `nil`
  case number(ExactDecimal)
  /// A text, a date, a name. A value that could not be taken is a gap and no fact.
  case text(String)
}

extension FactValue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nil: "nil"
    case .number(let number): number.text
    case .text(let text): text
    }
  }
}
