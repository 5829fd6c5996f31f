/// Entries one after another, each after its length in two bytes (C2SP tlog-tiles, "Log entries").
package enum EntryBundle {
  /// Throws `tooLarge` for an entry beyond 65,535 bytes.
  package static func bytes(of entries: [[UInt8]]) throws(AuditTrailError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(0) { $0 + $1.count + 2 })
    for entry in entries {
      guard let length = UInt16(exactly: entry.count) else {
        throw AuditTrailError(
          .tooLarge, doing: "writing bundle",
          cause: "an entry has \(entry.count) bytes, more than \(UInt16.max)")
      }
      bytes += length.bigEndianBytes
      bytes += entry
    }
    return bytes
  }

  /// Throws `malformed` unless the bytes are whole entries and nothing else, at most 256.
  package static func entries(in bytes: [UInt8]) throws(AuditTrailError) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard entries.count < MerkleTree.span else {
        throw malformed("there are more than \(MerkleTree.span) entries")
      }
      guard rest.count >= 2 else { throw malformed("the last length is cut off") }
      let length = Int(UInt16(bigEndian: rest.prefix(2)))
      rest = rest.dropFirst(2)
      guard rest.count >= length else { throw malformed("the last entry is cut off") }
      entries.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return entries
  }

  private static func malformed(_ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading bundle", cause: cause)
  }
}
