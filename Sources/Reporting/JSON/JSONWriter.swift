/// Writes JSON (RFC 8259) as UTF-8 bytes: two blanks a level, keys in the order they are written.
///
/// Numbers are written from their decimal digits, so that nothing passes through a binary fraction.
package struct JSONWriter {
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the innermost object or array has nothing in it yet.
  private var isEmpty = true

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclosed("{", "}", members)
  }

  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    enclosed("[", "]") { json in
      for element in elements {
        json.separate()
        write(&json, element)
      }
    }
  }

  /// Starts a member of an object; the value follows.
  package mutating func key(_ name: StaticString) {
    separate()
    string(name.description)
    append(": ")
  }

  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { number(String(value)) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ value: Bool?) {
    key(name)
    if let value { append(value ? "true" : "false") } else { null() }
  }

  /// The digits must be a JSON number; the canonical form of an exact decimal is one.
  package mutating func member(_ name: StaticString, number digits: String?) {
    key(name)
    if let digits { number(digits) } else { null() }
  }

  package mutating func null() { append("null") }

  /// A line feed at the end of the document.
  package mutating func end() { append("\n") }

  package mutating func string(_ value: String) {
    append("\"")
    defer { append("\"") }
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
      return append(value)
    }
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\r"): append("\\r")
      case UInt8(ascii: "\t"): append("\\t")
      case 0..<0x20, 0x7F: append("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
  }

  private mutating func number(_ digits: String) { append(digits) }

  private mutating func enclosed(
    _ opening: String, _ closing: String, _ content: (inout JSONWriter) -> Void
  ) {
    append(opening)
    depth += 1
    isEmpty = true
    content(&self)
    depth -= 1
    if !isEmpty { breakLine() }
    append(closing)
    isEmpty = false
  }

  private mutating func separate() {
    if !isEmpty { append(",") }
    isEmpty = false
    breakLine()
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
