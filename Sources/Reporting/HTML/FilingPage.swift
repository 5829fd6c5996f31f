package import FilingModel

/// The page of one filing: what it is, every finding with its lines, how its score came about.
package enum FilingPage {
  /// The whole page; it needs nothing but itself, and links back to the index beside it.
  package static func render(_ card: Scorecard, settings: PageSettings) -> String {
    let notes = RuleNotes(settings.rules)
    var body = HTMLWriter()
    if let filing = card.filing {
      body.section("cover", "Cover") { $0.cover(filing) }
    }
    body.section("findings", "Findings") { $0.findings(of: card, notes: notes) }
    body.section("gaps", "Gaps") { $0.gaps(card.gaps) }
    body.section("rules", "How the score was made up") { body in
      if let scoring = settings.scoring { body.element("<p>", scoring, "</p>\n") }
      body.rules(of: card, notes: notes)
    }
    if let filing = card.filing {
      body.section("documents", "Documents") { $0.documents(filing.documents) }
    }
    return frame(card, settings: settings).render(body: body)
  }

  /// The name of a filing's page: letters, digits, dashes and `.html`, different for each digest.
  ///
  /// It is built from the accession number and the digest alone, so no name that a filer chose can
  /// lead out of the folder.
  package static func fileName(for filing: Filing) -> String {
    let digits = filing.digest.utf8.allSatisfy(isHexadecimal) ? Array(filing.digest.utf8) : []
    let digest =
      digits.isEmpty
      ? filing.digest.utf8.map { String($0, radix: 16) }.joined()
      : String(decoding: digits.prefix(16), as: UTF8.self)
    return "\(filing.accession?.description ?? "filing")-\(digest).html"
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private static func frame(_ card: Scorecard, settings: PageSettings) -> PageFrame {
    let tally = Tally([card])
    let filing = card.filing
    let name = filing.map { $0.registrant ?? $0.name } ?? "Store"
    let heading = Figures.beginning(of: name, limit: 120).text
    var lines = [filing?.form?.description, filing?.periodEnd.map { "period to \($0)" }]
      .compactMap { $0 }
    if let filing { lines.append(filing.name) }
    let checked = [tally.facts.of("fact"), tally.metrics.of("metric")]
    return PageFrame(
      title: "\(heading) – \(settings.title)", heading: heading, lines: lines,
      index: IndexPage.fileName,
      verdict: PageFrame.Verdict(
        card.score, tally: tally, checked: checked.joined(separator: ", "), scoring: nil),
      sections: [
        PageFrame.Section(id: "findings", title: "Findings"),
        PageFrame.Section(id: "gaps", title: "Gaps"),
        PageFrame.Section(id: "rules", title: "Score"),
      ] + (filing == nil ? [] : [PageFrame.Section(id: "documents", title: "Documents")]),
      footer: "FinLoom \(settings.version), written \(settings.writtenAt)")
  }
}
