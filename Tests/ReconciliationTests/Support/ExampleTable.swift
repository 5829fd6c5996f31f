import FilingModel
import Reconciliation

/// The parts of an example, read from its table.
struct ExampleTable {
  var rows: [Row] = []

  /// One line of a table: its kind, its cells by column, and whether a finding must name it.
  struct Row {
    /// The name of the first column, which says what the table holds.
    let kind: String
    let cells: [String: String]
    /// From 1 within its table.
    let number: Int
    let isMarked: Bool

    /// The cell under a column; nil when it is empty.
    subscript(column: String) -> String? {
      cells[column].flatMap { $0 == "-" ? nil : $0 }
    }

    var name: String { cells[kind] ?? "" }
  }

  struct Malformed: Error, Hashable {
    let line: String
    let cause: String
  }

  init(_ text: String) throws(Malformed) {
    for table in text.split(separator: "\n\n") {
      let lines = table.split(separator: "\n").map(String.init)
      let columns = Self.cells(lines[0])
      for (index, line) in lines.dropFirst().enumerated() {
        let isMarked = line.contains(Example.mark)
        let cells = Self.cells(line.filter { $0 != Example.mark })
        guard cells.count == columns.count || cells.count + 1 == columns.count else {
          throw Malformed(line: line, cause: "\(cells.count) cells under \(columns.count) columns")
        }
        rows.append(
          Row(
            kind: columns[0], cells: Dictionary(uniqueKeysWithValues: zip(columns, cells)),
            number: index + 1, isMarked: isMarked))
      }
    }
  }

  func rows(of kind: String) -> [Row] {
    rows.filter { $0.kind == kind }
  }

  /// The values under the table `setting`.
  func setting(_ name: String) -> String? {
    rows(of: "setting").first { $0.name == name }?["value"]
  }

  /// Cells are parted by two blanks or more.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var blanks = 0
    for character in line {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 1, cells != [""] { cells.append("") }
      if blanks == 1 { cells[cells.count - 1].append(" ") }
      blanks = 0
      cells[cells.count - 1].append(character)
    }
    return cells
  }
}
