/// Rows under headings, in columns two blanks apart, as wide as a terminal at most.
package struct TextTable {
  package struct Column: Sendable {
    let heading: String
    let kind: Kind
    /// The widest the column may be; longer texts are cut.
    let limit: Int

    enum Kind: Sendable {
      case text
      case number
      /// A text that makes do with what the other columns leave.
      case rest
    }

    package static func text(_ heading: String, limit: Int = 24) -> Column {
      Column(heading: heading, kind: .text, limit: limit)
    }

    package static func number(_ heading: String) -> Column {
      Column(heading: heading, kind: .number, limit: 12)
    }

    package static func rest(_ heading: String) -> Column {
      Column(heading: heading, kind: .rest, limit: 40)
    }
  }

  let columns: [Column]
  package var rows: [[String]]

  package init(columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The heading, then the rows; lines have no blanks at their ends.
  package var lines: [String] { lines(upTo: TerminalText.width) }

  /// The same for a terminal of some columns.
  func lines(upTo width: Int) -> [String] {
    let cells = ([columns.map(\.heading)] + rows).map { row in
      zip(row, columns).map { TerminalText.cut(TerminalText.line($0), to: $1.limit) }
    }
    let widths = fitted(
      columns.indices.map { index in cells.map { TerminalText.columns($0[index]) }.max() ?? 0 },
      to: width)
    return cells.map { row in
      TerminalText.cut(
        row.indices.map { padded(row[$0], in: $0, to: widths[$0]) }.joined(separator: "  ").trimmed,
        to: width)
    }
  }

  private func fitted(_ widths: [Int], to width: Int) -> [Int] {
    let surplus = widths.reduce(2 * (widths.count - 1), +) - width
    guard surplus > 0 else { return widths }
    return zip(widths, columns).map { $1.kind == .rest ? max(4, $0 - surplus) : $0 }
  }

  private func padded(_ cell: String, in column: Int, to width: Int) -> String {
    let text = TerminalText.cut(cell, to: width)
    let blanks = String(repeating: " ", count: width - TerminalText.columns(text))
    return columns[column].kind == .number ? blanks + text : text + blanks
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
