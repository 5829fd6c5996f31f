/// A small table that shows what a rule finds, and what it lets pass.
///
/// The first line of a table names its columns; cells are parted by two blanks or more, `-` is an
/// empty cell, and an empty line starts another table. The mark `◀` ends the rows a finding must
/// name; without a mark the rule must find nothing.
package struct Example: Sendable, Hashable {
  package let title: String
  package let table: String
  /// The file and line it is written on, so that a failing example is reported there.
  package let fileID: String
  package let line: Int

  init(_ title: String, _ table: String, fileID: String = #fileID, line: Int = #line) {
    self.title = title
    self.table = table
    self.fileID = fileID
    self.line = line
  }

  package static let mark: Character = "◀"

  /// Whether the rule must find something here.
  package var isMarked: Bool { table.contains(Self.mark) }
}
