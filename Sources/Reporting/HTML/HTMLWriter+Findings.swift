internal import FilingModel

extension HTMLWriter {
  /// How many facts of one finding are listed; some rest on hundreds.
  static let factLimit = 40

  /// Every finding of a card under its check and rule, each with the facts it rests on.
  mutating func findings(of card: Scorecard, notes: RuleNotes) {
    let lines = card.lines.filter { !$0.outcome.findings.isEmpty }
    guard !lines.isEmpty else {
      markup(
        card.applied == 0
          ? "<p>Nothing was compared, so nothing could be found.</p>\n" : "<p>None.</p>\n")
      return
    }
    for check in Check.allCases {
      let answers = lines.filter { $0.check == check }
      if answers.isEmpty { continue }
      element("<h3>", check.title, "</h3>\n")
      for line in answers { findings(of: line, note: notes[line.rule]) }
    }
  }

  private mutating func findings(of line: Scorecard.Line, note: RuleNote?) {
    element("<h4 id=\"rule-", line.rule, "\">")
    element("<code>", line.rule, "</code></h4>\n")
    if let note {
      element("<p class=\"quiet\">", note.summary, " ")
      element("", note.rationale, "</p>\n")
    }
    markup("<ol>\n")
    for finding in line.outcome.findings { write(finding) }
    markup("</ol>\n")
  }

  private mutating func write(_ finding: Finding) {
    switch finding.severity {
    case .error:
      markup("<li class=\"finding is-error\"><p><span class=\"severity error\">Error</span>")
    case .warning:
      markup("<li class=\"finding is-warning\"><p><span class=\"severity warning\">Warning</span>")
    case .information:
      markup("<li class=\"finding\"><p><span class=\"severity quiet\">Information</span>")
    }
    markup(" ")
    beginning(of: finding.message, limit: 2_000)
    markup("</p>\n")
    if let waiver = finding.waiver {
      element("<p class=\"quiet\">Waived by ", waiver.owner, "")
      element(" until ", waiver.expires.description, ": ")
      element("", waiver.reason, "</p>\n")
    }
    if !finding.facts.isEmpty { facts(finding.facts) }
    markup("</li>\n")
  }

  private mutating func facts(_ facts: [Fact]) {
    markup(
      """
      <table class="facts stack"><thead><tr><th scope="col">Concept</th><th scope="col">Period</th>\
      <th scope="col" class="n">Value</th><th scope="col" class="n">Decimals</th>\
      <th scope="col">Line</th></tr></thead><tbody>

      """)
    for fact in facts.prefix(Self.factLimit) { row(of: fact) }
    markup("</tbody></table>\n")
    if facts.count > Self.factLimit {
      let rest = (facts.count - Self.factLimit).of("more fact")
      element("<p class=\"quiet\">And ", rest, ", all of them in the JSON form.</p>\n")
    }
  }

  private mutating func row(of fact: Fact) {
    element("<tr><th scope=\"row\" class=\"wide\">", fact.concept.description, "")
    if !fact.dimensions.isEmpty {
      markup(" <small>")
      beginning(of: fact.dimensions.description, limit: 300)
      markup("</small>")
    }
    element("</th><td class=\"day\">", fact.period.description, "</td>")
    switch fact.value {
    case .text: markup("<td class=\"wide\">")
    case .number, .fraction, .nil: markup("<td class=\"n value\">")
    }
    beginning(of: fact.value.displayText, limit: 160)
    if let unit = fact.unit { element(" <span class=\"quiet\">", unit.description, "</span>") }
    markup("</td>")
    if let decimals = fact.decimals {
      element("<td class=\"n\" data-label=\"decimals\">", decimals.description, "</td>")
    } else {
      markup("<td class=\"n\"></td>")
    }
    let place = fact.source
    element("<td class=\"code\">", "\(place.document):\(place.line)", "")
    element(
      " <small>", place.elementID ?? "byte \(place.byteOffset.grouped)", "</small></td></tr>\n")
  }
}
