internal import FilingModel

extension HTMLWriter {
  /// The rules that found something, the gravest first, and the way to every rule's page.
  mutating func ruleTable(_ tallies: [RuleTally], notes: RuleNotes) {
    let flagged = tallies.filter { $0.tally.findings > 0 }.enumerated().sorted { left, right in
      let (one, other) = (left.element.tally, right.element.tally)
      return (other.errors, other.warnings, other.information, left.offset)
        < (one.errors, one.warnings, one.information, right.offset)
    }.map(\.element)
    if flagged.isEmpty {
      markup(
        tallies.isEmpty
          ? "<p>No rule was asked.</p>\n" : "<p>No rule found anything.</p>\n")
    } else {
      ruleRows(flagged, notes: notes)
    }
    let silent = tallies.filter { $0.tally.findings == 0 }
    guard !silent.isEmpty else { return }
    folded("\(silent.count.of("rule")) that found nothing") { $0.ruleRows(silent, notes: notes) }
  }

  private mutating func ruleRows(_ tallies: [RuleTally], notes: RuleNotes) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Rule</th>\
      <th scope="col" class="n">Applied</th><th scope="col" class="n">Filings</th>\
      <th scope="col" class="n">Errors</th><th scope="col" class="n">Warnings</th>\
      <th scope="col" class="n">Information</th><th scope="col" class="n">Gaps</th></tr></thead><tbody>

      """)
    for entry in tallies {
      markup("<tr><th scope=\"row\">")
      if let note = notes[entry.rule] {
        openLink(to: PagePath.rule(entry.rule))
        element("<code>", entry.rule, "</code></a>")
        element(" <small>", note.summary, "</small>")
      } else {
        element("<code>", entry.rule, "</code>")
      }
      markup("</th>")
      countCell(entry.tally.applied, label: "applied")
      countCell(entry.cards.count { $0.filing != nil }, label: "filings")
      countCell(entry.tally.errors, label: "errors")
      countCell(entry.tally.warnings, label: "warnings")
      countCell(entry.tally.information, label: "information")
      countCell(entry.tally.gaps, label: "gaps")
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }
}
