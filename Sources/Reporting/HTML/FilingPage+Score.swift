internal import FilingModel

extension HTMLWriter {
  /// Each rule that was asked, with its counts, under its check.
  mutating func rules(of card: Scorecard, notes: RuleNotes) {
    guard !card.lines.isEmpty else {
      markup("<p>No rule was asked.</p>\n")
      return
    }
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Rule</th>\
      <th scope="col" class="n">Applied</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th><th scope="col" class="n">Information</th>\
      <th scope="col" class="n">Gaps</th></tr></thead>

      """)
    for check in Check.allCases {
      let lines = card.lines.filter { $0.check == check }
      if lines.isEmpty { continue }
      markup("<tbody class=\"group\"><tr><th scope=\"rowgroup\" colspan=\"6\">")
      element("", check.title, "")
      element(" <small>", check.question, "</small></th></tr></tbody><tbody>\n")
      for line in lines { row(of: line, notes: notes) }
      markup("</tbody>\n")
    }
    markup("</table>\n")
  }

  private mutating func row(of line: Scorecard.Line, notes: RuleNotes) {
    let tally = Tally([line.outcome])
    markup("<tr><th scope=\"row\">")
    if line.outcome.findings.isEmpty {
      element("<code>", line.rule, "</code>")
    } else {
      element("<a href=\"#rule-", line.rule, "\">")
      element("<code>", line.rule, "</code></a>")
    }
    if let note = notes[line.rule] { element(" <small>", note.summary, "</small>") }
    markup("</th>")
    countCell(tally.applied, label: "applied")
    countCell(tally.errors, label: "errors")
    countCell(tally.warnings, label: "warnings")
    countCell(tally.information, label: "information")
    countCell(tally.gaps, label: "gaps")
    markup("</tr>\n")
  }
}
