/// The name of an archive's member, checked for tricks.
enum MemberName {
  /// Why a name is refused, as the end of a sentence about it; nil for a plain relative path.
  static func objection(to name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if name.isEmpty { return "is empty" }
    if name.hasPrefix("/") { return "is an absolute path" }
    if parts.contains("..") { return "leads out of its folder by \"..\"" }
    if name.contains("\\") { return "has a backslash" }
    if name.unicodeScalars.contains("\0") { return "has a NUL" }
    let start = Array(name.utf8.prefix(2))
    if start.count == 2, start[1] == UInt8(ascii: ":"), isLetter(start[0]) {
      return "starts with a drive letter"
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
