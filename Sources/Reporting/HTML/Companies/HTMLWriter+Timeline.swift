internal import FilingModel

extension HTMLWriter {
  /// Years down, quarters across; each filing with its grade, each hole in words.
  mutating func timeline(_ timeline: FilingTimeline) {
    guard !timeline.years.isEmpty else {
      markup("<p>No annual or quarterly report is here.</p>\n")
      return
    }
    if timeline.holes > 0 {
      element("<p>", timeline.holes.of("filing is", plural: "filings are"), " missing between ")
      markup("those that are here.</p>\n")
    }
    markup("<table class=\"timeline\"><thead><tr><th scope=\"col\">Fiscal year</th>")
    for name in FilingTimeline.slotNames { element("<th scope=\"col\">", name, "</th>") }
    markup("</tr></thead><tbody>\n")
    var before: Int?
    for year in timeline.years {
      if let before, before - year.number > 1 {
        let count = (before - year.number - 1).of("year")
        element("<tr><td colspan=\"5\" class=\"quiet\">", count, " without a filing</td></tr>\n")
      }
      before = year.number
      element("<tr><th scope=\"row\">", String(year.number), "</th>")
      for slot in year.slots { cell(slot) }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  private mutating func cell(_ slot: FilingTimeline.Slot) {
    switch slot {
    case .outside: markup("<td></td>")
    case .hole: markup("<td class=\"missing\">missing</td>")
    case .filed(let cards):
      markup("<td>")
      for card in cards {
        guard let filing = card.filing else { continue }
        markup("<span class=\"filed\">")
        link(filing.form?.name ?? filing.name, to: PagePath.filing(filing))
        markup(" ")
        grade(card.score)
        markup("</span> ")
      }
      markup("</td>")
    }
  }
}
