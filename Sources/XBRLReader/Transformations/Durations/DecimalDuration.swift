internal import FilingModel

/// A duration displayed as a decimal count of one unit: `5.16` years is `P5Y1M28D`.
///
/// The fraction goes into the next smaller unit, the last of which is rounded, half up; a month has
/// 30.4375 days.
enum DecimalDuration {
  case years, months, weeks, days, hours

  func text(_ input: String) -> String? {
    guard let number = ExactDecimal(input), let count = Count(number.magnitude) else { return nil }
    guard let body = body(count) else { return nil }
    return (number.isNegative ? "-" : "") + body
  }

  private func body(_ count: Count) -> String? {
    switch self {
    case .years:
      guard let months = count.rest(times: 12), let days = months.rest(times: 30_4375, by: 4) else {
        return nil
      }
      return "P\(count.whole)Y" + Self.part(months.whole, "M") + Self.part(days.rounded, "D")
    case .months:
      return count.rest(times: 30_4375, by: 4).map {
        "P\(count.whole)M" + Self.part($0.rounded, "D")
      }
    case .weeks:
      return count.times(7).map { "P\($0.rounded)D" }
    case .days:
      return count.rest(times: 24).map {
        "P\(count.whole)D" + Self.part($0.rounded, "H", after: "T")
      }
    case .hours:
      return "PT\(count.rounded)H"
    }
  }

  private static func part(_ count: Int128, _ unit: String, after mark: String = "") -> String {
    count == 0 ? "" : mark + "\(count)" + unit
  }
}

/// A non-negative decimal as a fraction over a power of ten.
private struct Count {
  private let numerator: Int128
  private let denominator: Int128

  private init(_ numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init?(_ number: ExactDecimal) {
    // So many digits leave room for the factors below.
    guard number.digitCount <= 30, (-30...6).contains(number.exponent) else { return nil }
    let power = (0..<abs(number.exponent)).reduce(Int128(1)) { product, _ in product * 10 }
    self =
      number.exponent < 0
      ? Count(number.significand, over: power) : Count(number.significand * power, over: 1)
  }

  var whole: Int128 { numerator / denominator }
  var rounded: Int128 { (2 * numerator + denominator) / (2 * denominator) }

  func times(_ factor: Int128) -> Count? {
    let (product, overflows) = numerator.multipliedReportingOverflow(by: factor)
    return overflows ? nil : Count(product, over: denominator)
  }

  /// What is left over the whole, times `factor / 10^places`.
  func rest(times factor: Int128, by places: Int = 0) -> Count? {
    let power = (0..<places).reduce(Int128(1)) { product, _ in product * 10 }
    let (wide, overflows) = denominator.multipliedReportingOverflow(by: power)
    guard !overflows else { return nil }
    return Count(numerator % denominator, over: wide).times(factor)
  }
}
