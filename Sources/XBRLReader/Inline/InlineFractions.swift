internal import FilingModel

/// The fractions of inline documents while they are read (Inline XBRL 1.1, section 7).
///
///     <ix:fraction name="x:ShareOfProfit" contextRef="c1" unitRef="pure">
///       <ix:numerator>1</ix:numerator> of <ix:denominator format="ixt-sec:numwordsen">three</ix:denominator>
///     </ix:fraction>
///
/// A fraction around another has its numerator and denominator too.
struct InlineFractions {
  private struct Parts {
    var numerators: [InlineDraft] = []
    var denominators: [InlineDraft] = []
  }

  /// By the number of the draft.
  private var parts: [Int: Parts] = [:]
  /// The drafts that are open, innermost last.
  private var open: [Int] = []
  private var openPart: (draft: InlineDraft, isNumerator: Bool)?

  mutating func begin(_ draft: Int) {
    open.append(draft)
    parts[draft] = Parts()
  }

  mutating func end() {
    open.removeLast()
  }

  /// Begins a part; false when it stands outside of fractions or inside another part.
  mutating func beginPart(_ draft: InlineDraft, isNumerator: Bool) -> Bool {
    guard !open.isEmpty, openPart == nil else { return false }
    openPart = (draft, isNumerator)
    return true
  }

  mutating func endPart(at end: Int) {
    guard var part = openPart else { return }
    openPart = nil
    part.draft.fact.text.end = end
    for draft in open {
      if part.isNumerator {
        parts[draft]?.numerators.append(part.draft)
      } else {
        parts[draft]?.denominators.append(part.draft)
      }
    }
  }

  /// The value of a fraction's draft; nil for any other draft.
  func value(ofDraft draft: Int, _ values: inout InlineValues) -> FactAssembly.Value? {
    guard !parts.isEmpty, let parts = parts[draft] else { return nil }
    guard parts.numerators.count == 1, parts.denominators.count == 1 else {
      return .unreadable(
        reason: "is a fraction of \(parts.numerators.count) numerators "
          + "and \(parts.denominators.count) denominators, not one of each")
    }
    return .fraction(
      numerator: values.value(of: parts.numerators[0]),
      denominator: values.value(of: parts.denominators[0]))
  }
}
