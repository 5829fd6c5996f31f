internal import FilingModel

extension HTMLWriter {
  /// The filings with the lowest scores, and the way to all of them.
  mutating func worst(_ cards: [Scorecard]) {
    guard !cards.isEmpty else {
      markup("<p>No filing was assessed.</p>\n")
      return
    }
    let hundred = ExactDecimal(100)
    let worst = cards.enumerated()
      .compactMap { offset, card in card.score.points.map { (offset, $0, card) } }
      .filter { $0.1 < hundred }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .prefix(OverviewPage.worstLimit).map(\.2)
    if worst.isEmpty {
      markup("<p>No filing lost a point.</p>\n")
    } else {
      filingTable(worst[...])
    }
    markup("<p>")
    link("All \(cards.count.of("filing"))", to: PagePath.filings())
    markup("</p>\n")
  }

  /// Filings with company, form, period, score and counts.
  mutating func filingTable(_ cards: ArraySlice<Scorecard>) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Filing</th><th scope="col">Form</th>\
      <th scope="col">Period end</th><th scope="col" class="n">Score</th>\
      <th scope="col">Grade</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th><th scope="col" class="n">Gaps</th></tr></thead><tbody>

      """)
    for card in cards {
      guard let filing = card.filing else { continue }
      filingRow(
        filing, card, named: filing.registrant ?? filing.name,
        about: filing.registrant == nil ? nil : filing.name)
    }
    markup("</tbody></table>\n")
  }

  /// One filing as a row of eight cells.
  mutating func filingRow(
    _ filing: Filing, _ card: Scorecard, named name: String, about: String? = nil
  ) {
    let tally = Tally([card])
    markup("<tr><th scope=\"row\">")
    link(name, to: PagePath.filing(filing))
    if let about { element(" <small>", about, "</small>") }
    markup("</th><td>")
    beginning(of: filing.form?.description ?? "–", limit: 120)
    element("</td><td class=\"day\">", filing.periodEnd?.description ?? "–", "</td>")
    element("<td class=\"n\" data-label=\"score\">", card.score.columnText, "</td><td>")
    grade(card.score)
    markup("</td>")
    countCell(tally.errors, label: "errors")
    countCell(tally.warnings, label: "warnings")
    countCell(tally.gaps, label: "gaps")
    markup("</tr>\n")
  }

  /// Companies with their filings' counts, the rest folded; then filings that no CIK is known of.
  mutating func companies(_ companies: [Company], _ cards: [Scorecard]) {
    if companies.isEmpty {
      markup("<p>No filing names its filer by a CIK.</p>\n")
    } else {
      foldedAfter(
        OverviewPage.companyLimit, companies,
        more: { $0.of("more company", plural: "more companies") }
      ) { $0.companyTable($1) }
    }
    let unnamed = cards.filter { $0.filing != nil && $0.filing?.cik == nil }
    if !unnamed.isEmpty {
      folded(unnamed.count.of("filing") + " without a CIK") { body in
        body.filingTable(unnamed.prefix(200))
        if unnamed.count > 200 {
          let rest = (unnamed.count - 200).of("more filing")
          body.element("<p class=\"quiet\">And ", rest, ", in the list of all filings.</p>\n")
        }
      }
    }
  }

  private mutating func companyTable(_ companies: ArraySlice<Company>) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Company</th>\
      <th scope="col" class="n">Filings</th><th scope="col" class="n">Missing</th>\
      <th scope="col">Latest period</th><th scope="col" class="n">Lowest score</th>\
      <th scope="col">Grade</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th></tr></thead><tbody>

      """)
    for company in companies { companyRow(company) }
    markup("</tbody></table>\n")
  }

  private mutating func companyRow(_ company: Company) {
    let tally = Tally(company.cards)
    markup("<tr><th scope=\"row\">")
    link(company.name, to: PagePath.company(company.cik))
    if !company.tickers.isEmpty {
      markup(" <small>")
      tickers(company.tickers)
      markup("</small>")
    }
    markup("</th>")
    countCell(company.cards.count, label: "filings")
    countCell(FilingTimeline(company.cards).holes, label: "missing")
    let latest = company.cards.last?.filing?.periodEnd
    element("<td class=\"day\">", latest?.description ?? "–", "</td>")
    element("<td class=\"n\" data-label=\"lowest\">", company.lowest.columnText, "</td><td>")
    grade(company.lowest)
    markup("</td>")
    countCell(tally.errors, label: "errors")
    countCell(tally.warnings, label: "warnings")
    markup("</tr>\n")
  }

  /// The first few tickers; some companies have one for each of dozens of notes.
  mutating func tickers(_ tickers: [String]) {
    let shown = tickers.prefix(5).joined(separator: ", ")
    beginning(of: shown, limit: 60)
    if tickers.count > 5 { text(" and \((tickers.count - 5).grouped) more") }
  }
}
