package import FilingModel

/// The page that opens a folder of pages: the verdict on everything, and the way to each filing.
package enum IndexPage {
  /// The name under which filing pages link back to the index.
  package static let fileName = "index.html"

  /// The whole page; it needs nothing but itself.
  package static func render(_ assessment: Assessment, settings: PageSettings) -> String {
    let tally = Tally(assessment.cards)
    var body = HTMLWriter()
    body.section("checks", "Checks") { $0.checks(CheckTally.all(in: assessment.cards)) }
    body.section("filings", "Filings") { $0.filings(assessment.filings) }
    body.section("store", "Store") { body in
      if let store = assessment.store {
        body.findings(of: store, notes: RuleNotes(settings.rules))
      } else {
        body.markup("<p>Paths were assessed without a store, so no store rule was asked.</p>\n")
      }
    }
    body.section("gaps", "Gaps") { $0.gaps(assessment.cards.flatMap(\.gaps)) }
    return frame(assessment, tally: tally, settings: settings).render(body: body)
  }

  private static func frame(
    _ assessment: Assessment, tally: Tally, settings: PageSettings
  ) -> PageFrame {
    var lines = [assessment.source, "written \(settings.writtenAt)"]
    if let day = assessment.asOf { lines.append("freshness as of \(day)") }
    let checked = [
      tally.filings.of("filing"), tally.facts.of("fact"), tally.metrics.of("metric"),
    ]
    return PageFrame(
      title: settings.title, heading: settings.title, lines: lines, index: nil,
      verdict: PageFrame.Verdict(
        assessment.score, tally: tally, checked: checked.joined(separator: ", "),
        scoring: settings.scoring),
      sections: [
        PageFrame.Section(id: "checks", title: "Checks"),
        PageFrame.Section(id: "filings", title: "Filings"),
        PageFrame.Section(id: "store", title: "Store"),
        PageFrame.Section(id: "gaps", title: "Gaps"),
      ],
      footer: "FinLoom \(settings.version)")
  }
}

extension HTMLWriter {
  fileprivate mutating func checks(_ checks: [CheckTally]) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Check</th><th scope="col">Status</th>\
      <th scope="col" class="n">Applied</th><th scope="col" class="n">Findings</th>\
      <th scope="col" class="n">Gaps</th></tr></thead><tbody>

      """)
    for check in checks {
      element("<tr><th scope=\"row\">", check.check.title, "")
      element(" <small>", check.check.question, "</small></th>")
      switch check.status {
      case .errors: markup("<td class=\"error\">")
      case .warnings: markup("<td class=\"warning\">")
      case .clean: markup("<td>")
      case .nothingCompared, .notAsked: markup("<td class=\"quiet\">")
      }
      element("", check.status.rawValue, "</td>")
      countCell(check.tally.applied, label: "applied")
      countCell(check.tally.findings, label: "findings")
      countCell(check.tally.gaps, label: "gaps")
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  fileprivate mutating func filings(_ cards: [Scorecard]) {
    guard !cards.isEmpty else {
      markup("<p>No filing was assessed.</p>\n")
      return
    }
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Filing</th><th scope="col">Form</th>\
      <th scope="col">Period end</th><th scope="col" class="n">Score</th>\
      <th scope="col">Grade</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th><th scope="col" class="n">Gaps</th></tr></thead><tbody>

      """)
    for card in cards {
      guard let filing = card.filing else { continue }
      row(of: filing, card)
    }
    markup("</tbody></table>\n")
  }

  private mutating func row(of filing: Filing, _ card: Scorecard) {
    let tally = Tally([card])
    element("<tr><th scope=\"row\"><a href=\"", FilingPage.fileName(for: filing), "\">")
    beginning(of: filing.registrant ?? filing.name, limit: 120)
    element("</a> <small>", filing.name, "</small></th>")
    markup("<td>")
    beginning(of: filing.form?.description ?? "–", limit: 120)
    element("</td><td class=\"day\">", filing.periodEnd?.description ?? "–", "</td>")
    element("<td class=\"n\" data-label=\"score\">", card.score.columnText, "</td>")
    grade(card.score)
    countCell(tally.errors, label: "errors")
    countCell(tally.warnings, label: "warnings")
    countCell(tally.gaps, label: "gaps")
    markup("</tr>\n")
  }

  private mutating func grade(_ score: Score) {
    element("<td><span class=\"grade ", score.gradeClass, "\">")
    element("", score.grade, "</span></td>")
  }
}
