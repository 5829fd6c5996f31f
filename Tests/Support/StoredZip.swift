/// Writes zip archives byte by byte, so that tests can make ones that no tool would write.
package struct StoredZip {
  private var locals: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  package init(_ members: [(name: String, text: String)]) {
    for member in members {
      add(member.name, Array(member.text.utf8))
    }
  }

  /// Adds a member; `claiming` states another size than it has, `mode` another file type.
  package mutating func add(
    _ name: String, _ data: [UInt8], claiming size: Int? = nil, mode: Int = 0o100644
  ) {
    let offset = locals.count
    let label = Array(name.utf8)
    let common =
      Self.bytes(20, 2) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 4)
      + Self.bytes(Self.checksum(data), 4) + Self.bytes(data.count, 4)
      + Self.bytes(size ?? data.count, 4) + Self.bytes(label.count, 2) + Self.bytes(0, 2)
    locals += [0x50, 0x4B, 3, 4] + common + label + data
    directory += [0x50, 0x4B, 1, 2] + Self.bytes(20 | 3 << 8, 2) + common
    directory += Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 2)
    directory += Self.bytes(mode << 16, 4) + Self.bytes(offset, 4) + label
    count += 1
  }

  package var bytes: [UInt8] {
    locals + directory + [0x50, 0x4B, 5, 6] + Self.bytes(0, 4) + Self.bytes(count, 2)
      + Self.bytes(count, 2) + Self.bytes(directory.count, 4) + Self.bytes(locals.count, 4)
      + Self.bytes(0, 2)
  }

  /// A number in little-endian order.
  package static func bytes(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  package static func checksum(_ data: [UInt8]) -> Int {
    var remainder: UInt32 = ~0
    for byte in data {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return Int(~remainder)
  }
}
