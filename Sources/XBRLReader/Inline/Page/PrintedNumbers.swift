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
    /// What the text behind it says of its scale.
    var saying = ScaleWords.Saying()
  }

  /// The place in a table that is open; tables nest.
  private struct Place {
    let table: Int
    var row: Int?
    var cell = 0
    var column = 0
  }

  private var numbers: ContiguousArray<Number> = []
  private var open: ContiguousArray<Place> = []
  private var tableCount = 0
  private var rowCount = 0
  private var cellCount = 0
  /// Whether the text until now ends with a parenthesis or a minus, blanks and currencies aside.
  private var endsNegative = false
  private var words = ScaleWords()

  // MARK: - Elements

  mutating func start(
    _ name: XMLCursor.Name?, _ attributes: XMLAttributes, _ words: XMLVocabulary
  ) {
    if name == words.td || name == words.th {
      guard !open.isEmpty else { return }
      finishWords()
      cellCount += 1
      let span = attributes.value(named: words.colspan).flatMap(Self.span) ?? 1
      let last = open.count - 1
      open[last].cell = cellCount
      open[last].column = min(open[last].column + span, Self.widest)
    } else if name == words.tr {
      guard !open.isEmpty else { return }
      finishWords()
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
    finishWords()
  }

  /// A number starts.
  mutating func begin(draft: Int) {
    let place = open.last
    numbers.append(
      Number(
        draft: draft, row: place?.row, cell: place?.cell ?? 0, table: place?.table ?? 0,
        column: place?.column ?? 0, isNegative: endsNegative))
  }

  /// The number of a draft has ended; those inside it have ended before.
  mutating func end(draft: Int) {
    if let number = numbers.lastIndex(where: { $0.draft <= draft }), numbers[number].draft == draft
    {
      words.wait(for: number)
    }
  }

  /// The numbers, when the document has ended.
  func finished() -> ContiguousArray<Number> {
    var ended = self
    ended.finishWords()
    return ended.numbers
  }

  // MARK: - Text

  mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    let text = UnsafeBufferPointer(start: bytes, count: count)
    if words.isWaiting {
      words.append(text)
      takeWords()
    }
    endsNegative = Self.endsNegative(text) ?? endsNegative
  }

  private mutating func finishWords() {
    guard words.isWaiting else { return }
    words.finish()
    takeWords()
  }

  private mutating func takeWords() {
    for (number, saying) in words.takeFound() { numbers[number].saying = saying }
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

  private static func span(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    Int(String(value.trimmed)).map { min(max($0, 1), widest) }
  }

  /// Columns beyond this one are taken for one.
  private static let widest = 10_000
}
