package import FilingModel

/// The page that opens a report: the verdict on everything, what changed, and the way to the rest.
package enum OverviewPage {
  static let worstLimit = 12
  static let companyLimit = 40

  /// The whole page; it needs nothing but itself.
  ///
  /// Without a history nothing is said about changes. `listsWeeks` says whether a list of weekly
  /// reports lies beside the page; a report of a week always has one above it.
  package static func render(
    _ assessment: Assessment, history: StoreHistory?, listsWeeks: Bool = false,
    settings: PageSettings
  ) -> Page {
    let notes = RuleNotes(settings.rules)
    let trends = trends(history, assessment)
    let companies = Company.all(in: assessment)
    var body = HTMLWriter()
    if listsWeeks, settings.week == nil {
      body.markup("<p>")
      body.link("Weekly reports", to: PagePath.weeks)
      body.markup("</p>\n")
    }
    body.section("changes", "What changed") { $0.changes(history, trends, assessment.filings) }
    body.section("worst", "Worst filings") { $0.worst(assessment.filings) }
    body.section("found", "Rules that found something") {
      $0.ruleTable(RuleTally.all(in: assessment), notes: notes)
    }
    body.section("checks", "Checks") { $0.checks(CheckTally.all(in: assessment.cards)) }
    body.section("scores", "Scores") { $0.scores(assessment.filings, history) }
    body.section("companies", "Companies") { $0.companies(companies, assessment.filings) }
    body.section("store", "Store") { $0.store(assessment.store, notes: notes) }
    body.section("gaps", "Gaps") { $0.gaps(assessment.cards.flatMap(\.gaps)) }
    let frame = frame(assessment, trends: trends, settings: settings)
    return Page(path: PagePath.overview, html: frame.render(body: body))
  }

  private static func trends(_ history: StoreHistory?, _ assessment: Assessment) -> [Trend] {
    guard let history, !history.comparisons.isEmpty else { return [] }
    let waived = Trend.waived(in: assessment)
    return history.comparisons.map { Trend($0, waived: waived) }
  }

  private static func frame(
    _ assessment: Assessment, trends: [Trend], settings: PageSettings
  ) -> PageFrame {
    let tally = Tally(assessment.cards)
    var lines = [assessment.source, "written \(settings.writtenAt)"]
    if let day = assessment.asOf { lines.append("freshness as of \(day)") }
    let checked = [
      tally.filings.of("filing"), tally.facts.of("fact"), tally.metrics.of("metric"),
    ]
    return PageFrame(
      title: settings.heading, heading: settings.heading, lines: lines,
      trail: settings.week == nil
        ? [] : [PageFrame.Link(text: "All weeks", href: "../" + PagePath.weeks)],
      verdict: PageFrame.Verdict(
        assessment.score, tally: tally, checked: checked.joined(separator: ", "),
        scoring: settings.scoring,
        trends: trends.map { PageFrame.Count(text: $0.sentence, kind: $0.direction.rawValue) }),
      sections: [
        ("changes", "What changed"), ("worst", "Worst filings"), ("found", "Rules"),
        ("checks", "Checks"), ("scores", "Scores"), ("companies", "Companies"),
        ("store", "Store"), ("gaps", "Gaps"),
      ].map { PageFrame.Section(id: $0.0, title: $0.1) },
      footer: settings.footer)
  }
}

extension HTMLWriter {
  fileprivate mutating func store(_ card: Scorecard?, notes: RuleNotes) {
    guard let card else {
      markup("<p>Paths were assessed without a store, so no store rule was asked.</p>\n")
      return
    }
    let parts = FindingPart.parts(of: card)
    guard parts[0].count > 0 else {
      markup(
        card.applied == 0
          ? "<p>Nothing was compared, so nothing could be found.</p>\n" : "<p>None.</p>\n")
      return
    }
    findings(parts[0], of: nil, notes: notes)
    if parts.count > 1 {
      let rest = (card.findings.count - parts[0].count).of("more finding")
      element("<p class=\"quiet\">And ", rest, ", all of them in the JSON form.</p>\n")
    }
  }

  fileprivate mutating func checks(_ checks: [CheckTally]) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Check</th><th scope="col">Status</th>\
      <th scope="col" class="n">Applied</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th><th scope="col" class="n">Information</th>\
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
      countCell(check.tally.errors, label: "errors")
      countCell(check.tally.warnings, label: "warnings")
      countCell(check.tally.information, label: "information")
      countCell(check.tally.gaps, label: "gaps")
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }
}
