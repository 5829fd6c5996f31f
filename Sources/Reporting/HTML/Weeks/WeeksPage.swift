package import FilingModel

/// The list of weekly reports that lie in one folder.
package enum WeeksPage {
  /// A report that is there: with its figures, or nil where they cannot be read.
  package struct Kept: Hashable, Sendable {
    package let week: ISOWeek
    package let entry: WeekEntry?

    package init(week: ISOWeek, entry: WeekEntry?) {
      self.week = week
      self.entry = entry
    }
  }

  /// The whole page, the latest week first.
  package static func render(_ weeks: [Kept], settings: PageSettings) -> Page {
    var body = HTMLWriter()
    body.section("weeks", "Weeks") { $0.weeks(weeks.sorted { $0.week > $1.week }) }
    let frame = PageFrame(
      title: "\(settings.title), by week", heading: "\(settings.title), by week",
      lines: [weeks.count.of("weekly report")], trail: [], verdict: nil, sections: [],
      footer: settings.footer)
    return Page(path: PagePath.weeks, html: frame.render(body: body))
  }
}

extension HTMLWriter {
  fileprivate mutating func weeks(_ weeks: [WeeksPage.Kept]) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Week</th><th scope="col">Written</th>\
      <th scope="col" class="n">Score</th><th scope="col">Grade</th>\
      <th scope="col" class="n">Filings</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th><th scope="col" class="n">Gaps</th></tr></thead><tbody>

      """)
    for kept in weeks {
      markup("<tr><th scope=\"row\">")
      link(kept.week.description, to: "\(kept.week)/\(PagePath.overview)")
      markup("</th>")
      if let entry = kept.entry {
        row(of: entry)
      } else {
        markup("<td colspan=\"7\" class=\"quiet\">its figures cannot be read</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  private mutating func row(of entry: WeekEntry) {
    markup("<td class=\"day\">")
    beginning(of: entry.writtenAt, limit: 40)
    element("</td><td class=\"n\" data-label=\"score\">", entry.score.columnText, "</td><td>")
    grade(entry.score)
    markup("</td>")
    countCell(entry.filings, label: "filings")
    countCell(entry.counts.errors, label: "errors")
    countCell(entry.counts.warnings, label: "warnings")
    countCell(entry.counts.gaps, label: "gaps")
  }
}
