/// JSON of which each value has exactly one text, after the rules of RFC 8785: one line without
/// spaces, keys in the order of their UTF-16 code units, no escape that is not needed.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A fraction, a power of ten or a number beyond 64 bits, as it is written; never by FinLoom.
  case number(String)
  case text(String)
  case list([JSONValue])
  /// In the order of the keys.
  case object([Member])

  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONValue
  }

  /// An object of those members that have a value.
  static func object(_ members: [String: JSONValue?]) -> JSONValue {
    .object(
      members.compactMap { key, value in value.map { Member(key: key, value: $0) } }
        .sorted { precedes($0.key, $1.key) })
  }

  /// Whether a key stands before another.
  static func precedes(_ key: String, _ other: String) -> Bool {
    let pair = zip(key.utf8, other.utf8).first { $0 != $1 }
    guard let pair else { return key.utf8.count < other.utf8.count }
    // Only from U+E000 on do code units have another order than bytes.
    guard pair.0 >= 0xEE, pair.1 >= 0xEE else { return pair.0 < pair.1 }
    return key.utf16.lexicographicallyPrecedes(other.utf16)
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let number): bytes += "\(number)".utf8
    case .number(let text): bytes += text.utf8
    case .text(let text): Self.write(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        bytes.append(byte)
      } else if let letter = JSONEscape.letters[byte] {
        bytes += [UInt8(ascii: "\\"), letter]
      } else {
        bytes += "\\u00\(Hexadecimal.text(of: [byte]))".utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// The bytes that are written as a backslash and a letter, and those letters.
enum JSONEscape {
  static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    0x08: UInt8(ascii: "b"), 0x09: UInt8(ascii: "t"), 0x0A: UInt8(ascii: "n"),
    0x0C: UInt8(ascii: "f"), 0x0D: UInt8(ascii: "r"),
  ]

  static let bytes = Dictionary(uniqueKeysWithValues: letters.map { ($1, $0) })
}
