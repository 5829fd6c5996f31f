package import FilingModel

/// The page of one filing: what it is, every finding with its lines, how its score came about.
///
/// A filing with very many findings has further pages that hold the rest of them.
package enum FilingPages {
  /// The pages, the one that others lead to first; each needs nothing but itself.
  ///
  /// `costs` is what each check took off the score.
  package static func render(
    _ card: Scorecard, costs: [ScoreCost], settings: PageSettings
  ) -> [Page] {
    guard let filing = card.filing else { return [] }
    let notes = RuleNotes(settings.rules)
    let parts = FindingPart.parts(of: card)
    let whole = first(card, filing, parts, costs: costs, notes: notes, settings: settings)
    let others = parts.indices.dropFirst().map { index in
      further(card, filing, parts, at: index, notes: notes, settings: settings)
    }
    return [whole] + others
  }

  private static func first(
    _ card: Scorecard, _ filing: Filing, _ parts: [FindingPart], costs: [ScoreCost],
    notes: RuleNotes, settings: PageSettings
  ) -> Page {
    var body = HTMLWriter(isInner: true)
    body.section("cover", "Cover") { $0.cover(filing) }
    body.section("findings", "Findings") { body in
      guard parts[0].count > 0 else { return body.nothingFound(card) }
      body.ruleCounts(of: card) { rule in
        let number = FindingPart.number(ofRule: rule, in: parts)
        return number == 1 ? nil : PagePath.filing(filing, part: number)
      }
      body.partLinks(parts, of: filing, at: 0)
      body.findings(parts[0], of: filing, notes: notes)
      body.partLinks(parts, of: filing, at: 0)
    }
    let waived = card.findings.filter { $0.waiver != nil }
    if !waived.isEmpty { body.section("waivers", "Waivers") { $0.waivers(of: waived) } }
    body.section("score", "How the score was made up") { body in
      body.costs(costs, of: card, scoring: settings.scoring)
      body.folded("\(card.lines.count.of("rule")) asked, with their counts") {
        $0.rules(of: card, notes: notes)
      }
    }
    body.section("gaps", "Gaps") { $0.gaps(card.gaps) }
    body.section("documents", "Documents") { $0.documents(of: filing) }
    let sections =
      ["Findings"] + (waived.isEmpty ? [] : ["Waivers"]) + [
        "Score", "Gaps", "Documents",
      ]
    let frame = frame(
      card, filing, heading: name(of: filing), trail: trail(filing, settings),
      sections: sections.map { PageFrame.Section(id: $0.lowercased(), title: $0) },
      settings: settings)
    return Page(path: PagePath.filing(filing), html: frame.render(body: body))
  }

  private static func further(
    _ card: Scorecard, _ filing: Filing, _ parts: [FindingPart], at index: Int, notes: RuleNotes,
    settings: PageSettings
  ) -> Page {
    var body = HTMLWriter(isInner: true)
    body.section("findings", "Findings") { body in
      body.partLinks(parts, of: filing, at: index)
      body.findings(parts[index], of: filing, notes: notes)
      body.partLinks(parts, of: filing, at: index)
    }
    let up = PageFrame.Link(text: filing.name, href: "../" + PagePath.filing(filing))
    let frame = frame(
      card, filing, heading: "\(name(of: filing)), part \(index + 1) of \(parts.count)",
      trail: trail(filing, settings) + [up], sections: [], settings: settings)
    return Page(path: PagePath.filing(filing, part: index + 1), html: frame.render(body: body))
  }

  private static func name(of filing: Filing) -> String {
    Figures.beginning(of: filing.registrant ?? filing.name, limit: 120).text
  }

  private static func trail(_ filing: Filing, _ settings: PageSettings) -> [PageFrame.Link] {
    let company = filing.cik.map { [(filing.registrant ?? "CIK \($0)", PagePath.company($0))] }
    return PageFrame.trail(settings, company ?? [])
  }

  private static func frame(
    _ card: Scorecard, _ filing: Filing, heading: String, trail: [PageFrame.Link],
    sections: [PageFrame.Section], settings: PageSettings
  ) -> PageFrame {
    let tally = Tally([card])
    var lines = [filing.form?.description, filing.periodEnd.map { "period to \($0)" }]
      .compactMap { $0 }.map { Figures.beginning(of: $0, limit: 120).text }
    lines.append(filing.name)
    let checked = [tally.facts.of("fact"), tally.metrics.of("metric")]
    return PageFrame(
      title: ([heading] + lines + [settings.title]).joined(separator: " – "), heading: heading,
      lines: lines, trail: trail,
      verdict: PageFrame.Verdict(
        card.score, tally: tally, checked: checked.joined(separator: ", "), scoring: nil),
      sections: sections, footer: settings.footer)
  }
}

extension HTMLWriter {
  fileprivate mutating func nothingFound(_ card: Scorecard) {
    markup(
      card.applied == 0
        ? "<p>Nothing was compared, so nothing could be found.</p>\n" : "<p>None.</p>\n")
  }

  /// Which findings are on this page, and the way to the others; nothing where all are here.
  fileprivate mutating func partLinks(_ parts: [FindingPart], of filing: Filing, at index: Int) {
    guard parts.count > 1 else { return }
    markup("<p class=\"parts\">Findings ")
    for (number, part) in parts.enumerated() {
      let range = "\((part.first + 1).grouped)–\((part.first + part.count).grouped)"
      if number == index {
        element("<strong>", range, "</strong> ")
      } else {
        link(range, to: PagePath.filing(filing, part: number + 1))
        markup(" ")
      }
    }
    markup("</p>\n")
  }
}
