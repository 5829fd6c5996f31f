internal import FilingModel

extension HTMLWriter {
  /// How many findings of one rule are in sight; the others are folded.
  static let findingLimit = 10

  /// The rules that found something, with their counts, and the way to their findings.
  ///
  /// `place` says on which page the findings of a rule are; nil when they are on this one.
  mutating func ruleCounts(of card: Scorecard, place: (String) -> String?) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">What was found by</th>\
      <th scope="col">Check</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th><th scope="col" class="n">Information</th>\
      <th scope="col" class="n">Waived</th></tr></thead><tbody>

      """)
    for line in card.flagged {
      let tally = Tally([line.outcome])
      markup("<tr><th scope=\"row\">")
      if let page = place(line.rule) {
        openLink(to: page, anchor: "rule-" + line.rule)
      } else {
        element("<a href=\"#rule-", line.rule, "\">")
      }
      element("<code>", line.rule, "</code></a></th>")
      element("<td>", line.check.title, "</td>")
      countCell(tally.errors, label: "errors")
      countCell(tally.warnings, label: "warnings")
      countCell(tally.information, label: "information")
      countCell(tally.waived, label: "waived")
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  /// Findings under their check and rule, each with the facts it rests on.
  mutating func findings(_ part: FindingPart, of filing: Filing?, notes: RuleNotes) {
    var check: Check?
    for share in part.shares {
      if share.line.check != check {
        check = share.line.check
        element("<h3>", share.line.check.title, "</h3>\n")
      }
      findings(share, of: filing, note: notes[share.line.rule])
    }
  }

  private mutating func findings(_ share: FindingPart.Share, of filing: Filing?, note: RuleNote?) {
    let all = share.line.outcome.findings
    element("<h4 id=\"rule-", share.line.rule, "\">")
    if note != nil {
      openLink(to: PagePath.rule(share.line.rule))
      element("<code>", share.line.rule, "</code></a>")
    } else {
      element("<code>", share.line.rule, "</code>")
    }
    element(" <small>", all.count.of("finding"), "</small></h4>\n")
    if share.range.count < all.count {
      let shown = "\((share.range.lowerBound + 1).grouped) to \(share.range.upperBound.grouped)"
      element("<p class=\"quiet\">Here are ", shown, ".</p>\n")
    }
    if let note {
      element("<p class=\"quiet\">", note.summary, " ")
      element("", note.rationale, "</p>\n")
    }
    foldedAfter(Self.findingLimit, Array(all[share.range])) {
      $0.of("more finding") + " of this rule"
    } _: { body, findings in
      body.markup("<ol class=\"findings\">\n")
      for finding in findings { body.write(finding, of: filing) }
      body.markup("</ol>\n")
    }
  }

  private mutating func write(_ finding: Finding, of filing: Filing?) {
    switch finding.severity {
    case _ where finding.waiver != nil: markup("<li class=\"finding\"><p>")
    case .error: markup("<li class=\"finding is-error\"><p>")
    case .warning: markup("<li class=\"finding is-warning\"><p>")
    case .information: markup("<li class=\"finding\"><p>")
    }
    severity(finding.severity)
    markup(" ")
    beginning(of: finding.message, limit: 2_000)
    markup("</p>\n")
    if let waiver = finding.waiver {
      element("<p class=\"quiet\">Waived by ", waiver.owner, "")
      element(" until ", waiver.expires.description, ": ")
      element("", waiver.reason, "</p>\n")
    }
    if !finding.facts.isEmpty { facts(finding.facts, of: filing) }
    markup("</li>\n")
  }
}
