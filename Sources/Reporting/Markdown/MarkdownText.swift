/// Texts of filers in Markdown: always in code, where neither markup, nor HTML, nor a mention, nor a
/// link, nor a reference to an issue means anything.
enum MarkdownText {
  /// One line in code; backquotes and bars, which would end the code or a table's cell, become
  /// letters that look alike.
  static func code(_ text: String, limit: Int = 200) -> String {
    let (beginning, _) = Figures.beginning(of: TerminalText.line(text), limit: limit)
    var clean = ""
    for scalar in beginning.unicodeScalars {
      switch scalar {
      case "`": clean += "\u{2CB}"
      case "|": clean += "\u{2502}"
      default: clean.unicodeScalars.append(scalar)
      }
    }
    return clean.allSatisfy({ $0 == " " }) ? "-" : "`\(clean)`"
  }

  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// A heading, its line, and as many rows as there are; columns with `#` before them are numbers.
  static func table(_ heading: [String], _ rows: [[String]]) -> [String] {
    let line = heading.map { $0.hasPrefix("#") ? "---:" : "---" }
    return [row(heading.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }), row(line)]
      + rows.map(row)
  }
}
