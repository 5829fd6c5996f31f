extension ExactDecimal {
  /// The number written in XML Schema's decimal form, and whether that was its canonical form.
  ///
  /// The form is `[+-]?(digits[.digits?]|.digits)` without blanks, group marks or exponent (XML Schema
  /// 1.0 part 2, section 3.2.3). Nil when the bytes are anything else, or carry more than 38 digits.
  package static func parse(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (value: ExactDecimal, isCanonical: Bool)? {
    var scanner = DecimalScanner(text)
    return scanner.scan()
  }

  /// The number written in XML Schema's decimal form, or nil.
  package init?(_ text: some StringProtocol) {
    var copy = String(text)
    let parsed = copy.withUTF8 { ExactDecimal.parse($0)?.value }
    guard let parsed else { return nil }
    self = parsed
  }

  /// The digits and sign of the canonical decimal form, for example `-1234.5`.
  package var text: String {
    guard !isZero else { return "0" }
    let sign = isNegative ? "-" : ""
    let digits = String(significand.magnitude)
    guard exponent < 0 else {
      return sign + digits + String(repeating: "0", count: Int(exponent))
    }
    let places = Int(-exponent)
    guard digits.utf8.count > places else {
      return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
    }
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }
}

extension ExactDecimal: CustomStringConvertible {
  package var description: String { text }
}

/// One pass over the bytes of a decimal; 19 digits in a machine word, the rest in 128 bits.
private struct DecimalScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func scan() -> (value: ExactDecimal, isCanonical: Bool)? {
    var isCanonical = true
    var isNegative = false
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      isCanonical = isNegative
      position = 1
    }
    let start = position
    var digits = Digits()
    guard scanDigits(into: &digits) else { return nil }
    let whole = position - start
    if whole == 0 || (whole > 1 && text[start] == UInt8(ascii: "0")) { isCanonical = false }
    var places = 0
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      let point = position
      guard scanDigits(into: &digits) else { return nil }
      places = position - point
      if places == 0 || text[position - 1] == UInt8(ascii: "0") { isCanonical = false }
    }
    guard position == text.count, whole + places > 0 else { return nil }
    let significand = isNegative ? -digits.value : digits.value
    guard let value = ExactDecimal(significand, exponent: -places) else { return nil }
    return (value, isCanonical && !(isNegative && value.isZero))
  }

  /// False when the digits no longer fit.
  private mutating func scanDigits(into digits: inout Digits) -> Bool {
    while position < text.count {
      let digit = text[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      guard digits.append(digit) else { return false }
      position += 1
    }
    return true
  }

  private struct Digits {
    private var narrow: UInt64 = 0
    private var wide: Int128 = 0
    private var count = 0

    var value: Int128 { count > 19 ? wide : Int128(narrow) }

    mutating func append(_ digit: UInt8) -> Bool {
      guard count > 0 || digit > 0 else { return true }
      if count < 19 {
        narrow = narrow &* 10 &+ UInt64(digit)
      } else {
        if count == 19 { wide = Int128(narrow) }
        guard count < 38 else { return false }
        wide = wide * 10 + Int128(digit)
      }
      count += 1
      return true
    }
  }
}
