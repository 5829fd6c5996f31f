/// Reads what `ByteWriter` wrote; bytes that are not so are damage.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func unsigned() throws -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Damage(reason: "an encoded number does not end")
  }

  /// A count of things that each take a byte at least, so it never exceeds the bytes.
  mutating func count() throws -> Int {
    let value = try unsigned()
    guard value <= UInt64(bytes.count) else {
      throw Damage(reason: "an encoded count is too large")
    }
    return Int(value)
  }

  mutating func int() throws -> Int {
    Int(truncatingIfNeeded: try unsigned())
  }

  mutating func signed() throws -> Int {
    let value = try unsigned()
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1 ^ (0 &- (value & 1))))
  }

  /// An integer of 128 bits from its two halves.
  mutating func wide() throws -> Int128 {
    let bits = UInt128(try unsigned()) | UInt128(try unsigned()) << 64
    return Int128(bitPattern: bits >> 1 ^ (0 &- (bits & 1)))
  }

  mutating func text() throws -> String {
    try text(of: count())
  }

  mutating func textOrNil() throws -> String? {
    let count = try count()
    return count == 0 ? nil : try text(of: count - 1)
  }

  mutating func flag() throws -> Bool {
    try text(of: 1) != "\0"
  }

  private mutating func text(of count: Int) throws -> String {
    guard count <= bytes.count - position else {
      throw Damage(reason: "an encoded text is cut short")
    }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }
}
