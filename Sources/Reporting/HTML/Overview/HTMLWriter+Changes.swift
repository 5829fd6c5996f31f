internal import FilingModel

/// What one comparison shows beside the findings: the filings by name and those that changed.
struct ChangedFilings {
  /// By `Filing.name`, which is how findings of the history name them; two may have one.
  private let byName: [String: [Scorecard]]
  let added: [Filing]
  /// Filings whose score is another now, the largest loss first.
  let moved: [Moved]

  struct Moved {
    let filing: Filing
    let before: Score
    let now: Score
    let loss: ExactDecimal
  }

  init(_ comparison: RunComparison, _ cards: [Scorecard]) {
    let filings = cards.compactMap(\.filing)
    byName = Dictionary(grouping: cards.filter { $0.filing != nil }) { $0.filing?.name ?? "" }
    added = filings.filter { comparison.earlierScores[$0.digest] == nil }
    moved = cards.compactMap { card -> Moved? in
      guard let filing = card.filing, let before = comparison.earlierScores[filing.digest],
        before != card.score
      else { return nil }
      let loss = (before.points ?? .zero).subtracting(card.score.points ?? .zero) ?? .zero
      return Moved(filing: filing, before: before, now: card.score, loss: loss)
    }.enumerated().sorted {
      ($1.element.loss, $0.offset) < ($0.element.loss, $1.offset)
    }.map(\.element)
  }

  /// The filing a finding is about, and whether the finding is on its page.
  func filing(of finding: SightedFinding) -> (filing: Filing, isThere: Bool)? {
    let cards = finding.filing.flatMap { byName[$0] } ?? []
    let found = cards.first { card in
      card.lines.contains { line in
        line.rule == finding.rule
          && line.outcome.findings.contains { $0.message == finding.message }
      }
    }
    return (found ?? cards.first)?.filing.map { ($0, found != nil) }
  }
}

extension HTMLWriter {
  private static let changeLimit = 12

  /// What is not as it was, for each assessment the present one is compared with.
  mutating func changes(_ history: StoreHistory?, _ trends: [Trend], _ cards: [Scorecard]) {
    guard history != nil else {
      markup("<p>This assessment is not part of a history, so it is compared with none.</p>\n")
      return
    }
    guard !trends.isEmpty else {
      markup("<p>This is the first assessment that is kept; the next is compared with it.</p>\n")
      return
    }
    figures(trends.map(\.comparison))
    for trend in trends { changes(trend, ChangedFilings(trend.comparison, cards)) }
  }

  private mutating func changes(_ trend: Trend, _ filings: ChangedFilings) {
    let comparison = trend.comparison
    element("<h3>Since ", comparison.name, " ")
    element("<small>", comparison.earlierTime, "</small></h3>\n")
    let came = comparison.findings.filter(\.isNew).sorted { $0.severity > $1.severity }
    let went = comparison.findings.filter { !$0.isNew }.sorted { $0.severity > $1.severity }
    if came.isEmpty, went.isEmpty { markup("<p>No finding came or went.</p>\n") }
    if !came.isEmpty {
      element("<h4>", came.count.of("finding"), " came</h4>\n")
      foldedAfter(Self.changeLimit, came, more: { $0.of("more finding") + " that came" }) {
        $0.sighted($1, filings)
      }
    }
    if !went.isEmpty {
      folded(went.count.of("finding") + " went") { body in
        body.sighted(went.prefix(500), filings)
        body.rest(went.count - 500, of: "finding")
      }
    }
    if !filings.moved.isEmpty {
      folded(filings.moved.count.of("filing") + " with another score") { body in
        body.moved(filings.moved.prefix(500))
        body.rest(filings.moved.count - 500, of: "filing")
      }
    }
    if !filings.added.isEmpty {
      folded(filings.added.count.of("filing") + " added") { body in
        body.added(filings.added.prefix(500))
        body.rest(filings.added.count - 500, of: "filing")
      }
    }
  }

  private mutating func rest(_ count: Int, of noun: String) {
    if count > 0 { element("<p class=\"quiet\">And ", count.of("more " + noun), ".</p>\n") }
  }

  private mutating func sighted(_ findings: ArraySlice<SightedFinding>, _ filings: ChangedFilings) {
    markup("<ul class=\"sighted\">\n")
    for finding in findings {
      markup("<li>")
      severity(finding.severity)
      markup(" ")
      if let name = finding.filing {
        if let (filing, isThere) = filings.filing(of: finding) {
          let shown = [filing.registrant, filing.form?.name, filing.periodEnd?.description]
            .compactMap { $0 }.joined(separator: " ")
          link(
            shown.isEmpty ? name : shown, to: PagePath.filing(filing),
            anchor: isThere ? "rule-" + finding.rule : nil)
        } else {
          beginning(of: name, limit: 60)
        }
        markup(": ")
      } else {
        markup("Store: ")
      }
      beginning(of: finding.message, limit: 240)
      element(" <code>", finding.rule, "</code></li>\n")
    }
    markup("</ul>\n")
  }

  private mutating func moved(_ moved: ArraySlice<ChangedFilings.Moved>) {
    markup(
      """
      <table class="narrow"><thead><tr><th scope="col">Filing</th>\
      <th scope="col" class="n">Then</th><th scope="col" class="n">Now</th></tr></thead><tbody>

      """)
    for entry in moved {
      markup("<tr><th scope=\"row\">")
      filingName(entry.filing)
      element("</th><td class=\"n\">", entry.before.text, "</td>")
      element("<td class=\"n\">", entry.now.text, "</td></tr>\n")
    }
    markup("</tbody></table>\n")
  }

  private mutating func added(_ filings: ArraySlice<Filing>) {
    markup("<ul>\n")
    for filing in filings {
      markup("<li>")
      filingName(filing)
      markup("</li>\n")
    }
    markup("</ul>\n")
  }

  private mutating func filingName(_ filing: Filing) {
    link(filing.registrant ?? filing.name, to: PagePath.filing(filing))
    let about = [filing.form?.name, filing.periodEnd?.description].compactMap { $0 }
    markup(" <span class=\"quiet\">")
    beginning(of: about.joined(separator: " "), limit: 80)
    markup("</span>")
  }
}
