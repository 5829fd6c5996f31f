import FilingModel

/// The numbers that a reported value may stand for, with ends that may not belong to it.
struct Reach: Hashable, Sendable {
  let lower: ExactDecimal
  let upper: ExactDecimal
  let includesLower: Bool
  let includesUpper: Bool

  private init(
    _ lower: ExactDecimal, _ upper: ExactDecimal, includesLower: Bool = true,
    includesUpper: Bool = true
  ) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
  }

  static let zero = Reach(.zero, .zero)

  /// Nil when an end needs more than 38 digits.
  init?(_ value: ExactDecimal, _ decimals: Decimals, by mode: CalculationMode) {
    guard case .places(let places) = decimals else {
      self.init(value, value)
      return
    }
    guard mode == .truncation else {
      guard let interval = RoundingInterval(value, decimals: decimals) else { return nil }
      self.init(interval.lower, interval.upper)
      return
    }
    guard let step = ExactDecimal(1, exponent: -places), let above = value.adding(step),
      let below = value.subtracting(step)
    else { return nil }
    if value.isZero {
      self.init(below, above, includesLower: false, includesUpper: false)
    } else if value.isNegative {
      self.init(below, value, includesLower: false)
    } else {
      self.init(value, above, includesUpper: false)
    }
  }

  var width: ExactDecimal? { upper.subtracting(lower) }

  func overlaps(_ other: Reach) -> Bool {
    let isBelow =
      lower < other.upper || lower == other.upper && includesLower && other.includesUpper
    let isAbove =
      other.lower < upper || other.lower == upper && other.includesLower && includesUpper
    return isBelow && isAbove
  }

  /// The part both share, or nil when there is none.
  func intersection(_ other: Reach) -> Reach? {
    guard overlaps(other) else { return nil }
    let first = lower == other.lower ? includesLower && other.includesLower : nil
    let last = upper == other.upper ? includesUpper && other.includesUpper : nil
    return Reach(
      max(lower, other.lower), min(upper, other.upper),
      includesLower: first ?? (lower > other.lower ? includesLower : other.includesLower),
      includesUpper: last ?? (upper < other.upper ? includesUpper : other.includesUpper))
  }

  func adding(_ other: Reach) -> Reach? {
    guard let lower = lower.adding(other.lower), let upper = upper.adding(other.upper) else {
      return nil
    }
    return Reach(
      lower, upper, includesLower: includesLower && other.includesLower,
      includesUpper: includesUpper && other.includesUpper)
  }

  /// The reach times a weight; a negative weight swaps the ends.
  func multiplied(by weight: ExactDecimal) -> Reach? {
    guard let first = lower.multiplied(by: weight), let second = upper.multiplied(by: weight) else {
      return nil
    }
    guard weight.isNegative else {
      return Reach(first, second, includesLower: includesLower, includesUpper: includesUpper)
    }
    return Reach(second, first, includesLower: includesUpper, includesUpper: includesLower)
  }
}
