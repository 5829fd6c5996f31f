internal import FilingModel

extension HTMLWriter {
  mutating func grade(_ score: Score) {
    element("<span class=\"grade ", score.gradeClass, "\"><span class=\"hidden\">grade </span>")
    element("", score.grade, "</span>")
  }

  /// A part that is folded until somebody opens it; the summary says how much is in it.
  mutating func folded(_ summary: String, _ content: (inout HTMLWriter) -> Void) {
    element("<details><summary>", summary, "</summary>\n")
    content(&self)
    markup("</details>\n")
  }

  /// The first items in sight, the others folded; `more` says what they are, for example
  /// `990 more findings`.
  ///
  /// `list` writes some of the items with whatever surrounds them.
  mutating func foldedAfter<Item>(
    _ limit: Int, _ items: [Item], more: (Int) -> String,
    _ list: (inout HTMLWriter, ArraySlice<Item>) -> Void
  ) {
    list(&self, items.prefix(limit))
    guard items.count > limit else { return }
    folded(more(items.count - limit)) { list(&$0, items.dropFirst(limit)) }
  }

  /// A link that leaves the report; EDGAR is not told where it comes from.
  mutating func outward(_ text: String, to address: String) {
    element("<a rel=\"noreferrer\" href=\"", address, "\">")
    beginning(of: text, limit: 200)
    markup("</a>")
  }

  mutating func severity(_ severity: Severity) {
    switch severity {
    case .error: markup("<span class=\"severity error\">Error</span>")
    case .warning: markup("<span class=\"severity warning\">Warning</span>")
    case .information: markup("<span class=\"severity quiet\">Information</span>")
    }
  }
}
