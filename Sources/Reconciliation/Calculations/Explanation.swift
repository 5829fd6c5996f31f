import FilingModel

/// Why a total and its parts disagree, as far as the filing itself tells.
enum Explanation: Hashable, Sendable {
  /// The sum closes when this fact has the other sign.
  case sign(Int)
  /// The sum closes when this fact is multiplied by a power of ten.
  case powerOfTen(Int, power: Int)
  /// The sum closes when two neighbouring digits of this fact change places.
  case transposed(Int, ExactDecimal)
  /// The sum closes with a part that has no number here in the unit of the total, but this one.
  case otherUnit(Int)
  /// The sum closes with a part that has no number here, and this one for another period.
  case misdated(Int)
  /// Parts that this filing states elsewhere have no number here.
  case missing([QName])
  /// The sum closes with parts that are stated here for members of one more axis only.
  case members([QName], of: QName, [Int])
  /// A fact that the sum does not name is the difference.
  case elsewhere(Int)
  /// The numbers are truly different.
  case different

  /// The first explanation that holds, from the most telling.
  init(_ sum: BoundSum, _ difference: BoundSum.Difference, in index: FactIndex) {
    let trial = Trial(sum: sum, difference: difference, index: index)
    self =
      trial.members ?? trial.correction ?? trial.otherUnit ?? trial.misdated ?? trial.missing
      ?? trial.elsewhere ?? .different
  }

  /// The fact that is wrong if the explanation is right.
  var suspect: Int? {
    switch self {
    case .sign(let ordinal), .powerOfTen(let ordinal, _), .transposed(let ordinal, _): ordinal
    case .otherUnit, .misdated, .missing, .members, .elsewhere, .different: nil
    }
  }
}

/// One sum that does not close, and the corrections tried on it.
private struct Trial {
  let sum: BoundSum
  let difference: BoundSum.Difference
  let index: FactIndex

  /// A single wrong fact; the total counts with weight -1, as it stands on the other side.
  var correction: Explanation? {
    let terms = sum.parts + [BoundSum.Part(ordinal: sum.total, weight: .minusOne)]
    let tries: [(BoundSum.Part) -> Explanation?] = [sign, powerOfTen, transposition]
    for attempt in tries {
      let closing = terms.compactMap(attempt)
      // Two facts of one value cannot be told apart, so the first is as good as any.
      if let first = closing.first { return first }
    }
    return nil
  }

  private func sign(_ part: BoundSum.Part) -> Explanation? {
    guard let number = index.facts[part.ordinal].number,
      closes(part, with: number.negated)
    else { return nil }
    return .sign(part.ordinal)
  }

  private func powerOfTen(_ part: BoundSum.Part) -> Explanation? {
    guard let number = index.facts[part.ordinal].number, !number.isZero else { return nil }
    let powers = [3, -3, 6, -6, 1, -1, 2, -2, 9, -9]
    let power = powers.first { power in
      number.scaled(by: power).map { closes(part, with: $0) } ?? false
    }
    return power.map { .powerOfTen(part.ordinal, power: $0) }
  }

  private func transposition(_ part: BoundSum.Part) -> Explanation? {
    guard let number = index.facts[part.ordinal].number else { return nil }
    let other = number.transpositions.first { closes(part, with: $0) }
    return other.map { .transposed(part.ordinal, $0) }
  }

  /// Whether the sum closes when a fact has another number; a change that rounding could hide says
  /// nothing, so it must be ten times what rounding explains.
  private func closes(_ part: BoundSum.Part, with number: ExactDecimal) -> Bool {
    guard let stated = index.facts[part.ordinal].number,
      let change = number.subtracting(stated)?.weighted(by: part.weight),
      let left = difference.amount.subtracting(change),
      let bound = difference.slack.scaled(by: 1)
    else { return false }
    return left.magnitude <= difference.slack && change.magnitude > bound
  }

  /// Missing parts whose facts for the members of one axis beyond those of the total fill the
  /// difference: all that have any on the axis, or else one of them.
  var members: Explanation? {
    var axes: [QName: [(part: Summation.Part, ordinals: [Int])]] = [:]
    for part in sum.missing {
      guard let concept = index.concept(named: part.concept) else { continue }
      let stated = index.numbers(ofConcept: concept)
        .compactMap { ordinal in
          index.furtherAxis(of: ordinal, beyond: sum.total).map { (axis: $0, ordinal: ordinal) }
        }
      for (axis, found) in Dictionary(grouping: stated, by: \.axis) {
        axes[axis, default: []].append((part, found.map(\.ordinal)))
      }
    }
    for (axis, parts) in axes.sorted(by: { $0.key < $1.key }) {
      let choices = parts.count == 1 ? [parts] : [parts] + parts.map { [$0] }
      if let parts = choices.first(where: fills) {
        return .members(parts.map(\.part.concept), of: axis, parts.flatMap(\.ordinals))
      }
    }
    return nil
  }

  private func fills(_ parts: [(part: Summation.Part, ordinals: [Int])]) -> Bool {
    let terms = parts.map { part, ordinals in
      ExactDecimal.sum(ordinals.compactMap { index.facts[$0].number })?.weighted(by: part.weight)
    }
    guard !terms.contains(nil), let value = ExactDecimal.sum(terms.compactMap { $0 }),
      let left = difference.amount.subtracting(value), let bound = difference.slack.scaled(by: 1)
    else { return false }
    return left.magnitude <= difference.slack && value.magnitude > bound
  }

  /// A missing part whose number in another unit fills the difference.
  var otherUnit: Explanation? {
    let total = index.facts[sum.total]
    for part in sum.missing {
      guard let concept = index.concept(named: part.concept) else { continue }
      let other = index.numbers(ofConcept: concept).first { ordinal in
        let fact = index.facts[ordinal]
        guard fact.period == total.period, fact.dimensions == total.dimensions,
          let number = fact.number, number.digitCount > 1,
          let term = number.weighted(by: part.weight),
          let left = difference.amount.subtracting(term)
        else { return false }
        return left.magnitude <= difference.slack
      }
      if let other { return .otherUnit(other) }
    }
    return nil
  }

  /// A missing part whose number of another period fills the difference.
  var misdated: Explanation? {
    let frame = index.frame(of: sum.total)
    for part in sum.missing {
      guard let concept = index.concept(named: part.concept) else { continue }
      let other = index.numbers(ofConcept: concept).first { ordinal in
        guard index.frame(of: ordinal) == frame, let number = index.facts[ordinal].number,
          number.digitCount > 1, let term = number.weighted(by: part.weight),
          let left = difference.amount.subtracting(term), let bound = difference.slack.scaled(by: 1)
        else { return false }
        return left.magnitude <= difference.slack && term.magnitude > bound
      }
      if let other { return .misdated(other) }
    }
    return nil
  }

  /// Parts that the filing states for this row in another period, or for members in this one.
  var missing: Explanation? {
    let period = index.facts[sum.total].period
    let frame = index.frame(of: sum.total)
    let names = sum.missing.map(\.concept).filter { name in
      guard let concept = index.concept(named: name) else { return false }
      return index.numbers(ofConcept: concept).contains {
        index.frame(of: $0) == frame || index.facts[$0].period == period
      }
    }
    return names.isEmpty ? nil : .missing(names)
  }

  /// The number that is the difference: one stated beside the total or a part, or, for a balance, a flow
  /// of the same members that ends on its day, as what was written off.
  var elsewhere: Explanation? {
    let situations = Set(sum.ordinals.map { index.situation(of: $0) })
    let known = Set(sum.ordinals)
    let other = index.facts.indices.first { ordinal in
      guard !known.contains(ordinal), let number = index.facts[ordinal].number, !number.isZero,
        number.magnitude == difference.amount.magnitude
      else { return false }
      return situations.contains(index.situation(of: ordinal)) || isFlow(ordinal, intoTotal: number)
    }
    return other.map { .elsewhere($0) }
  }

  private func isFlow(_ ordinal: Int, intoTotal number: ExactDecimal) -> Bool {
    let total = index.facts[sum.total]
    let fact = index.facts[ordinal]
    return number.digitCount > 2 && total.period.isInstant && !fact.period.isInstant
      && fact.period.end == total.period.end && fact.dimensions == total.dimensions
      && fact.unit == total.unit
  }
}

extension ExactDecimal {
  /// The numbers that arise when two neighbouring digits change places.
  var transpositions: [ExactDecimal] {
    var numbers: [ExactDecimal] = []
    var power: Int128 = 1
    while significand.magnitude / 10 >= power.magnitude {
      let low = significand.magnitude / power.magnitude % 10
      let high = significand.magnitude / power.magnitude / 10 % 10
      if low != high {
        let step = (Int128(low) - Int128(high)) * 9 * power
        let changed = isNegative ? significand - step : significand + step
        if let number = ExactDecimal(changed, exponent: Int(exponent)) { numbers.append(number) }
      }
      guard power <= Self.longestShift else { break }
      power *= 10
    }
    return numbers
  }

  private static let longestShift: Int128 = 1_000_000_000_000_000_000_000_000_000_000_000
}
