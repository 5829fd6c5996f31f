import FilingModel

extension Defect {
  /// Wrong numbers.
  static let values: [Defect] = [
    .value("sign flipped") { number, _ in number.negated },
    .value("scale x 10 or 100") { number, generator in
      number.scaled(by: Int.random(in: 1...2, using: &generator))
    },
    .value("scale x 1,000") { number, _ in number.scaled(by: 3) },
    .value("scale x 1,000,000") { number, _ in number.scaled(by: 6) },
    .value("scale / 10 or 100") { number, generator in
      number.scaled(by: -Int.random(in: 1...2, using: &generator))
    },
    .value("scale / 1,000") { number, _ in number.scaled(by: -3) },
    .value("scale / 1,000,000") { number, _ in number.scaled(by: -6) },
    .scaleWithDecimals("scale x 1,000 with its decimals", by: 3),
    .scaleWithDecimals("scale / 1,000 with its decimals", by: -3),
    .value("two digits exchanged") { number, generator in
      number.transpositions.randomElement(using: &generator)
    },
    .value("one digit changed") { number, generator in
      let power = Int.random(in: 0..<max(1, number.digitCount), using: &generator)
      let step = ExactDecimal(Int.random(in: 1...8, using: &generator))
      return step.scaled(by: Int(number.exponent) + power).flatMap { number.adding($0) }
    },
    .value("identity broken", .totals) { number, _ in
      ExactDecimal(11, exponent: -1).flatMap { number.multiplied(by: $0) }
    },
    .value("part of a sum off by a tenth", .parts) { number, _ in
      ExactDecimal(11, exponent: -1).flatMap { number.multiplied(by: $0) }
    },
  ]

  /// A wrong `scale` of an inline fact moves the stated accuracy as well.
  private static func scaleWithDecimals(_ name: String, by power: Int) -> Defect {
    Defect(name: name, scope: .numbers) { facts, ordinal, _ in
      let fact = facts[ordinal]
      guard case .places(let places) = fact.decimals, let number = fact.number?.scaled(by: power)
      else { return nil }
      return facts.replacing(
        ordinal,
        with: Fact(
          aspects: fact.aspects, value: .number(number), decimals: .places(places - power),
          source: fact.source))
    }
  }
}
