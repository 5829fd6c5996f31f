internal import FilingModel

extension HTMLWriter {
  /// What each check took off, down to the score.
  mutating func costs(_ costs: [ScoreCost], of card: Scorecard, scoring: String?) {
    if let scoring { element("<p>", scoring, "</p>\n") }
    guard card.score.points != nil else { return }
    guard !costs.isEmpty else {
      markup("<p>No finding took anything off.</p>\n")
      return
    }
    markup(
      """
      <table class="stack narrow"><thead><tr><th scope="col">Check</th>\
      <th scope="col" class="n">Findings weigh</th><th scope="col" class="n">Limit</th>\
      <th scope="col" class="n">Taken off</th></tr></thead><tbody>

      """)
    for cost in costs {
      element("<tr><th scope=\"row\">", cost.check.title, "</th>")
      countCell(cost.weighed, label: "weigh")
      countCell(cost.limit, label: "limit")
      countCell(cost.points, label: "taken off")
      markup("</tr>\n")
    }
    let sum = costs.reduce(0) { $0 + $1.points }
    markup("</tbody><tfoot><tr><th scope=\"row\" colspan=\"3\">100 less ")
    element("", sum.grouped, "")
    if card.count(of: .error) > 0, sum < 11 { markup(", and at most 89 with an error") }
    if sum > 100 { markup(", and at least 0") }
    element("</th><td class=\"n\">", card.score.text, "</td></tr></tfoot></table>\n")
  }

  /// Findings that somebody lets pass, by rule and decision.
  mutating func waivers(of findings: [Finding]) {
    struct Key: Hashable {
      let rule: String
      let waiver: WaiverNote?
    }
    var counts: [Key: Int] = [:]
    var order: [Key] = []
    for finding in findings {
      let key = Key(rule: finding.rule, waiver: finding.waiver)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
    }
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Rule</th><th scope="col">Let pass by</th>\
      <th scope="col">Until</th><th scope="col">Why</th>\
      <th scope="col" class="n">Findings</th></tr></thead><tbody>

      """)
    for key in order {
      guard let waiver = key.waiver else { continue }
      element("<tr><th scope=\"row\"><code>", key.rule, "</code></th>")
      element("<td>", waiver.owner, "</td>")
      element("<td class=\"day\">", waiver.expires.description, "</td><td class=\"wide\">")
      beginning(of: waiver.reason, limit: 300)
      markup("</td>")
      countCell(counts[key] ?? 0, label: "findings")
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  /// Each rule that was asked, with its counts, under its check.
  mutating func rules(of card: Scorecard, notes: RuleNotes) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Rule</th>\
      <th scope="col" class="n">Applied</th><th scope="col" class="n">Findings</th>\
      <th scope="col" class="n">Gaps</th></tr></thead>

      """)
    for check in Check.allCases {
      let lines = card.lines.filter { $0.check == check }
      if lines.isEmpty { continue }
      markup("<tbody class=\"group\"><tr><th scope=\"rowgroup\" colspan=\"4\">")
      element("", check.title, "")
      element(" <small>", check.question, "</small></th></tr></tbody><tbody>\n")
      for line in lines { row(of: line, note: notes[line.rule]) }
      markup("</tbody>\n")
    }
    markup("</table>\n")
  }

  private mutating func row(of line: Scorecard.Line, note: RuleNote?) {
    let tally = Tally([line.outcome])
    markup("<tr><th scope=\"row\">")
    if let note {
      openLink(to: PagePath.rule(line.rule))
      element("<code>", line.rule, "</code></a>")
      element(" <small>", note.summary, "</small>")
    } else {
      element("<code>", line.rule, "</code>")
    }
    markup("</th>")
    countCell(tally.applied, label: "applied")
    countCell(tally.findings, label: "findings")
    countCell(tally.gaps, label: "gaps")
    markup("</tr>\n")
  }
}
