extension ExactDecimal {
  /// The exact sum, or nil when it needs more than 38 digits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let shared = min(exponent, other.exponent)
    guard
      let left = Self.shift(significand, by: Int(exponent - shared)),
      let right = Self.shift(other.significand, by: Int(other.exponent - shared))
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(sum, exponent: Int(shared))
  }

  /// The exact difference, or nil when it needs more than 38 digits.
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(other.negated)
  }

  /// The exact product, or nil when it needs more than 38 digits.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(product, exponent: Int(exponent) + Int(other.exponent))
  }

  /// The number times `10^power`, or nil when the exponent leaves its range.
  package func scaled(by power: Int) -> ExactDecimal? {
    ExactDecimal(significand, exponent: Int(exponent) + power)
  }

  /// The number rounded to a count of decimal places, half to even.
  ///
  /// Negative places round to tens, hundreds and so on.
  package func rounded(to places: Int) -> ExactDecimal {
    let dropped = -places - Int(exponent)
    guard dropped > 0, let divisor = Self.power(of: dropped) else {
      return dropped > 0 ? .zero : self
    }
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude * 2
    let isUp = twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0)
    let step: Int128 = isUp ? (significand < 0 ? -1 : 1) : 0
    return ExactDecimal(quotient + step, exponent: -places) ?? .zero
  }

  /// The exact sum of many numbers, or nil when it needs more than 38 digits.
  package static func sum(_ numbers: some Sequence<ExactDecimal>) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for number in numbers {
      guard let next = total.adding(number) else { return nil }
      total = next
    }
    return total
  }

  /// `10^count`, or nil beyond 38 digits.
  static func power(of count: Int) -> Int128? {
    guard (0...38).contains(count) else { return nil }
    var result: Int128 = 1
    for _ in 0..<count { result *= 10 }
    return result
  }

  private static func shift(_ significand: Int128, by count: Int) -> Int128? {
    guard count > 0, significand != 0 else { return significand }
    guard let factor = power(of: count) else { return nil }
    let (product, overflow) = significand.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}

extension ExactDecimal: Comparable {
  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    guard left.significand.signum() == right.significand.signum() else {
      return left.significand.signum() < right.significand.signum()
    }
    guard left.exponent != right.exponent else { return left.significand < right.significand }
    let leftSize = left.digitCount + Int(left.exponent)
    let rightSize = right.digitCount + Int(right.exponent)
    guard leftSize == rightSize else { return (leftSize < rightSize) != left.isNegative }
    // Same sign and size: the shorter significand widens to the length of the longer, so both fit.
    let shared = min(left.exponent, right.exponent)
    let widened = shift(left.significand, by: Int(left.exponent - shared))
    let other = shift(right.significand, by: Int(right.exponent - shared))
    return (widened ?? left.significand) < (other ?? right.significand)
  }
}

extension ExactDecimal {
  /// How many of a power of ten the number is, or nil when it is no whole number of them, or more than
  /// some thirty can be added up of.
  package func count(ofTensTo exponent: Int) -> Int64? {
    let power = Int(self.exponent) - exponent
    guard (0...15).contains(power), let digits = Int64(exactly: significand) else { return nil }
    let (product, isTooLong) = digits.multipliedReportingOverflow(by: Self.tens[power])
    return isTooLong || product.magnitude > Self.longestCount ? nil : product
  }

  /// The powers of ten that a count may be multiplied by.
  private static let tens: [Int64] = (0...15).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }

  private static let longestCount: UInt64 = 100_000_000_000_000_000
}
