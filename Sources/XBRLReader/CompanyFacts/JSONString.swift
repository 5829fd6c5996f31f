extension JSONScanner.Text {
  /// The text itself, its escapes resolved; nil for a wrong escape or bytes that are not UTF-8.
  var string: String? {
    guard hasEscapes else { return String(validating: content, as: UTF8.self) }
    var units: [UInt8] = []
    units.reserveCapacity(content.count)
    var position = 0
    while position < content.count {
      if content[position] == UInt8(ascii: "\\") {
        position += 1
        guard let scalar = escape(at: &position) else { return nil }
        units.append(contentsOf: Array(String(scalar).utf8))
      } else {
        units.append(content[position])
        position += 1
      }
    }
    return String(validating: units, as: UTF8.self)
  }

  /// The character of the escape whose letter stands at the position, which moves past it.
  private func escape(at position: inout Int) -> Unicode.Scalar? {
    guard position < content.count else { return nil }
    let letter = content[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return codePoint(at: &position)
    default: return nil
    }
  }

  /// Four hexadecimal digits, or two such escapes that make one character together.
  private func codePoint(at position: inout Int) -> Unicode.Scalar? {
    guard let first = unit(at: &position) else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard content[position...].starts(with: [0x5C, 0x75]) else { return nil }
    position += 2
    guard let second = unit(at: &position), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private func unit(at position: inout Int) -> UInt32? {
    let end = position + 4
    guard end <= content.count, content[position..<end].allSatisfy(Self.isHexDigit) else {
      return nil
    }
    defer { position = end }
    return UInt32(String(decoding: content[position..<end], as: UTF8.self), radix: 16)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 0x20)
  }
}
