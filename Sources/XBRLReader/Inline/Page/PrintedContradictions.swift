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
    for number in numbers {
      guard let ordinal = ordinals[number.draft] else { continue }
      let draft = drafts[number.draft]
      let scale = draft.scale.isEmpty ? nil : Int(String(attributes[draft.scale].trimmed))
      tagged.append(
        TaggedNumber(
          print: number, fact: facts[ordinal], concept: draft.fact.concept, scale: scale ?? 0,
          isNegated: draft.isNegated))
    }
    count = tagged.count
    let stated = tagged.filter { !$0.isZero }
    irregularities =
      PrintedSigns.irregularities(of: stated) + PrintedScales.irregularities(of: stated)
      + PrintedPeriods.irregularities(of: tagged)
  }
}

/// A number of the page with what its tags say.
struct TaggedNumber {
  let print: PrintedNumbers.Number
  let fact: Fact
  let concept: Int32
  let scale: Int
  /// Whether the value is negative by the attribute `sign`.
  let isNegated: Bool

  var isZero: Bool { fact.number?.isZero ?? true }

  func irregularity(_ kind: Irregularity.Kind, beside other: TaggedNumber) -> Irregularity {
    Irregularity(kind, "\(shown); \(other.shown)")
  }

  func irregularity(_ kind: Irregularity.Kind, saying what: String) -> Irregularity {
    Irregularity(kind, "\(shown); \(what)")
  }

  private var shown: String { "\(fact.concept) at \(fact.source)" }
}

extension [TaggedNumber] {
  private struct Line: Hashable {
    let row: Int
    let concept: Int32
  }

  /// The numbers of each row by concept, where there are two at least and each has its own cell.
  func lines() -> [[TaggedNumber]] {
    var order: [Line] = []
    var lines: [Line: [TaggedNumber]] = [:]
    for number in self {
      guard let row = number.print.row else { continue }
      let line = Line(row: row, concept: number.concept)
      if lines[line] == nil { order.append(line) }
      lines[line, default: []].append(number)
    }
    return order.compactMap { lines[$0] }.filter { line in
      line.count > 1 && Set(line.map(\.print.cell)).count == line.count
    }
  }

  /// The numbers of tables by what they share, in the order of the page.
  func inTables<Key: Hashable>(by key: (TaggedNumber) -> Key) -> [[TaggedNumber]] {
    Dictionary(grouping: filter { $0.print.row != nil }, by: key).values
      .sorted { $0[0].print.draft < $1[0].print.draft }
  }
}
