/// Numbers from zero as decimal digits without leading zeroes.
enum WholeNumber {
  /// The number; nil for a sign, a leading zero, anything but digits, or more than `Int.max`.
  static func value(of text: some Collection<UInt8>) -> Int? {
    guard let first = text.first, text.count == 1 || first != UInt8(ascii: "0") else { return nil }
    var number = 0
    for digit in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !isTooLarge, !isStillTooLarge else { return nil }
      number = sum
    }
    return number
  }
}
