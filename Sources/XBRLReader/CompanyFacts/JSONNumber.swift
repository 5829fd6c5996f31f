internal import FilingModel

/// A number in JSON's form (RFC 8259, section 6), kept as text until it is wanted exactly.
struct JSONNumber {
  let text: UnsafeBufferPointer<UInt8>
  private let mantissaLength: Int

  /// The number at the start of some bytes; nil when there is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    func skip(_ wanted: UInt8...) -> Bool {
      guard position < bytes.count, wanted.contains(bytes[position]) else { return false }
      position += 1
      return true
    }
    func digits() -> Int {
      let start = position
      while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
      return position - start
    }
    _ = skip(UInt8(ascii: "-"))
    let startsWithZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, whole == 1 || !startsWithZero else { return nil }
    if skip(UInt8(ascii: ".")), digits() == 0 { return nil }
    mantissaLength = position
    if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
      guard digits() > 0 else { return nil }
    }
    text = UnsafeBufferPointer(rebasing: bytes[..<position])
  }

  /// The number and whether it is written canonically; nil when it cannot be kept exactly.
  var exact: (value: ExactDecimal, isCanonical: Bool)? {
    let mantissa = UnsafeBufferPointer(rebasing: text[..<mantissaLength])
    guard let parsed = ExactDecimal.parse(mantissa) else { return nil }
    guard mantissaLength < text.count else { return parsed }
    let power = String(decoding: text[(mantissaLength + 1)...], as: UTF8.self)
    guard let power = Int(power), (-1000...1000).contains(power) else { return nil }
    return parsed.value.scaled(by: power).map { ($0, false) }
  }
}
