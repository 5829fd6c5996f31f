/// A walk over strict JSON (RFC 8259) that keeps numbers as they are written and knows its line.
///
///     try scanner.open(.object)
///     while let name = try scanner.nextMember() { try scanner.skipValue() }
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  let document: String
  private(set) var position = 0
  private(set) var line = 1
  private var depth = 0
  /// Whether the innermost object or array has had no member yet.
  private var isFresh = false

  /// Deeper nesting is refused.
  static let maximumDepth = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>, document: String) {
    self.bytes = bytes
    self.document = document
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  enum Container: UInt8 {
    case object = 0x7B
    case array = 0x5B

    var end: UInt8 { rawValue + 2 }
    var name: String { self == .object ? "an object" : "an array" }
  }

  /// The content of a string, between its quotes.
  struct Text {
    let content: UnsafeBufferPointer<UInt8>
    let hasEscapes: Bool

    func equals(_ name: StaticString) -> Bool {
      !hasEscapes
        && content.elementsEqual(
          UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
  }

  func error(_ cause: String) -> ReadError {
    ReadError(document: document, line: line, cause: cause, hint: nil)
  }

  /// The first byte of the next value; nil at the end of the text.
  mutating func peek() -> UInt8? {
    skipSpace()
    return position < bytes.count ? bytes[position] : nil
  }

  // MARK: - Objects and arrays

  mutating func open(_ container: Container) throws(ReadError) {
    guard peek() == container.rawValue else {
      throw error("\(shown(peek())) stands where \(container.name) should")
    }
    guard depth < Self.maximumDepth else {
      throw error("it nests deeper than \(Self.maximumDepth) levels")
    }
    position += 1
    depth += 1
    isFresh = true
  }

  /// The name of the next member, or nil after the object's end.
  mutating func nextMember() throws(ReadError) -> Text? {
    guard try goOn(in: .object) else { return nil }
    let name = try text()
    guard peek() == UInt8(ascii: ":") else {
      throw error("\(shown(peek())) stands where a colon should")
    }
    position += 1
    return name
  }

  /// Whether another element follows; false after the array's end.
  mutating func nextElement() throws(ReadError) -> Bool {
    try goOn(in: .array)
  }

  private mutating func goOn(in container: Container) throws(ReadError) -> Bool {
    let wasFresh = isFresh
    isFresh = false
    if peek() == container.end {
      position += 1
      depth -= 1
      return false
    }
    if !wasFresh {
      guard peek() == UInt8(ascii: ",") else {
        throw error("\(shown(peek())) stands where a comma or the end should")
      }
      position += 1
    }
    return true
  }

  /// Checks that nothing follows.
  mutating func finish() throws(ReadError) {
    if let byte = peek() { throw error("\(shown(byte)) follows the end") }
  }

  // MARK: - Values

  mutating func text() throws(ReadError) -> Text {
    guard peek() == UInt8(ascii: "\"") else {
      throw error("\(shown(peek())) stands where a string should")
    }
    position += 1
    let start = position
    var hasEscapes = false
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let content = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        return Text(content: content, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        guard position + 1 < bytes.count, bytes[position + 1] >= 0x20 else {
          throw error("an escape in a string has no character")
        }
        position += 2
      case ..<0x20: throw error("a control character stands in a string")
      default: position += 1
      }
    }
    throw error("it ends inside a string")
  }

  /// The number as it is written.
  mutating func number() throws(ReadError) -> JSONNumber {
    _ = peek()
    guard let number = JSONNumber(UnsafeBufferPointer(rebasing: bytes[position...])) else {
      throw error("\(shown(peek())) stands where a number should")
    }
    position += number.text.count
    return number
  }

  mutating func skipValue() throws(ReadError) {
    switch peek() {
    case UInt8(ascii: "{"):
      try open(.object)
      while try nextMember() != nil { try skipValue() }
    case UInt8(ascii: "["):
      try open(.array)
      while try nextElement() { try skipValue() }
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"): try skip("true")
    case UInt8(ascii: "f"): try skip("false")
    case UInt8(ascii: "n"): try skip("null")
    default: _ = try number()
    }
  }

  mutating func skip(_ word: StaticString) throws(ReadError) {
    let end = position + word.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[position..<end].elementsEqual(expected) else {
      throw error("\(shown(peek())) starts no value")
    }
    position = end
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A:
        line += 1
        position += 1
      case 0x20, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func shown(_ byte: UInt8?) -> String {
    guard let byte else { return "the end" }
    return (0x21...0x7E).contains(byte)
      ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte \(byte)"
  }
}
