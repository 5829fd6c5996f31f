/// Values as bytes: integers in groups of seven bits, lowest first (LEB128), texts after their length.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Starts anew and keeps the room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// An integer of 128 bits as its two halves.
  mutating func write(_ value: Int128) {
    let bits = UInt128(bitPattern: value << 1 ^ value >> 127)
    write(UInt64(truncatingIfNeeded: bits))
    write(UInt64(truncatingIfNeeded: bits >> 64))
  }

  mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ count: Int) {
    write(UInt64(count))
  }

  /// An integer of either sign; small magnitudes stay short.
  mutating func write(signed value: Int) {
    write(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A text or nothing: the length plus one, or zero.
  mutating func write(_ text: String?) {
    guard let text else { return write(0) }
    write(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }
}
