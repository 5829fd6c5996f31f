import FilingModel

/// A sum in one situation: the total and those of its parts that are stated there.
struct BoundSum: Sendable {
  let total: Int
  let parts: [Part]
  /// Parts without a number here.
  let missing: [Summation.Part]

  struct Part: Hashable, Sendable {
    let ordinal: Int
    let weight: ExactDecimal
  }

  enum Verdict {
    case consistent
    case inconsistent(Difference)
    case unknown(String)
  }

  /// What the parts lack, and how much of it rounding may explain.
  struct Difference: Hashable, Sendable {
    /// The total less the weighted sum of the parts.
    let amount: ExactDecimal
    let sum: ExactDecimal
    let slack: ExactDecimal
  }

  var ordinals: [Int] { [total] + parts.map(\.ordinal) }

  /// The sums of one declaration that some situation binds: a total, and one part at least.
  static func all(_ summation: Summation, in index: FactIndex) -> [BoundSum] {
    guard let concept = index.concept(named: summation.total) else { return [] }
    let parts = summation.parts.map { (index.concept(named: $0.concept), $0) }
    return index.numbers(ofConcept: concept).compactMap { total in
      let situation = index.situation(of: total)
      var bound: [Part] = []
      var missing: [Summation.Part] = []
      for (concept, part) in parts {
        let ordinal = concept.flatMap { index.number(ofConcept: $0, in: situation) }
        if let ordinal {
          bound.append(Part(ordinal: ordinal, weight: part.weight))
        } else {
          missing.append(part)
        }
      }
      return bound.isEmpty ? nil : BoundSum(total: total, parts: bound, missing: missing)
    }
  }

  func verdict(in index: FactIndex, by mode: CalculationMode) -> Verdict {
    if let other = ordinals.first(where: { index.isContested($0) }) {
      return .unknown("\(index.facts[other].concept) is stated with two values")
    }
    let isRepeated = ordinals.contains { index.repetitions(of: $0) != nil }
    if mode == .xbrl21, isRepeated { return .unknown("a fact is stated twice") }
    guard let sum = weightedSum(in: index), let value = index.facts[total].number,
      let amount = value.subtracting(sum)
    else { return .unknown("a sum needs more than 38 digits") }
    if amount.isZero, !isRepeated { return .consistent }
    if mode == .xbrl21 { return rounded(in: index, amount: amount, sum: sum) }
    guard let reach = index.reach(of: total, by: mode), let sumReach = reachOfSum(in: index, mode),
      let slack = Self.slack(reach, sumReach)
    else { return .unknown("a sum needs more than 38 digits") }
    guard !reach.overlaps(sumReach) else { return .consistent }
    return .inconsistent(Difference(amount: amount, sum: sum, slack: slack))
  }

  /// What the parts lack, even where rounding explains it; nil when that needs more than 38 digits.
  func difference(in index: FactIndex) -> Difference? {
    guard let sum = weightedSum(in: index),
      let amount = index.facts[total].number?.subtracting(sum),
      let reach = index.reach(of: total, by: .roundToNearest),
      let sumReach = reachOfSum(in: index, .roundToNearest),
      let slack = Self.slack(reach, sumReach)
    else { return nil }
    return Difference(amount: amount, sum: sum, slack: slack)
  }

  /// Whether the parts add up within what the finest decimals among them leave open, and two of them
  /// are larger than that, so that it is no chance of coarse decimals or of small numbers.
  func closesFinely(in index: FactIndex) -> Bool {
    guard let amount = difference(in: index)?.amount else { return false }
    let places = ordinals.compactMap { ordinal -> Int? in
      guard case .places(let places) = index.facts[ordinal].decimals else { return nil }
      return places
    }
    let finest = places.max().map { ExactDecimal(Int128(5 * ordinals.count), exponent: -$0 - 1) }
    guard let bound = finest ?? .zero, amount.magnitude <= bound else { return false }
    return parts.count { (index.facts[$0.ordinal].number?.magnitude ?? .zero) > bound } > 1
  }

  private func weightedSum(in index: FactIndex) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for part in parts {
      guard let number = index.facts[part.ordinal].number,
        let term = number.weighted(by: part.weight), let next = sum.adding(term)
      else { return nil }
      sum = next
    }
    return sum
  }

  private func reachOfSum(in index: FactIndex, _ mode: CalculationMode) -> Reach? {
    var sum: Reach? = .zero
    for part in parts {
      guard let term = index.reach(of: part.ordinal, by: mode)?.multiplied(by: part.weight) else {
        return nil
      }
      sum = sum?.adding(term)
    }
    return sum
  }

  private func rounded(in index: FactIndex, amount: ExactDecimal, sum: ExactDecimal) -> Verdict {
    func rounded(_ ordinal: Int) -> ExactDecimal? {
      index.facts[ordinal].number?.rounded(to: index.facts[ordinal].decimals)
    }
    let terms = parts.compactMap { rounded($0.ordinal)?.weighted(by: $0.weight) }
    guard terms.count == parts.count, let whole = ExactDecimal.sum(terms) else {
      return .unknown("a sum needs more than 38 digits")
    }
    guard whole.rounded(to: index.facts[total].decimals) != rounded(total) else {
      return .consistent
    }
    return .inconsistent(Difference(amount: amount, sum: sum, slack: .zero))
  }

  /// Half of both widths: how far two values may lie apart and stand for equal numbers.
  private static func slack(_ left: Reach, _ right: Reach) -> ExactDecimal? {
    guard let first = left.width, let second = right.width, let half = ExactDecimal(5, exponent: -1)
    else { return nil }
    return first.adding(second)?.multiplied(by: half)
  }
}

extension FactIndex {
  /// What a number may stand for, by all facts that state it; nil when no number meets them all.
  func reach(of ordinal: Int, by mode: CalculationMode) -> Reach? {
    guard let same = repetitions(of: ordinal) else { return reach(ofFact: ordinal, by: mode) }
    var shared: Reach?
    for other in same {
      guard let next = reach(ofFact: other, by: mode) else { return nil }
      guard let known = shared else {
        shared = next
        continue
      }
      guard let meeting = known.intersection(next) else { return nil }
      shared = meeting
    }
    return shared
  }

  private func reach(ofFact ordinal: Int, by mode: CalculationMode) -> Reach? {
    facts[ordinal].number.flatMap { Reach($0, facts[ordinal].decimals ?? .infinite, by: mode) }
  }
}

extension ExactDecimal {
  static let one = ExactDecimal(1)
  static let minusOne = ExactDecimal(-1)

  /// The number times a weight, which is nearly always 1 or -1.
  func weighted(by weight: ExactDecimal) -> ExactDecimal? {
    if weight == .one { return self }
    if weight == .minusOne { return negated }
    return multiplied(by: weight)
  }

  fileprivate func rounded(to decimals: Decimals?) -> ExactDecimal {
    guard case .places(let places) = decimals else { return self }
    return rounded(to: places)
  }
}
