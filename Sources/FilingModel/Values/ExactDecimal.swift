/// A decimal number, exactly: an integer significand times a power of ten.
///
/// The significand carries up to 38 digits. Nothing is ever rounded unless `rounded` is called; an
/// operation whose exact result does not fit returns nil. Always canonical: no trailing zeros in the
/// significand, and zero has exponent 0, so equal numbers are equal values.
package struct ExactDecimal: Hashable, Sendable {
  package let significand: Int128
  package let exponent: Int32

  package static let zero = ExactDecimal(canonical: 0, 0)

  /// Numbers whose power of ten lies outside this range are refused.
  ///
  /// It bounds how many digits a number may print to.
  package static let exponents: ClosedRange<Int> = -400...400

  /// The largest magnitude of a significand: 38 nines.
  static let limit: Int128 = 99_999_999_999_999_999_999_999_999_999_999_999_999

  private init(canonical significand: Int128, _ exponent: Int32) {
    self.significand = significand
    self.exponent = exponent
  }

  /// The number `significand * 10^exponent`, or nil when it does not fit.
  package init?(_ significand: Int128, exponent: Int = 0) {
    guard significand != 0 else {
      self = .zero
      return
    }
    guard significand.magnitude <= Self.limit.magnitude else { return nil }
    var digits = significand
    var power = exponent
    if let small = Int64(exactly: digits) {
      var narrow = small
      while narrow % 10 == 0 {
        narrow /= 10
        power += 1
      }
      digits = Int128(narrow)
    } else {
      while digits % 10 == 0 {
        digits /= 10
        power += 1
      }
    }
    guard Self.exponents.contains(power) else { return nil }
    self.init(canonical: digits, Int32(power))
  }

  /// A whole number.
  package init(_ integer: Int) {
    var digits = integer
    var power: Int32 = 0
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    self.init(canonical: Int128(digits), power)
  }

  package var isZero: Bool { significand == 0 }

  package var isNegative: Bool { significand < 0 }

  /// How many digits the significand has.
  package var digitCount: Int {
    var rest = significand.magnitude
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// The same number with the other sign.
  package var negated: ExactDecimal { ExactDecimal(canonical: -significand, exponent) }

  package var magnitude: ExactDecimal { isNegative ? negated : self }
}
