/// Text as single bytes, whatever its encoding: without byte order mark, UTF-16 without its zeros.
///
/// Every name that matters for recognition is ASCII, so nothing more needs decoding, and what a
/// document declares of its encoding does not matter: bytes decide.
enum NarrowedText {
  static func bytes(_ text: [UInt8]) -> [UInt8] {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(text.dropFirst(3)) }
    if text.starts(with: [0xFF, 0xFE]) { return narrow(text, from: 2, lowByte: 0) }
    if text.starts(with: [0xFE, 0xFF]) { return narrow(text, from: 2, lowByte: 1) }
    return lowByte(of: text).map { narrow(text, from: 0, lowByte: $0) } ?? text
  }

  /// Which byte of each pair carries ASCII when the text looks like UTF-16 without a mark.
  private static func lowByte(of text: [UInt8]) -> Int? {
    let sample = text.prefix(64)
    guard sample.count >= 4 else { return nil }
    let zeros = sample.enumerated().filter { $0.element == 0 }.map { $0.offset % 2 }
    let isWide = zeros.count * 2 >= sample.count - sample.count / 4
    guard isWide, let first = zeros.first, zeros.allSatisfy({ $0 == first }) else { return nil }
    return 1 - first
  }

  /// A character beyond Latin-1 becomes a question mark, so that half of it is not taken for `<`.
  private static func narrow(_ text: [UInt8], from start: Int, lowByte: Int) -> [UInt8] {
    stride(from: start, to: text.count - 1, by: 2).map { index in
      text[index + 1 - lowByte] == 0 ? text[index + lowByte] : UInt8(ascii: "?")
    }
  }
}
