/// Where the cells of the tables that are open stand; tables nest.
struct TableGrid {
  /// The place of a cell.
  struct Place {
    /// The table, the row and the cell, each counted through the document.
    let table: Int
    var row: Int?
    var cell = 0
    /// The column of the grid where the cell ends, and before which it starts.
    var column = 0
    var start = 0
  }

  private struct Table {
    var place: Place
    /// Cells that reach into later rows, by their columns, and how many rows they still take.
    var reaching: [(columns: Range<Int>, rows: Int)] = []
  }

  private var open: ContiguousArray<Table> = []
  private var tableCount = 0
  private var rowCount = 0
  private var cellCount = 0

  /// The innermost cell; nil outside of tables.
  var place: Place? { open.last?.place }

  mutating func startTable() {
    tableCount += 1
    open.append(Table(place: Place(table: tableCount)))
  }

  mutating func endTable() {
    _ = open.popLast()
  }

  mutating func startRow() {
    guard !open.isEmpty else { return }
    rowCount += 1
    let last = open.count - 1
    open[last].place.row = rowCount
    open[last].place.column = 0
    guard !open[last].reaching.isEmpty else { return }
    open[last].reaching = open[last].reaching.compactMap { columns, rows in
      rows > 1 ? (columns, rows - 1) : nil
    }
  }

  mutating func startCell(columns: Int, rows: Int) {
    guard !open.isEmpty else { return }
    cellCount += 1
    let last = open.count - 1
    open[last].place.cell = cellCount
    var start = open[last].place.column
    for reaching in open[last].reaching where reaching.columns.contains(start) {
      start = reaching.columns.upperBound
    }
    let end = min(start + columns, Self.widest)
    open[last].place.column = end
    open[last].place.start = start
    if rows > 1, start < end, open[last].reaching.count < Self.mostReaching {
      open[last].reaching.append((start..<end, rows))
      open[last].reaching.sort { $0.columns.lowerBound < $1.columns.lowerBound }
    }
  }

  /// A span as an attribute says it: 1 where it says nothing of use.
  static func span(_ value: UnsafeBufferPointer<UInt8>?) -> Int {
    guard let value else { return 1 }
    if value.count == 1, (0x31...0x39).contains(value[0]) { return Int(value[0]) - 0x30 }
    return Int(String(value.trimmed)).map { min(max($0, 1), widest) } ?? 1
  }

  /// Columns beyond this one are taken for one.
  private static let widest = 10_000
  /// With more cells at once that reach into later rows the grid is taken as it comes.
  private static let mostReaching = 100
}
