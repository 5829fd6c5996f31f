/// A number stated as a numerator over a denominator, both exact (XBRL 2.1, section 5.1.1).
///
/// It is kept as it is stated: 2/6 and 1/3 are two fractions that are equivalent.
package struct Fraction: Hashable, Sendable {
  package let numerator: ExactDecimal
  package let denominator: ExactDecimal

  /// Nil for a denominator of zero.
  package init?(_ numerator: ExactDecimal, over denominator: ExactDecimal) {
    guard !denominator.isZero else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether both are the same number (XBRL 2.1, section 4.10, v-equal); exact for any two.
  package func isEquivalent(to other: Fraction) -> Bool {
    self == other || LowestTerms(self) == LowestTerms(other)
  }
}

extension Fraction: CustomStringConvertible {
  /// `1/3`.
  package var description: String { "\(numerator.text)/\(denominator.text)" }

  /// The fraction that `description` writes.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = ExactDecimal(String(parts[0])),
      let denominator = ExactDecimal(String(parts[1]))
    else { return nil }
    self.init(numerator, over: denominator)
  }
}

/// A fraction in the one form that all its equals share: `2^twos * 5^fives * numerator / denominator`,
/// in which neither integer has a factor of ten and both have none in common.
///
/// Powers of ten stay apart, so that nothing can be too large.
private struct LowestTerms: Hashable {
  private var numerator: UInt128
  private var denominator: UInt128
  private var twos: Int
  private var fives: Int
  private let isNegative: Bool

  init(_ fraction: Fraction) {
    numerator = fraction.numerator.significand.magnitude
    denominator = fraction.denominator.significand.magnitude
    isNegative = fraction.numerator.isNegative != fraction.denominator.isNegative && numerator > 0
    guard numerator > 0 else {
      (denominator, twos, fives) = (1, 0, 0)
      return
    }
    let tens = Int(fraction.numerator.exponent) - Int(fraction.denominator.exponent)
    twos = tens + Self.takeOut(2, of: &numerator) - Self.takeOut(2, of: &denominator)
    fives = tens + Self.takeOut(5, of: &numerator) - Self.takeOut(5, of: &denominator)
    let shared = Self.greatestDivisor(of: numerator, denominator)
    numerator /= shared
    denominator /= shared
  }

  /// Divides by a factor as often as it goes, and says how often.
  private static func takeOut(_ factor: UInt128, of number: inout UInt128) -> Int {
    var times = 0
    while number % factor == 0 {
      number /= factor
      times += 1
    }
    return times
  }

  private static func greatestDivisor(of first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
