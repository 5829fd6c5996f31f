/// Base 64 with padding (RFC 4648, section 4), where each value has exactly one text.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The six bits of each character; 64 for those outside the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, character) in alphabet.enumerated() {
      values[Int(character)] = UInt8(value)
    }
    return values
  }()

  private static let padding = UInt8(ascii: "=")

  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var start = 0
    while start < bytes.count {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        let isPadding = place > group.count
        text.append(isPadding ? padding : alphabet[bits >> (18 - 6 * place) & 63])
      }
      start += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes; nil for anything but the one text that `text(of:)` writes for them.
  static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    let characters = text.suffix(2).reversed().drop { $0 == padding }.count
    let digits = text.dropLast(min(2, text.count) - characters)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits = 0
    var width = 0
    for digit in digits {
      let value = values[Int(digit)]
      guard value < 64 else { return nil }
      bits = bits << 6 | Int(value)
      width += 6
      if width >= 8 {
        width -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> width))
        bits &= 1 << width - 1
      }
    }
    // Bits left over must be zero, and as few as the padding says.
    return bits == 0 && width < 6 ? bytes : nil
  }
}
