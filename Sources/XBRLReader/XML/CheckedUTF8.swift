/// Text from bytes, checked to be UTF-8 eight bytes at a time.
///
/// The standard library's own check goes byte by byte from the first letter beyond ASCII on, which text
/// blocks reach in their first lines; it was an eighth of the time of reading an instance.
enum CheckedUTF8 {
  /// The text; what is not UTF-8 is replaced, as `String(decoding:as:)` does.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.count > 64 else { return String(decoding: bytes, as: UTF8.self) }
    guard isValid(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    return String(copying: UTF8Span(unchecked: bytes.span))
  }

  /// Whether the bytes are well-formed by table 3-7 of the Unicode Standard.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var position = 0
    while position < bytes.count {
      if position + 8 <= bytes.count {
        let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          position += 8
          continue
        }
      }
      let length = lengthOfScalar(base + position, bytes.count - position)
      guard length > 0 else { return false }
      position += length
    }
    return true
  }

  /// How many bytes the scalar takes that starts here; 0 when none does.
  @inline(__always)
  private static func lengthOfScalar(_ start: UnsafePointer<UInt8>, _ rest: Int) -> Int {
    let first = start[0]
    if first < 0x80 { return 1 }
    guard rest >= 2 else { return 0 }
    let second = start[1]
    switch first {
    case 0xC2...0xDF:
      return isTail(second) ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = first == 0xED ? 0x9F : 0xBF
      return rest >= 3 && second >= low && second <= high && isTail(start[2]) ? 3 : 0
    case 0xF0...0xF4:
      let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      return rest >= 4 && second >= low && second <= high && isTail(start[2]) && isTail(start[3])
        ? 4 : 0
    default:
      return 0
    }
  }

  @inline(__always)
  private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
