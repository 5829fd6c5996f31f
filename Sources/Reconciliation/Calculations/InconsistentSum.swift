import FilingModel

/// A sum that does not close, with its explanation, as a finding says it.
struct InconsistentSum {
  private let sum: BoundSum
  private let difference: BoundSum.Difference
  private let explanation: Explanation
  private let index: FactIndex

  /// How the same sum fares in the filing's other situations.
  enum Standing {
    /// It closes in another one.
    case holdsElsewhere
    /// There is no other one, and the sum is one by definition.
    case alone
    /// It closes in another one, with parts that the table in which this one stands never has.
    case excerpt
    /// It closes in none, so the declaration is in doubt rather than the numbers.
    case inDoubt
  }

  private let standing: Standing

  init(
    _ sum: BoundSum, _ difference: BoundSum.Difference, in index: FactIndex, _ standing: Standing
  ) {
    self.sum = sum
    self.difference = difference
    self.index = index
    self.standing = standing
    explanation = Explanation(sum, difference, in: index)
  }

  var ordinals: [Int] { sum.ordinals }

  /// An error needs a second witness; what the filing itself explains is information, and so is what
  /// comes of printing whole dollars.
  var severity: Severity {
    if isOffByUnits { return .information }
    let isProbable = standing != .inDoubt
    switch explanation {
    case .sign(let ordinal) where departsInSign(ordinal): return .error
    case .powerOfTen(let ordinal, let power) where departsInScale(ordinal, by: power): return .error
    case .sign, .powerOfTen, .transposed: return isProbable ? .warning : .information
    case .otherUnit: return .warning
    case .misdated(let ordinal):
      let isExact = sum.parts.count > 2 && (index.facts[ordinal].number?.digitCount ?? 0) > 2
      return isProbable || isExact ? .warning : .information
    case .members(let names, _, _):
      return standing == .holdsElsewhere && names.contains(where: isInRow) ? .warning : .information
    case .missing:
      return standing == .holdsElsewhere ? .warning : .information
    case .elsewhere(let ordinal):
      let isChance = (index.facts[ordinal].number?.digitCount ?? 0) < 3
      return isChance && standing == .holdsElsewhere ? .warning : .information
    case .different:
      let isWhole = index.facts[sum.total].dimensions.isEmpty
      let isClear = standing == .holdsElsewhere || isWhole && standing == .alone
      return isClear ? .warning : .information
    }
  }

  var message: String {
    let total = index.facts[sum.total]
    let value = total.number?.grouped ?? ""
    return
      "\(total.shownAspects): \(total.concept.localName) \(value) differs from \(terms) = "
      + "\(difference.sum.grouped) by \(difference.amount.amount(total.unit)); rounding explains "
      + "\(difference.slack.grouped); \(reason)"
  }

  private var terms: String {
    sum.parts.enumerated().map { place, part in
      let fact = index.facts[part.ordinal]
      let sign = part.weight.isNegative ? "- " : place == 0 ? "" : "+ "
      let weight = part.weight.magnitude == .one ? "" : "\(part.weight.magnitude) x "
      return "\(sign)\(weight)\(name(part.ordinal)) \(fact.number?.grouped ?? "")"
    }.joined(separator: " ")
  }

  private var reason: String {
    switch explanation {
    case .sign(let ordinal): "it closes when \(name(ordinal)) has the other sign"
    case .powerOfTen(let ordinal, let power):
      "it closes when \(name(ordinal)) is multiplied by 10^\(power)"
    case .transposed(let ordinal, let number):
      "it closes when \(name(ordinal)) is \(number.grouped), with two digits exchanged"
    case .otherUnit(let ordinal):
      "it closes with \(name(ordinal)), which is stated in "
        + (index.facts[ordinal].unit?.description ?? "no unit")
    case .misdated(let ordinal):
      "it closes with \(name(ordinal)), which is stated \(index.facts[ordinal].period.shown)"
    case .missing(let names):
      "no number is stated here for " + names.map(\.localName).joined(separator: ", ")
    case .members(let names, let axis, let ordinals):
      "it closes with \(ordinals.count.counted("fact")) of "
        + names.map(\.localName).joined(separator: ", ") + " for members of \(axis.localName)"
    case .elsewhere(let ordinal):
      "the difference is \(name(ordinal)), which is not among the parts"
    case .different: "no single correction closes it"
    }
  }

  /// What tells a number from the others of the sum: its concept or, where all have one, its members
  /// or its period.
  private func name(_ ordinal: Int) -> String {
    let (fact, total) = (index.facts[ordinal], index.facts[sum.total])
    let concept = fact.concept.localName
    if ordinal == sum.total {
      let isShared = sum.parts.contains { index.facts[$0.ordinal].concept == total.concept }
      return isShared ? "the total" : concept
    }
    guard fact.concept == total.concept else { return concept }
    let own = Dimensions(fact.dimensions.all.filter { !total.dimensions.all.contains($0) })
    if !own.isEmpty { return own.members }
    return fact.period == total.period ? concept : "\(concept) \(fact.period.shown)"
  }

  /// Whether exact numbers of whole dollars are no further apart than one for each part.
  private var isOffByUnits: Bool {
    difference.amount.magnitude <= ExactDecimal(sum.parts.count)
      && sum.ordinals.allSatisfy { index.facts[$0].isExactAndWhole }
  }

  /// Whether another period states a concept as the total is stated, so that it was left out here.
  private func isInRow(_ name: QName) -> Bool {
    guard let concept = index.concept(named: name) else { return false }
    let frame = index.frame(of: sum.total)
    return index.numbers(ofConcept: concept).contains { index.frame(of: $0) == frame }
  }

  private func departsInSign(_ ordinal: Int) -> Bool {
    let others = index.otherPeriods(of: ordinal).compactMap { index.facts[$0].number }
      .filter { !$0.isZero }
    guard let number = index.facts[ordinal].number else { return false }
    return !others.isEmpty && others.allSatisfy { $0.isNegative != number.isNegative }
  }

  private func departsInScale(_ ordinal: Int, by power: Int) -> Bool {
    guard let number = index.facts[ordinal].number, let corrected = number.scaled(by: power) else {
      return false
    }
    let others = index.otherPeriods(of: ordinal).compactMap { index.facts[$0].number }
    return others.contains { corrected.isNear($0) } && !others.contains { number.isNear($0) }
  }
}

extension Fact {
  /// Whether the fact is a whole number of dollars that is said to be exact.
  var isExactAndWhole: Bool {
    guard let number, unit?.currency != nil else { return false }
    return decimals == .infinite && number == number.rounded(to: 0)
  }
}

extension ExactDecimal {
  /// Whether two numbers of one sign are at most five times apart.
  func isNear(_ other: ExactDecimal) -> Bool {
    guard isNegative == other.isNegative, !isZero, !other.isZero,
      let five = multiplied(by: ExactDecimal(5)),
      let otherFive = other.multiplied(by: ExactDecimal(5))
    else { return false }
    return five.magnitude >= other.magnitude && otherFive.magnitude >= magnitude
  }
}
