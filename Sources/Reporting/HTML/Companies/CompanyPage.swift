package import FilingModel

/// The page of one company: which of its filings are here, its figures over time, its grades.
package enum CompanyPage {
  /// The whole page; `score` is that of all its filings, `trends` are its metrics over time.
  package static func render(
    _ company: Company, score: Score, trends: [MetricTrend], settings: PageSettings
  ) -> Page {
    let timeline = FilingTimeline(company.cards)
    var body = HTMLWriter(isInner: true)
    body.section("timeline", "Timeline") { $0.timeline(timeline) }
    body.section("metrics", "Metrics") { $0.trends(trends) }
    body.section("filings", "Filings") { body in
      body.foldedAfter(40, Array(company.cards.reversed()), more: { $0.of("earlier filing") }) {
        $0.companyFilings($1)
      }
    }
    return Page(
      path: PagePath.company(company.cik),
      html: frame(company, score, timeline, settings: settings).render(body: body))
  }

  private static func frame(
    _ company: Company, _ score: Score, _ timeline: FilingTimeline, settings: PageSettings
  ) -> PageFrame {
    let name = Figures.beginning(of: company.name, limit: 120).text
    let tally = Tally(company.cards)
    var lines = ["CIK \(company.cik)"]
    if !company.tickers.isEmpty {
      let more = company.tickers.count > 5 ? " and \(company.tickers.count - 5) more" : ""
      let shown = company.tickers.prefix(5).joined(separator: ", ")
      lines.append(Figures.beginning(of: shown, limit: 60).text + more)
    }
    if timeline.holes > 0 { lines.append(timeline.holes.of("missing filing")) }
    let checked = [tally.filings.of("filing"), tally.facts.of("fact"), tally.metrics.of("metric")]
    return PageFrame(
      title: "\(name), CIK \(company.cik) – \(settings.title)", heading: name, lines: lines,
      trail: PageFrame.trail(settings),
      verdict: PageFrame.Verdict(
        score, tally: tally, checked: checked.joined(separator: ", "),
        scoring: company.cards.count > 1 ? "The score is the mean of the filings." : nil),
      sections: [
        PageFrame.Section(id: "timeline", title: "Timeline"),
        PageFrame.Section(id: "metrics", title: "Metrics"),
        PageFrame.Section(id: "filings", title: "Filings"),
      ],
      footer: settings.footer)
  }
}

extension HTMLWriter {
  fileprivate mutating func trends(_ trends: [MetricTrend]) {
    guard !trends.isEmpty else {
      markup("<p>No metric has values for two periods.</p>\n")
      return
    }
    for rhythm in MetricTrend.Rhythm.allCases {
      let drawn = trends.enumerated().filter { $0.element.rhythm == rhythm }
      if drawn.isEmpty { continue }
      markup(rhythm == .years ? "<h3>By year</h3>\n" : "<h3>By quarter</h3>\n")
      markup("<div class=\"charts\">\n")
      for (number, trend) in drawn { figure(trend, number: number) }
      markup("</div>\n")
      if drawn.contains(where: { $0.element.slots.contains(where: \.isDerived) }) {
        markup(
          "<p class=\"quiet\">What no filing states alone is derived from longer periods.</p>\n")
      }
      folded("The figures \(rhythm.rawValue)") { $0.table(of: drawn.map(\.element)) }
    }
  }

  private mutating func figure(_ trend: MetricTrend, number: Int) {
    element("<figure><figcaption>", trend.metric, " ")
    if let latest = trend.slots.last?.value {
      element("<span class=\"figure\">", latest.grouped, " ")
      element("<small>", trend.unit, "</small></span>")
    }
    markup("</figcaption>\n")
    draw(
      BarChart(
        id: "chart-\(number)", title: "\(trend.metric) \(trend.rhythm.rawValue), \(trend.unit)",
        bars: trend.slots.map { BarChart.Bar(label: $0.end.description, value: $0.value) }))
    markup("</figure>\n")
  }

  /// All trends of one rhythm; a period may end on different days for different metrics.
  private mutating func table(of trends: [MetricTrend]) {
    let days = Set(trends.flatMap { $0.slots.filter { $0.value != nil }.map(\.end) }).sorted(by: >)
    markup("<table class=\"stack\"><thead><tr><th scope=\"col\">Period to</th>")
    for trend in trends {
      element("<th scope=\"col\" class=\"n\">", trend.metric, "")
      element(" <small>", trend.unit, "</small></th>")
    }
    markup("</tr></thead><tbody>\n")
    for day in days {
      element("<tr><th scope=\"row\" class=\"day\">", day.description, "</th>")
      for trend in trends {
        let slot = trend.slots.first { $0.end == day }
        element("<td class=\"n\" data-label=\"", trend.metric, "\">")
        text(slot?.value?.grouped ?? "–")
        markup(slot?.isDerived == true ? " <small>derived</small></td>" : "</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  fileprivate mutating func companyFilings(_ cards: ArraySlice<Scorecard>) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Filing</th><th scope="col">Form</th>\
      <th scope="col">Period end</th><th scope="col" class="n">Score</th>\
      <th scope="col">Grade</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th><th scope="col" class="n">Gaps</th></tr></thead><tbody>

      """)
    for card in cards {
      if let filing = card.filing { filingRow(filing, card, named: filing.name) }
    }
    markup("</tbody></table>\n")
  }
}
