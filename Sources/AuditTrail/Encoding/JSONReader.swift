/// Reads the one text of a JSON value, and nothing else: no spaces, no keys out of order or twice, no
/// escape that is not needed.
struct JSONReader {
  /// Where in the bytes, and what is wrong there.
  struct Fault: Error {
    let position: Int
    let cause: String
  }

  private static let deepest = 16

  private let bytes: [UInt8]
  private var position = 0

  static func value(of bytes: [UInt8]) throws(Fault) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(position: 0, cause: "it is not UTF-8")
    }
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    guard reader.position == bytes.count else { throw reader.fault("more follows the value") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fault(_ cause: String) -> Fault { Fault(position: position, cause: cause) }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < Self.deepest else { throw fault("values are nested too deep") }
    switch next ?? 0 {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .list(try elements(depth: depth))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: return try word()
    }
  }

  private mutating func members(depth: Int) throws(Fault) -> [JSONValue.Member] {
    position += 1
    var members: [JSONValue.Member] = []
    guard !take(UInt8(ascii: "}")) else { return members }
    members.reserveCapacity(12)
    while true {
      guard next == UInt8(ascii: "\"") else { throw fault("a key is missing") }
      let key = try text()
      if let last = members.last, !JSONValue.precedes(last.key, key) {
        throw fault("the key \(key.shown) is out of order or there twice")
      }
      guard take(UInt8(ascii: ":")) else { throw fault("a colon is missing") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      guard !take(UInt8(ascii: "}")) else { return members }
      guard take(UInt8(ascii: ",")) else { throw fault("an object is not ended") }
    }
  }

  private mutating func elements(depth: Int) throws(Fault) -> [JSONValue] {
    position += 1
    var values: [JSONValue] = []
    guard !take(UInt8(ascii: "]")) else { return values }
    while true {
      values.append(try value(depth: depth + 1))
      guard !take(UInt8(ascii: "]")) else { return values }
      guard take(UInt8(ascii: ",")) else { throw fault("a list is not ended") }
    }
  }

  private mutating func word() throws(Fault) -> JSONValue {
    for (word, value) in [("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false))]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw fault("there is no value")
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    let whole = digits()
    guard let first = whole.first, whole.count == 1 || first != UInt8(ascii: "0") else {
      throw fault("a number has no digits or a leading zero")
    }
    var isInteger = !isNegative || first != UInt8(ascii: "0")
    if take(UInt8(ascii: ".")) {
      isInteger = false
      guard !digits().isEmpty else { throw fault("a fraction has no digits") }
    }
    if take(UInt8(ascii: "e")) {
      isInteger = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard !digits().isEmpty else { throw fault("a power of ten has no digits") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let number = Int(text) { return .integer(number) }
    return .number(text)
  }

  private mutating func digits() -> ArraySlice<UInt8> {
    let digits = bytes[position...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    position = digits.endIndex
    return digits
  }

  /// Steps over a byte if it comes next.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func text() throws(Fault) -> String {
    position += 1
    let start = position
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    position = end
    if next == UInt8(ascii: "\"") {
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var content = Array(bytes[start..<position])
    while !take(UInt8(ascii: "\"")) {
      guard let byte = next, byte >= 0x20 else { throw fault("a text is not ended") }
      position += 1
      content.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// The byte after a backslash, which only the one escape that is written for it can stand for.
  private mutating func escaped() throws(Fault) -> UInt8 {
    let letter = next ?? 0
    if let byte = JSONEscape.bytes[letter] {
      position += 1
      return byte
    }
    let digits = bytes[position...].prefix(5).dropFirst()
    guard letter == UInt8(ascii: "u"), let code = Hexadecimal.bytes(of: digits), code.count == 2,
      code[0] == 0, code[1] < 0x20, JSONEscape.letters[code[1]] == nil
    else { throw fault("an escape is not one that is needed") }
    position += 5
    return code[1]
  }

}
