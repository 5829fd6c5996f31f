/// One growing block of bytes that texts of a document are copied into, named by ranges.
///
/// libxml2 reports a text in pieces, one per entity reference; appending to one block costs a copy and
/// nothing else. The owner frees it.
struct ByteArena {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  func free() {
    base.deallocate()
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
    if count + added > capacity { grow(by: added) }
    // One byte is what an entity reference gives, and most texts of instances are full of them.
    if added == 1 {
      base[count] = bytes.pointee
    } else {
      (base + count).update(from: bytes, count: added)
    }
    count += added
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { append(start, count: bytes.count) }
  }

  mutating func append(_ text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }

  mutating func append(_ byte: UInt8) {
    if count + 1 > capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  /// Forgets everything from a position on.
  mutating func truncate(to position: Int) {
    count = position
  }

  subscript(range: ByteRange) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + range.start, count: range.end - range.start)
  }

  @inline(never)
  private mutating func grow(by added: Int) {
    capacity = max(capacity * 2, count + added)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}

/// A half-open range of an arena.
struct ByteRange {
  var start: Int
  var end: Int

  static let empty = ByteRange(start: 0, end: 0)

  var isEmpty: Bool { start == end }
}
