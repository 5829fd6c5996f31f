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
    /// The column of the table's grid where its cell ends, and before which it starts.
    var column: Int
    let start: Int
    /// Whether a parenthesis or a minus stands before it.
    let isNegative: Bool
    /// Whether words stand before it in its cell, as in a label or a note below a table.
    let isInText: Bool
    /// What the text behind it says of its scale.
    var saying = ScaleWords.Saying()
  }

  private var numbers: ContiguousArray<Number> = []
  private var grid = TableGrid()
  private var mark = NegativeMark()
  private var words = ScaleWords()
  /// How many letters the cell has so far.
  private var letters = 0

  mutating func start(
    _ name: XMLCursor.Name?, _ attributes: XMLAttributes, _ names: XMLVocabulary
  ) {
    if name == names.td || name == names.th {
      finishWords()
      mark.startCell()
      letters = 0
      grid.startCell(
        columns: TableGrid.span(attributes.value(named: names.colspan)),
        rows: TableGrid.span(attributes.value(named: names.rowspan)))
    } else if name == names.tr {
      finishWords()
      mark.startRow()
      grid.startRow()
    } else if name == names.table {
      grid.startTable()
    }
  }

  mutating func endTable() {
    finishWords()
    grid.endTable()
  }

  /// A number starts.
  mutating func begin(draft: Int) {
    let place = grid.place
    numbers.append(
      Number(
        draft: draft, row: place?.row, cell: place?.cell ?? 0, table: place?.table ?? 0,
        column: place?.column ?? 0, start: place?.start ?? 0, isNegative: mark.isOpen,
        isInText: letters >= Self.fewestLetters))
  }

  /// The number of a draft has ended; those inside it have ended before.
  mutating func end(draft: Int) {
    mark.endNumber()
    if let number = numbers.lastIndex(where: { $0.draft <= draft }), numbers[number].draft == draft
    {
      words.wait(for: number)
    }
  }

  mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    let text = UnsafeBufferPointer(start: bytes, count: count)
    if words.isWaiting {
      words.append(text)
      takeWords()
    }
    mark.take(text)
    if letters < Self.fewestLetters, grid.place != nil {
      letters += text.count { (0x61...0x7A).contains($0 | 0x20) }
    }
  }

  /// Fewer letters are a currency.
  private static let fewestLetters = 4

  /// The numbers, when the document has ended.
  func finished() -> ContiguousArray<Number> {
    var ended = self
    ended.finishWords()
    ended.alignColumns()
    return ended.numbers
  }

  /// A number whose closing parenthesis has a cell of its own ends one column before the others that
  /// start where it does.
  private mutating func alignColumns() {
    struct Start: Hashable {
      let table: Int
      let column: Int
    }
    var ends: [Start: Int] = [:]
    for number in numbers {
      let start = Start(table: number.table, column: number.start)
      ends[start] = max(ends[start] ?? 0, number.column)
    }
    for place in numbers.indices {
      let number = numbers[place]
      let end = ends[Start(table: number.table, column: number.start)] ?? number.column
      if end == number.column + 1 { numbers[place].column = end }
    }
  }

  private mutating func finishWords() {
    guard words.isWaiting else { return }
    words.finish()
    takeWords()
  }

  private mutating func takeWords() {
    for (number, saying) in words.takeFound() { numbers[number].saying = saying }
  }
}
