/// Bytes written as printable characters, as EDGAR writes pictures and archives into a text.
///
///     begin 644 logo.gif
///     #1TE&
///     `
///     end
enum Uuencoding {
  /// Whether a text starts with uuencode's first line: `begin`, three or four octal digits, a name.
  static func starts(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: Array("begin ".utf8)) else { return false }
    let mode = text.dropFirst(6).prefix { (48...55).contains($0) }
    return (3...4).contains(mode.count)
      && text[mode.endIndex...].first == UInt8(ascii: " ")
  }

  /// Why a text cannot be decoded.
  struct Damage: Error {
    let reason: String
  }

  /// The bytes, or the first of them; without a limit the last line must be `end`.
  ///
  /// A line that is shorter than it says is filled with blanks, which stand for zeros and which some
  /// writers drop at the end of a line.
  static func decode(
    _ text: ArraySlice<UInt8>, upTo limit: Int? = nil
  ) throws(Damage) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit ?? .max, text.count / 4 * 3))
    var position = (text.firstIndex(of: 0x0A) ?? text.endIndex - 1) + 1
    while position < text.endIndex {
      let end = text[position...].firstIndex(of: 0x0A) ?? text.endIndex
      var line = text[position..<end]
      if line.last == 0x0D { line = line.dropLast() }
      position = end + 1
      if line.elementsEqual("end".utf8) { return bytes }
      try append(line, to: &bytes)
      if let limit, bytes.count >= limit { return Array(bytes.prefix(limit)) }
    }
    throw Damage(reason: "the uuencoded text has no end")
  }

  private static func append(
    _ line: ArraySlice<UInt8>, to bytes: inout [UInt8]
  ) throws(Damage) {
    guard let first = line.first else { return }
    guard line.allSatisfy({ (0x20...0x60).contains($0) }) else {
      throw Damage(reason: "the uuencoded text has a character that is none of its sixty-four")
    }
    let count = Int((first &- 0x20) & 0x3F)
    let start = line.startIndex + 1
    // Some writers put a checksum after the line's characters.
    guard line.endIndex - start <= (count + 2) / 3 * 4 + 1 else {
      throw Damage(reason: "a uuencoded line is longer than it says")
    }
    for group in 0..<(count + 2) / 3 {
      var word: UInt32 = 0
      for offset in 0..<4 {
        let index = start + group * 4 + offset
        let value = index < line.endIndex ? (line[index] &- 0x20) & 0x3F : 0
        word = word << 6 | UInt32(value)
      }
      for offset in 0..<min(3, count - group * 3) {
        bytes.append(UInt8(truncatingIfNeeded: word >> (16 - 8 * offset)))
      }
    }
  }
}
