/// Ids that two elements of a document or of a set of documents have.
///
/// A table of 64-bit digests finds which may be there twice; only these are compared as texts.
struct RepeatedIDs {
  /// A power of two, at most half full; 0 is an empty place.
  private var digests: ContiguousArray<UInt64>
  private var suspects: Set<UInt64> = []

  init(expected count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    digests = ContiguousArray(repeating: 0, count: size)
  }

  var isEmpty: Bool { suspects.isEmpty }

  mutating func add(_ id: UnsafeBufferPointer<UInt8>) {
    let digest = Self.digest(of: id)
    let mask = digests.count - 1
    var place = Int(truncatingIfNeeded: digest >> 20) & mask
    while digests[place] != 0 {
      if digests[place] == digest {
        suspects.insert(digest)
        return
      }
      place = (place + 1) & mask
    }
    digests[place] = digest
  }

  func isSuspect(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    suspects.contains(Self.digest(of: id))
  }

  private static func digest(of id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(id)
    var digest = UInt64(truncatingIfNeeded: bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self), into: &digest)
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    mix(rest, into: &digest)
    return digest | 1
  }

  private static func mix(_ word: UInt64, into digest: inout UInt64) {
    digest = (digest ^ word) &* 0x9E37_79B9_7F4A_7C15
    digest ^= digest >> 29
  }
}
