internal import FilingModel

extension HTMLWriter {
  /// The figures now, and for each comparison what they were and the difference.
  mutating func figures(_ comparisons: [RunComparison]) {
    guard let now = comparisons.first?.later else { return }
    markup(
      """
      <div class="scroll" tabindex="0" role="region" aria-label="Figures then and now">\
      <table class="narrow"><thead><tr><th scope="col"><span class="hidden">What</span></th>\
      <th scope="col" class="n">Now</th>
      """)
    for comparison in comparisons {
      element("<th scope=\"col\" class=\"n\">", comparison.shortName, "")
      element(" <small>", String(comparison.earlier.at.prefix(10)), "</small></th>")
      markup("<th scope=\"col\" class=\"n\">Change</th>")
    }
    markup("</tr></thead><tbody>\n")
    scores(now, comparisons)
    counts("Errors", now, comparisons, isBad: true) { $0.counts.errors }
    counts("Warnings", now, comparisons, isBad: true) { $0.counts.warnings }
    counts("Gaps", now, comparisons, isBad: false) { $0.counts.gaps }
    counts("Filings", now, comparisons, isBad: false) { $0.filings }
    counts("Facts", now, comparisons, isBad: false) { $0.counts.facts }
    markup("</tbody></table></div>\n")
  }

  private mutating func scores(_ now: AssessmentRun, _ comparisons: [RunComparison]) {
    element("<tr><th scope=\"row\">Score</th><td class=\"n\">", now.score.text, "</td>")
    for comparison in comparisons {
      let then = comparison.earlier.score
      element("<td class=\"n\">", then.text, "</td>")
      guard let before = then.points, let after = now.score.points,
        let change = after.subtracting(before), !change.isZero
      else {
        markup("<td class=\"n zero\">–</td>")
        continue
      }
      let sign = change.isNegative ? "−" : "+"
      difference(sign + change.magnitude.text, isBad: change.isNegative)
    }
    markup("</tr>\n")
  }

  private mutating func counts(
    _ name: StaticString, _ now: AssessmentRun, _ comparisons: [RunComparison], isBad: Bool,
    count: (AssessmentRun) -> Int
  ) {
    markup("<tr><th scope=\"row\">")
    markup(name)
    element("</th><td class=\"n\">", count(now).grouped, "</td>")
    for comparison in comparisons {
      let then = count(comparison.earlier)
      element("<td class=\"n\">", then.grouped, "</td>")
      let change = count(now) - then
      if change == 0 {
        markup("<td class=\"n zero\">–</td>")
      } else {
        difference((change > 0 ? "+" : "−") + abs(change).grouped, isBad: isBad && change > 0)
      }
    }
    markup("</tr>\n")
  }

  private mutating func difference(_ text: String, isBad: Bool) {
    element(isBad ? "<td class=\"n error\">" : "<td class=\"n\">", text, "</td>")
  }
}

extension RunComparison {
  fileprivate var shortName: String {
    if roles.contains(.lastWeek) { return "A week ago" }
    return roles.contains(.lastRun) ? "Last time" : "At first"
  }
}
