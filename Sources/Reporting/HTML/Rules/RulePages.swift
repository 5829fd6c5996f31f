package import FilingModel

/// The pages of the rules: what each asks and why, and where it found something.
package enum RulePages {
  static let filingLimit = 50
  /// How many filings a page lists at most; a rule that finds more is known well enough.
  static let listLimit = 1_000

  /// One page per rule of the settings, also of rules that were not asked.
  package static func render(_ assessment: Assessment, settings: PageSettings) -> [Page] {
    let tallies = Dictionary(
      RuleTally.all(in: assessment).map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    return settings.rules.map { note in
      var body = HTMLWriter(isInner: true)
      body.section("asks", "What it asks") { $0.explanation(of: note) }
      body.section("found", "What it found") { $0.found(tallies[note.id]) }
      body.section("examples", "Examples") { $0.examples(of: note) }
      let frame = PageFrame(
        title: "\(note.id) – \(settings.title)", heading: note.id,
        lines: [note.check.title, "severity \(note.severity.rawValue)"],
        trail: PageFrame.trail(settings), verdict: nil,
        sections: [
          PageFrame.Section(id: "asks", title: "What it asks"),
          PageFrame.Section(id: "found", title: "What it found"),
          PageFrame.Section(id: "examples", title: "Examples"),
        ],
        footer: settings.footer)
      return Page(path: PagePath.rule(note.id), html: frame.render(body: body))
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func explanation(of note: RuleNote) {
    element("<p><strong>", note.summary, "</strong></p>\n")
    element("<p class=\"prose\">", note.rationale, "</p>\n<dl>\n")
    element("<dt>Check</dt><dd>", note.check.title, "")
    element(": ", note.check.question, "</dd>\n")
    element("<dt>Severity</dt><dd>", note.severity.rawValue, "</dd>\n")
    element("<dt>Basis</dt><dd>", note.basis, "</dd>\n</dl>\n")
  }

  fileprivate mutating func found(_ entry: RuleTally?) {
    guard let entry else {
      markup("<p>The rule was not asked.</p>\n")
      return
    }
    let tally = entry.tally
    let counts = [
      tally.applied.of("comparison"), tally.errors.of("error"), tally.warnings.of("warning"),
      "\(tally.information.grouped) for information", "\(tally.waived.grouped) waived",
      tally.gaps.of("gap"),
    ]
    element("<p>", counts.joined(separator: ", "), ".</p>\n")
    guard !entry.cards.isEmpty else { return }
    let listed = Array(entry.cards.prefix(RulePages.listLimit))
    foldedAfter(RulePages.filingLimit, listed, more: { $0.of("more filing") }) {
      $0.cards($1, rule: entry.rule)
    }
    if entry.cards.count > listed.count {
      let rest = (entry.cards.count - listed.count).of("more filing")
      element("<p class=\"quiet\">And ", rest, ", all of them in the JSON form.</p>\n")
    }
  }

  private mutating func cards(_ cards: ArraySlice<Scorecard>, rule: String) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Filing</th><th scope="col">Period end</th>\
      <th scope="col" class="n">Findings</th><th scope="col">The first of them</th></tr></thead><tbody>

      """)
    for card in cards {
      let findings = card.lines.first { $0.rule == rule }?.outcome.findings ?? []
      markup("<tr><th scope=\"row\">")
      if let filing = card.filing {
        link(
          filing.registrant ?? filing.name, to: PagePath.filing(filing), anchor: "rule-" + rule)
        element(" <small>", filing.name, "</small>")
      } else {
        link("The store as a whole", to: PagePath.overview, anchor: "rule-" + rule)
      }
      let day = card.filing?.periodEnd?.description ?? "–"
      element("</th><td class=\"day\">", day, "</td>")
      countCell(findings.count, label: "findings")
      markup("<td class=\"wide\">")
      beginning(of: findings.first?.message ?? "", limit: 200)
      markup("</td></tr>\n")
    }
    markup("</tbody></table>\n")
  }

  fileprivate mutating func examples(of note: RuleNote) {
    for example in note.examples {
      element("<h3>", example.title, "</h3>\n")
      markup(
        example.isMarked
          ? "<p class=\"quiet\">A finding names the marked rows.</p>\n"
          : "<p class=\"quiet\">Nothing is found.</p>\n")
      element(
        "<pre tabindex=\"0\" aria-label=\"Example\" role=\"region\">", example.table, "</pre>\n")
    }
  }
}
