/// The closed interval of numbers that a reported value may stand for.
///
/// A value `v` with decimals `d` stands for `[v - 0.5 * 10^-d, v + 0.5 * 10^-d]`; with `INF` for the
/// point `v` (Calculations 1.1, section 3, rounding to nearest).
package struct RoundingInterval: Hashable, Sendable {
  package let lower: ExactDecimal
  package let upper: ExactDecimal

  package init(lower: ExactDecimal, upper: ExactDecimal) {
    self.lower = lower
    self.upper = upper
  }

  /// Nil when an end needs more than 38 digits.
  package init?(_ value: ExactDecimal, decimals: Decimals) {
    switch decimals {
    case .infinite:
      self.init(lower: value, upper: value)
    case .places(let places):
      guard
        let half = ExactDecimal(5, exponent: -places - 1),
        let lower = value.subtracting(half),
        let upper = value.adding(half)
      else { return nil }
      self.init(lower: lower, upper: upper)
    }
  }

  package var width: ExactDecimal? { upper.subtracting(lower) }

  package func overlaps(_ other: RoundingInterval) -> Bool {
    lower <= other.upper && other.lower <= upper
  }

  /// The part both share, or nil when there is none.
  package func intersection(_ other: RoundingInterval) -> RoundingInterval? {
    guard overlaps(other) else { return nil }
    return RoundingInterval(lower: max(lower, other.lower), upper: min(upper, other.upper))
  }

  /// The interval of the sum, or nil when an end does not fit.
  package func adding(_ other: RoundingInterval) -> RoundingInterval? {
    guard let lower = lower.adding(other.lower), let upper = upper.adding(other.upper) else {
      return nil
    }
    return RoundingInterval(lower: lower, upper: upper)
  }

  /// The interval times a weight; a negative weight swaps the ends.
  package func multiplied(by weight: ExactDecimal) -> RoundingInterval? {
    guard let first = lower.multiplied(by: weight), let second = upper.multiplied(by: weight) else {
      return nil
    }
    return RoundingInterval(lower: min(first, second), upper: max(first, second))
  }
}
