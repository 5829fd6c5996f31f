internal import Glibc

extension [UInt8] {
  /// Where a text first occurs at or after a position, and before an end.
  func find(_ text: StaticString, from start: Int = 0, before end: Int? = nil) -> Int? {
    let length = text.utf8CodeUnitCount
    let last = Swift.min(end ?? count, count) - length
    return withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var position = start
      while position <= last {
        let rest = last - position + 1
        guard let hit = memchr(base + position, Int32(text.utf8Start.pointee), rest) else { break }
        position = UnsafeRawPointer(hit) - base
        if memcmp(base + position, text.utf8Start, length) == 0 { return position }
        position += 1
      }
      return nil
    }
  }

  /// Whether a text stands at a position.
  func has(_ text: StaticString, at position: Int) -> Bool {
    let end = position + text.utf8CodeUnitCount
    guard position >= 0, end <= count else { return false }
    return self[position..<end].elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The position of the first byte at or after another that is no white space.
  func skippingSpace(from position: Int) -> Int {
    self[position...].firstIndex { !RootElement.isSpace($0) } ?? count
  }
}
