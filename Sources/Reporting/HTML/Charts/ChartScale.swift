internal import FilingModel

/// Turns exact numbers into places on a drawing, in whole pixels.
enum ChartScale {
  /// How many of `length` pixels a value takes where `whole` takes all of them, rounded down.
  ///
  /// Both count by their magnitude; a value above the whole takes all of them.
  static func share(of value: ExactDecimal, in whole: ExactDecimal, of length: Int) -> Int {
    guard !whole.isZero, !value.isZero else { return 0 }
    guard value.magnitude < whole.magnitude else { return length }
    var part = Reduced(value)
    var all = Reduced(whole)
    // To one power of ten, the larger number as far as digits allow, and the smaller for the rest.
    while all.exponent > part.exponent, all.significand < Reduced.bound {
      all.significand *= 10
      all.exponent -= 1
    }
    while part.exponent > all.exponent, part.significand < Reduced.bound {
      part.significand *= 10
      part.exponent -= 1
    }
    while part.exponent < all.exponent, part.significand > 0 {
      part.significand /= 10
      part.exponent += 1
    }
    return Int(part.significand * Int128(length) / all.significand)
  }

  /// A magnitude with few enough digits to be multiplied by a length.
  private struct Reduced {
    static let bound: Int128 = 1_000_000_000_000_000_000_000_000_000_000

    var significand: Int128
    var exponent: Int

    init(_ number: ExactDecimal) {
      significand = number.magnitude.significand
      exponent = Int(number.exponent)
      while significand >= Self.bound {
        significand /= 10
        exponent += 1
      }
    }
  }
}
