internal import FilingModel

/// How a number is displayed: the decimal point, the marks between groups of digits, and where
/// marks may stand.
struct NumberFormat: Sendable {
  enum Grouping: Sendable {
    /// No marks: `1234`.
    case none
    /// A mark before every three digits, always: `1,234`.
    case thousands
    /// The same where there are marks, each of which may be left out: `1,234`, `1234`, `1234,567`.
    case optionalThousands
    /// Groups of two before the last three, or no marks: `12,34,567`, `1234567`.
    case lakhs
    /// Marks anywhere, and blanks in the fraction too: `,12 34.5 6`.
    case free
  }

  let point: UInt8
  let marks: GroupMarks
  let grouping: Grouping

  init(point: Unicode.Scalar, marks: GroupMarks, _ grouping: Grouping) {
    self.point = UInt8(ascii: point)
    self.marks = marks
    self.grouping = grouping
  }

  /// The number that text without outer blanks shows, in one pass over its bytes.
  func number(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    var digits = DigitSum()
    var position = 0
    var run = 0
    var groups = 0
    while position < bytes.count, bytes[position] != point {
      let digit = bytes[position] &- UInt8(ascii: "0")
      if digit < 10 {
        guard digits.append(digit) else { return nil }
        run += 1
        position += 1
      } else {
        let length = marks.length(in: bytes, at: position)
        guard length > 0, allowsMark(after: run, groups: groups) else { return nil }
        groups += 1
        run = 0
        position += length
      }
    }
    guard allowsEnd(after: run, groups: groups) else { return nil }
    guard position < bytes.count else {
      return digits.isEmpty ? nil : ExactDecimal(digits.value)
    }
    guard let places = fraction(of: bytes, from: position + 1, into: &digits) else { return nil }
    return ExactDecimal(digits.value, exponent: -places)
  }

  private func allowsMark(after run: Int, groups: Int) -> Bool {
    switch grouping {
    case .none: false
    case .thousands: groups == 0 ? (1...3).contains(run) : run == 3
    case .optionalThousands: groups == 0 ? run >= 1 : run >= 3 && run % 3 == 0
    case .lakhs: groups == 0 ? (1...2).contains(run) : run == 2
    case .free: true
    }
  }

  private func allowsEnd(after run: Int, groups: Int) -> Bool {
    switch grouping {
    case .none: run >= 1
    case .thousands: groups == 0 ? (1...3).contains(run) : run == 3
    case .optionalThousands: groups == 0 ? run >= 1 : run >= 3 && run % 3 == 0
    case .lakhs: groups == 0 ? run >= 1 : run == 3
    case .free: true
    }
  }

  private func fraction(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, into digits: inout DigitSum
  ) -> Int? {
    var position = start
    var places = 0
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      if digit < 10 {
        guard digits.append(digit) else { return nil }
        places += 1
        position += 1
      } else {
        let length = GroupMarks.space.length(in: bytes, at: position)
        guard grouping == .free, length > 0 else { return nil }
        position += length
      }
    }
    return places > 0 ? places : nil
  }
}

/// Characters that may stand between groups of digits.
struct GroupMarks: OptionSet, Sendable {
  let rawValue: UInt8

  static let comma = GroupMarks(rawValue: 1)
  static let dot = GroupMarks(rawValue: 2)
  /// A space or a no-break space.
  static let space = GroupMarks(rawValue: 4)
  /// An apostrophe, a grave or acute accent, a right quotation mark or a prime.
  static let apostrophe = GroupMarks(rawValue: 8)

  /// How many bytes the mark at a position takes; 0 when none of these stands there.
  func length(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    switch bytes[position] {
    case UInt8(ascii: ","): return contains(.comma) ? 1 : 0
    case UInt8(ascii: "."): return contains(.dot) ? 1 : 0
    case UInt8(ascii: " "): return contains(.space) ? 1 : 0
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return contains(.apostrophe) ? 1 : 0
    case 0xC2:
      guard position + 1 < bytes.count else { return 0 }
      let isMark =
        bytes[position + 1] == 0xA0 && contains(.space)
        || bytes[position + 1] == 0xB4 && contains(.apostrophe)
      return isMark ? 2 : 0
    case 0xE2:
      guard position + 2 < bytes.count, contains(.apostrophe) else { return 0 }
      let isMark =
        bytes[position + 1] == 0x80
        && (bytes[position + 2] == 0x99 || bytes[position + 2] == 0xB2)
      return isMark ? 3 : 0
    default: return 0
    }
  }
}

/// Digits read so far: up to 19 in a machine word, up to 38 in 128 bits.
private struct DigitSum {
  private var narrow: UInt64 = 0
  private var wide: Int128 = 0
  private var count = 0
  private(set) var isEmpty = true

  var value: Int128 { count > 19 ? wide : Int128(narrow) }

  /// False when the digit no longer fits.
  mutating func append(_ digit: UInt8) -> Bool {
    isEmpty = false
    guard count > 0 || digit > 0 else { return true }
    if count < 19 {
      narrow = narrow &* 10 &+ UInt64(digit)
    } else {
      guard count < 38 else { return false }
      if count == 19 { wide = Int128(narrow) }
      wide = wide * 10 + Int128(digit)
    }
    count += 1
    return true
  }
}
