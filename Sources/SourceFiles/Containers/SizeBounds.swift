/// How much may be unpacked or read, so that a small archive cannot fill the memory.
struct SizeBounds: Hashable, Sendable {
  /// Members of one archive.
  var members = 10_000
  /// Bytes of all members of one archive.
  var total = 1 << 30
  /// Bytes of one member or file.
  var document = 512 << 20
  /// Unpacked bytes per byte of the archive, judged above `ratioFloor` unpacked bytes.
  var ratio = 200
  var ratioFloor = 10 << 20

  static let standard = SizeBounds()

  /// Why an archive with these figures is refused; nil when it is within bounds.
  func excess(members count: Int, unpacked: Int, packed: Int) -> String? {
    if count > members { return "it has more than \(members) members" }
    if unpacked > total { return "its members unpack to more than \(total) bytes" }
    if unpacked > ratioFloor, unpacked / max(packed, 1) >= ratio {
      return "it unpacks to more than \(ratio) times its \(packed) bytes"
    }
    return nil
  }
}
