/// Whether the text until now ends with what makes the number behind it negative: an open parenthesis,
/// or a minus that touches it.
///
///     (12)   ($ 12)   -12   −12
struct NegativeMark {
  private enum Mark {
    case none
    case parenthesis
    case minus
  }

  private var mark = Mark.none
  /// Whether nothing but blanks came since a number, so that a minus is the dash of a range.
  private var isBehindNumber = false

  var isOpen: Bool { mark != .none }

  /// A parenthesis may have a cell of its own; a minus there is the dash of a cell without a number.
  mutating func startCell() {
    if mark == .minus { mark = .none }
    isBehindNumber = false
  }

  mutating func startRow() {
    mark = .none
    isBehindNumber = false
  }

  mutating func endNumber() {
    mark = .none
    isBehindNumber = true
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard let found = found(at: text) else { return }
    mark = found
    isBehindNumber = false
  }

  /// Nil for a text of blanks and currencies, which changes nothing.
  private func found(at text: UnsafeBufferPointer<UInt8>) -> Mark? {
    var end = text.count
    // A minus touches the number, or the currency before it.
    while let width = Self.currency(before: end, in: text) { end -= width }
    if let width = Self.minus(before: end, in: text) {
      let start = end - width
      if start == 0 { return isBehindNumber ? Mark.none : .minus }
      let isFree =
        Self.blank(before: start, in: text) != nil || Self.currency(before: start, in: text) != nil
      return isFree ? .minus : Mark.none
    }
    end = text.count
    var letters = 0
    while end > 0 {
      let byte = text[end - 1]
      if byte == UInt8(ascii: "(") { return .parenthesis }
      if let width = Self.blank(before: end, in: text) ?? Self.currency(before: end, in: text) {
        end -= width
      } else if letters < Self.mostLetters, (0x41...0x5A).contains(byte) {
        // The letters of a currency, as in (US$ 5) and (RMB 5).
        letters += 1
        end -= 1
      } else {
        return Mark.none
      }
    }
    return letters == 0 ? nil : Mark.none
  }

  private static let mostLetters = 3

  /// How many bytes a minus takes that ends at a place: the hyphens, the
  /// dashes and U+2212.
  private static func minus(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard end > 0 else { return nil }
    switch text[end - 1] {
    case UInt8(ascii: "-"): return 1
    case 0x90, 0x91, 0x93, 0x94:
      return end > 2 && text[end - 2] == 0x80 && text[end - 3] == 0xE2 ? 3 : nil
    case 0x92: return end > 2 && text[end - 2] == 0x88 && text[end - 3] == 0xE2 ? 3 : nil
    default: return nil
    }
  }

  private static func blank(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard end > 0 else { return nil }
    switch text[end - 1] {
    case 0x20, 0x0A, 0x0D, 0x09: return 1
    case 0xA0: return end > 1 && text[end - 2] == 0xC2 ? 2 : nil
    // U+00AD.
    case 0xAD: return end > 1 && text[end - 2] == 0xC2 ? 2 : nil
    // U+2002 to U+200B, and U+202F.
    case 0x82...0x8B, 0xAF:
      return end > 2 && text[end - 2] == 0x80 && text[end - 3] == 0xE2 ? 3 : nil
    default: return nil
    }
  }

  /// How many bytes the sign of a currency takes that ends at a place.
  private static func currency(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard end > 0 else { return nil }
    switch text[end - 1] {
    case UInt8(ascii: "$"): return 1
    case 0xA2, 0xA3,
      0xA5 where end > 1 && text[end - 2] == 0xC2:
      return 2
    // U+20A0 to U+20BF, with the euro and the rupee.
    case 0xA0...0xBF: return end > 2 && text[end - 2] == 0x82 && text[end - 3] == 0xE2 ? 3 : nil
    default: return nil
    }
  }
}
