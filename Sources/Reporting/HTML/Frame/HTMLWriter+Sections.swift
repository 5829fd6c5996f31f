internal import FilingModel

extension HTMLWriter {
  /// A part of the page under a heading that the page's own links lead to.
  mutating func section(
    _ id: StaticString, _ title: StaticString, _ content: (inout HTMLWriter) -> Void
  ) {
    markup("<section aria-labelledby=\"")
    markup(id)
    markup("\">\n<h2 id=\"")
    markup(id)
    markup("\">")
    markup(title)
    markup("</h2>\n")
    content(&self)
    markup("</section>\n")
  }

  /// A text, cut when it is long; then its whole length is said.
  mutating func beginning(of value: String, limit: Int) {
    let (shown, length) = Figures.beginning(of: value, limit: limit)
    text(shown)
    if let length {
      element(" <small>", "beginning of \(length.grouped) characters", "</small>")
    }
  }

  /// A cell for a count; the label is shown where a narrow screen has no room for the heading.
  mutating func countCell(_ count: Int, label: StaticString) {
    markup(count == 0 ? "<td class=\"n zero\" data-label=\"" : "<td class=\"n\" data-label=\"")
    markup(label)
    element("\">", count.grouped, "</td>")
  }

  /// Gaps counted by reason, with the first places of each.
  mutating func gaps(_ gaps: [Gap]) {
    guard !gaps.isEmpty else {
      markup("<p>None.</p>\n")
      return
    }
    let groups = GapGroup.all(in: gaps, places: 3)
    foldedAfter(12, Array(groups.prefix(500)), more: { $0.of("more reason") }) { $0.reasons($1) }
    if groups.count > 500 {
      let rest = (groups.count - 500).of("more reason")
      element("<p class=\"quiet\">And ", rest, ", all of them in the JSON form.</p>\n")
    }
  }

  private mutating func reasons(_ groups: ArraySlice<GapGroup>) {
    markup(
      """
      <table class="stack gaps"><thead><tr><th scope="col">What could not be looked at</th>\
      <th scope="col">By</th><th scope="col" class="n">Times</th>\
      <th scope="col">First places</th></tr></thead><tbody>

      """)
    for group in groups { row(of: group) }
    markup("</tbody></table>\n")
  }

  private mutating func row(of group: GapGroup) {
    markup("<tr><th scope=\"row\" class=\"wide\">")
    beginning(of: group.reason, limit: 300)
    if let rule = group.rule {
      element("</th><td><code>", rule, "</code></td>")
    } else {
      markup("</th><td>the reader</td>")
    }
    countCell(group.count, label: "times")
    markup("<td class=\"code\">")
    for (index, place) in group.places.enumerated() {
      if index > 0 { markup("<br>") }
      text("\(place.document):\(place.line)")
    }
    markup("</td></tr>\n")
  }
}
