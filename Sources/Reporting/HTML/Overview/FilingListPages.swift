package import FilingModel

/// The list of all filings, in the order of the assessment.
package enum FilingListPages {
  /// How many filings one page lists.
  static let limit = 1_000

  /// At least one page; each needs nothing but itself.
  package static func render(_ assessment: Assessment, settings: PageSettings) -> [Page] {
    let cards = assessment.filings.filter { $0.filing != nil }
    let count = max(1, (cards.count + limit - 1) / limit)
    return (0..<count).map { index in
      var body = HTMLWriter()
      body.section("filings", "Filings") { body in
        body.listLinks(count, at: index, of: cards.count)
        if cards.isEmpty {
          body.markup("<p>No filing was assessed.</p>\n")
        } else {
          body.filingTable(cards.dropFirst(index * limit).prefix(limit))
        }
        body.listLinks(count, at: index, of: cards.count)
      }
      let part = count > 1 ? ", part \(index + 1) of \(count)" : ""
      let heading = "All \(cards.count.of("filing"))" + part
      let frame = PageFrame(
        title: "\(heading) – \(settings.title)", heading: heading,
        lines: [assessment.source],
        trail: [PageFrame.Link(text: settings.heading, href: PagePath.overview)], verdict: nil,
        sections: [], footer: settings.footer)
      return Page(path: PagePath.filings(part: index + 1), html: frame.render(body: body))
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func listLinks(_ pages: Int, at index: Int, of count: Int) {
    guard pages > 1 else { return }
    markup("<p class=\"parts\">Filings ")
    for page in 0..<pages {
      let first = page * FilingListPages.limit + 1
      let last = min(count, first + FilingListPages.limit - 1)
      if page == index {
        element("<strong>", "\(first.grouped)–\(last.grouped)", "</strong> ")
      } else {
        link("\(first.grouped)–\(last.grouped)", to: PagePath.filings(part: page + 1))
        markup(" ")
      }
    }
    markup("</p>\n")
  }
}
