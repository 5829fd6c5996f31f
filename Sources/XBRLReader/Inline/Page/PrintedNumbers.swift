/// Where the numbers of an inline document stand on its page, and what is printed around them.
///
///     <tr><td>Net loss</td><td>(<ix:nonFraction sign="-" …>12</ix:nonFraction>)</td></tr>
///     a loan of $<ix:nonFraction scale="9" …>1.2</ix:nonFraction> billion
///
/// A page shows a number twice: its digits, and the row, column and words that say what they mean.
struct PrintedNumbers {
  /// A number that is not hidden.
  struct Number {
    /// The number of its draft.
    let draft: Int
    /// The innermost row that holds it; nil outside of tables.
    let row: Int?
    /// The cell, counted through the document.
    let cell: Int
    /// The table, counted through the document.
    let table: Int
    /// The column of the table's grid where its cell ends.
    let column: Int
    /// Whether a parenthesis or a minus stands before it.
    let isNegative: Bool
    /// The power of ten that the word behind it says, as 9 for "billion".
    var power: Int?
  }

  /// The place in a table that is open; tables nest.
  private struct Place {
    let table: Int
    var row: Int?
    var cell = 0
    var column = 0
  }

  private(set) var numbers: ContiguousArray<Number> = []
  private var open: ContiguousArray<Place> = []
  private var tableCount = 0
  private var rowCount = 0
  private var cellCount = 0
  /// Whether the text until now ends with a parenthesis or a minus, blanks and currencies aside.
  private var endsNegative = false
  /// Numbers from this one on wait for the word behind them.
  private var awaiting: Int?

  // MARK: - Elements

  mutating func start(
    _ name: XMLCursor.Name?, _ attributes: XMLAttributes, _ words: XMLVocabulary
  ) {
    if name == words.td || name == words.th {
      guard !open.isEmpty else { return }
      awaiting = nil
      cellCount += 1
      let span = attributes.value(named: words.colspan).flatMap(Self.span) ?? 1
      let last = open.count - 1
      open[last].cell = cellCount
      open[last].column = min(open[last].column + span, Self.widest)
    } else if name == words.tr {
      guard !open.isEmpty else { return }
      awaiting = nil
      endsNegative = false
      rowCount += 1
      let last = open.count - 1
      open[last].row = rowCount
      open[last].column = 0
    } else if name == words.table {
      tableCount += 1
      open.append(Place(table: tableCount))
    }
  }

  mutating func endTable() {
    _ = open.popLast()
    awaiting = nil
  }

  /// A number starts.
  mutating func begin(draft: Int) {
    awaiting = nil
    let place = open.last
    numbers.append(
      Number(
        draft: draft, row: place?.row, cell: place?.cell ?? 0, table: place?.table ?? 0,
        column: place?.column ?? 0, isNegative: endsNegative))
  }

  /// The number of a draft has ended; one inside another has ended before.
  mutating func end(draft: Int) {
    var first = awaiting ?? numbers.count
    while first > 0, numbers[first - 1].draft >= draft { first -= 1 }
    awaiting = first
  }

  // MARK: - Text

  mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    let text = UnsafeBufferPointer(start: bytes, count: count)
    if let first = awaiting {
      guard let start = text.firstIndex(where: { !Self.blanks.contains($0) }) else { return }
      awaiting = nil
      if let power = Self.power(UnsafeBufferPointer(rebasing: text[start...])) {
        for index in first..<numbers.count { numbers[index].power = power }
      }
    }
    endsNegative = Self.endsNegative(text) ?? endsNegative
  }

  /// Nil for a text of blanks and currencies, which changes nothing.
  private static func endsNegative(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    var end = text.count
    while end > 0 {
      switch text[end - 1] {
      case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: "$"):
        end -= 1
      case 0xA0, 0xA3, 0xA5:
        // U+00A0, the signs of pound and yen.
        guard end > 1, text[end - 2] == 0xC2 else { return false }
        end -= 2
      case 0xAC:
        // The sign of the euro.
        guard end > 2, text[end - 2] == 0x82, text[end - 3] == 0xE2 else { return false }
        end -= 3
      case UInt8(ascii: "("):
        return true
      case UInt8(ascii: "-"):
        // Not the middle of a range, as in 3-5.
        return end == text.count && (end == 1 || text[end - 2] == 0x20)
      default:
        return false
      }
    }
    return nil
  }

  private static let blanks: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x09, 0xC2, 0xA0]

  private static func power(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    powers.first { word, _ in
      text.count >= word.count && zip(text, word).allSatisfy { $0 | 0x20 == $1 }
    }?.1
  }

  private static let powers: [([UInt8], Int)] = [
    (Array("thousand".utf8), 3), (Array("million".utf8), 6), (Array("billion".utf8), 9),
    (Array("trillion".utf8), 12),
  ]

  private static func span(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    Int(String(value.trimmed)).map { min(max($0, 1), widest) }
  }

  /// Columns beyond this one are taken for one.
  private static let widest = 10_000
}
