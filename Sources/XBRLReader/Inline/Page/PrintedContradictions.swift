internal import FilingModel

/// Numbers whose tags say something else than the page that is printed.
///
/// A row states one concept, a column one period, and a table one scale, so a single number that is
/// tagged otherwise than all its neighbours is tagged wrong, whatever it is.
struct PrintedContradictions {
  /// How many numbers were looked at.
  let count: Int
  let irregularities: [Irregularity]

  /// Looks at the numbers that became facts; `ordinals` are those of the drafts' facts.
  init(
    _ numbers: ContiguousArray<PrintedNumbers.Number>, _ drafts: ContiguousArray<InlineDraft>,
    _ attributes: borrowing ByteArena, _ ordinals: ContiguousArray<Int?>, _ facts: [Fact]
  ) {
    var tagged: [TaggedNumber] = []
    tagged.reserveCapacity(numbers.count)
    for number in numbers {
      guard let ordinal = ordinals[number.draft] else { continue }
      let draft = drafts[number.draft]
      let value = facts[ordinal].number
      tagged.append(
        TaggedNumber(
          print: number, ordinal: ordinal, concept: draft.fact.concept,
          scale: draft.scale.isEmpty ? 0 : TaggedNumber.scale(attributes[draft.scale].trimmed),
          isNegated: draft.isNegated, isNegative: value?.isNegative == true,
          isZero: value?.isZero ?? true))
    }
    count = tagged.count
    let page = TaggedPage(numbers: tagged, facts: facts)
    irregularities =
      PrintedSigns.irregularities(of: page) + PrintedScales.irregularities(of: page)
      + PrintedPeriods.irregularities(of: page) + PrintedSums.irregularities(of: page)
  }
}

/// A number of the page with what its tags say.
struct TaggedNumber {
  let print: PrintedNumbers.Number
  /// The number of its fact.
  let ordinal: Int
  let concept: Int32
  let scale: Int
  /// Whether the value is negative by the attribute `sign`.
  let isNegated: Bool
  let isNegative: Bool
  let isZero: Bool

  /// Whether the page shows a number below zero; its own text may have a minus too.
  var isPrintedNegative: Bool { print.isNegative != (isNegative != isNegated) }

  /// Zero for what is no number; a fact whose scale cannot be read is none.
  static func scale(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    if text.count == 1, let digit = text.first, (0x30...0x39).contains(digit) {
      return Int(digit) - 0x30
    }
    return Int(String(text)) ?? 0
  }
}

/// The numbers of a page in their order, and the facts they are.
struct TaggedPage {
  let numbers: [TaggedNumber]
  let facts: [Fact]

  func fact(_ number: TaggedNumber) -> Fact { facts[number.ordinal] }

  /// The numbers other than zero, which have neither sign nor scale.
  var stated: [TaggedNumber] { numbers.filter { !$0.isZero } }

  func irregularity(
    _ kind: Irregularity.Kind, _ number: TaggedNumber, beside other: TaggedNumber
  ) -> Irregularity {
    Irregularity(kind, "\(shown(number)); \(shown(other))")
  }

  func irregularity(
    _ kind: Irregularity.Kind, _ number: TaggedNumber, saying what: String
  ) -> Irregularity {
    Irregularity(kind, "\(shown(number)); \(what)")
  }

  func irregularity(
    _ kind: Irregularity.Kind, _ total: TaggedNumber, _ first: TaggedNumber,
    _ difference: ExactDecimal
  ) -> Irregularity {
    Irregularity(kind, "\(shown(total)); \(shown(first)); \(difference) apart")
  }

  private func shown(_ number: TaggedNumber) -> String {
    "\(fact(number).concept) at \(fact(number).source)"
  }
}

extension Sequence<TaggedNumber> {
  /// The numbers by what they share, in the order of the page.
  func grouped<Key: Hashable>(by key: (TaggedNumber) -> Key) -> [[TaggedNumber]] {
    Dictionary(grouping: self, by: key).values.sorted { $0[0].print.draft < $1[0].print.draft }
  }
}

extension [TaggedNumber] {
  /// The numbers that share a row or a table, in the order of the page.
  func cut(by key: (TaggedNumber) -> Int?) -> [ArraySlice<TaggedNumber>] {
    var held = filter { key($0) != nil }
    func isBefore(_ left: TaggedNumber, _ right: TaggedNumber) -> Bool {
      (key(left) ?? 0, left.print.draft) < (key(right) ?? 0, right.print.draft)
    }
    // Only tables inside of others put them out of order.
    if !zip(held, held.dropFirst()).allSatisfy(isBefore) { held.sort(by: isBefore) }
    var slices: [ArraySlice<TaggedNumber>] = []
    var start = 0
    for end in held.indices.dropFirst() where key(held[end]) != key(held[start]) {
      slices.append(held[start..<end])
      start = end
    }
    if start < held.count { slices.append(held[start...]) }
    return slices
  }

  /// The numbers of each row, without those in the text of a cell.
  var rows: [ArraySlice<TaggedNumber>] { cut { $0.print.isInText ? nil : $0.print.row } }

  /// Likewise of each table.
  var tables: [ArraySlice<TaggedNumber>] {
    cut { $0.print.isInText || $0.print.row == nil ? nil : $0.print.table }
  }
}

extension ArraySlice<TaggedNumber> {
  /// The numbers of a row by concept, where there are two at least and each has its own cell.
  func lines() -> [[TaggedNumber]] {
    guard count > 1 else { return [] }
    return grouped(by: \.concept)
      .filter { $0.count > 1 && Set($0.map(\.print.cell)).count == $0.count }
  }

  /// Whether all numbers of a row agree in something; most do, and need not be looked at further.
  func allAgree<Value: Equatable>(in value: (TaggedNumber) -> Value) -> Bool {
    guard let first else { return true }
    let common = value(first)
    return allSatisfy { value($0) == common }
  }
}
