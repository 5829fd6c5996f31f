internal import FilingModel

/// The fractions of an instance while it is read (XBRL 2.1, section 5.1.1).
///
///     <x:ShareOfProfit contextRef="c1" unitRef="pure">
///       <numerator>1</numerator><denominator>3</denominator>
///     </x:ShareOfProfit>
struct FractionContents {
  private struct Content {
    var numerators: [ByteRange] = []
    var denominators: [ByteRange] = []
  }

  /// By the number of the draft; empty in nearly every document.
  private var contents: [Int: Content] = [:]
  private var open: (draft: Int, isNumerator: Bool, depth: Int, start: Int)?

  mutating func begin(_ draft: Int, isNumerator: Bool, depth: Int, at start: Int) {
    // One inside another is no part of its own: it belongs to the text of the outer, which is no number.
    if open == nil { open = (draft, isNumerator, depth, start) }
  }

  mutating func end(depth: Int, at end: Int) {
    guard let part = open, part.depth == depth else { return }
    open = nil
    let text = ByteRange(start: part.start, end: end)
    if part.isNumerator {
      contents[part.draft, default: Content()].numerators.append(text)
    } else {
      contents[part.draft, default: Content()].denominators.append(text)
    }
  }

  /// The value of a draft that holds parts of a fraction; nil for any other.
  func value(ofDraft draft: Int, in arena: borrowing ByteArena) -> FactAssembly.Value? {
    guard !contents.isEmpty, let content = contents[draft] else { return nil }
    guard content.numerators.count == 1, content.denominators.count == 1 else {
      return .unreadable(
        reason: "is a fraction of \(content.numerators.count) numerators "
          + "and \(content.denominators.count) denominators, not one of each")
    }
    return .fraction(
      numerator: Self.number(arena[content.numerators[0]]),
      denominator: Self.number(arena[content.denominators[0]]))
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>) -> FactAssembly.Value {
    guard let number = ExactDecimal.parse(text.trimmed) else {
      return .unreadable(reason: "has the text '\(Remarks.clipped(text))', which is not a decimal")
    }
    let isCanonical = number.isCanonical && text.trimmed.count == text.count
    return .number(number.value, lexical: isCanonical ? nil : String(text.trimmed))
  }
}

extension FactAssembly.Value {
  /// The fraction of two numbers, or why there is none.
  static func fraction(
    numerator: FactAssembly.Value, denominator: FactAssembly.Value
  ) -> FactAssembly.Value {
    if case .unreadable(let reason) = numerator {
      return .unreadable(reason: "has a numerator that \(reason)")
    }
    if case .unreadable(let reason) = denominator {
      return .unreadable(reason: "has a denominator that \(reason)")
    }
    guard case .number(let above, let writtenAbove) = numerator,
      case .number(let below, let writtenBelow) = denominator
    else { return .unreadable(reason: "is a fraction without numbers") }
    guard let fraction = Fraction(above, over: below) else {
      return .unreadable(reason: "has the denominator 0")
    }
    guard writtenAbove != nil || writtenBelow != nil else {
      return .fraction(fraction, lexical: nil)
    }
    return .fraction(
      fraction, lexical: "\(writtenAbove ?? above.text)/\(writtenBelow ?? below.text)")
  }
}
