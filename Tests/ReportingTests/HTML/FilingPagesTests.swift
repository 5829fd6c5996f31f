import FilingModel
import Foundation
import Testing

@testable import Reporting

@Suite("The page of a filing")
struct FilingPagesTests {
  private let html = PageSample.filing(Sample.flawed)

  @Test(
    "A finding shows its arithmetic, its facts and the line of each",
    arguments: [
      "equity 62,147,000,000 by -1,000,000 at 2024-12-31; rounding explains at most 500,000.",
      "<td class=\"n value\">352,583,000,000 <span class=\"quiet\">USD</span></td>",
      "<td class=\"n value\">1,240,000,000.25 <span class=\"quiet\">USD</span></td>",
      "made-20241231.htm:812</a> <small>f-812</small>",
      "made-20241231.htm:2100</a> <small>byte 203,700</small>",
      "ProductOrServiceAxis=LampsMember, SiteAxis=Port &lt;North&gt;",
      "Every ratio that rests on the balance sheet is then wrong by an unknown amount.",
      "100 less the weighted share of comparisons that found something.",
    ])
  func findings(fragment: String) {
    #expect(html.contains(fragment))
  }

  @Test("A rule that found something leads to its findings, another one leads nowhere")
  func ruleLinks() {
    let targets = PageMarkup.values(of: "href", in: html).filter { $0.hasPrefix("#") }
      .map { String($0.dropFirst()) }
    let ids = PageMarkup.values(of: "id", in: html)
    #expect(Set(targets).subtracting(ids).isEmpty)
    #expect(targets.contains("rule-balance-sheet-out-of-balance"))
    #expect(!targets.contains("rule-facts-differ-from-source"))
    #expect(ids.count == Set(ids).count)
  }

  @Test("A long value is cut and its whole length is said, a short one is whole")
  func longValues() {
    #expect(html.contains("<small>beginning of 5,160 characters</small>"))
    #expect(html.components(between: "beginning of", and: "<").count == 1)
    #expect(html.utf8.count < 30_000)
  }

  @Test("Gaps are counted by reason, and the documents are named with their digests")
  func gapsAndDocuments() {
    #expect(html.contains("no total of liabilities at the same date</th>"))
    #expect(html.contains("data-label=\"times\">5</td>"))
    #expect(html.contains("<td>the reader</td>"))
    #expect(html.contains(String(repeating: "7e", count: 32)))
    #expect(html.contains("data-label=\"bytes\">2,417,332</td>"))
  }

  @Test("A finding about more facts than are listed says how many are left out")
  func manyFacts() {
    let facts = (0..<HTMLWriter.factLimit + 2).map { Sample.amount("Assets", "1", line: $0 + 1) }
    let many = PageSample.filing(Sample.assessment(with: facts).filings[0])
    let few = PageSample.filing(Sample.assessment(with: Array(facts.dropLast(2))).filings[0])
    #expect(many.contains("And 2 more facts, all of them in the JSON form."))
    #expect(!few.contains("more fact"))
  }

  @Test("A filing with nothing to compare has no score")
  func nothing() {
    let page = PageSample.filing(Sample.empty)
    #expect(page.contains("Nothing was compared in 31 facts, 0 metrics"))
    #expect(page.contains("Nothing was compared, so nothing could be found."))
  }

  @Test("A fact's line leads to the fact in the document at EDGAR")
  func lines() {
    #expect(
      html.contains(
        "<a rel=\"noreferrer\" href=\"https://www.sec.gov/Archives/edgar/data/123456/"
          + "000012345625000077/made-20241231.htm#f-812\">made-20241231.htm:812</a>"))
  }

  @Test("Without an accession number nothing leads to EDGAR")
  func noAddress() {
    #expect(!PageSample.filing(Sample.empty).contains("https://"))
  }

  @Test("A waived finding is marked where it stands, and counted by who lets it pass")
  func waivers() {
    #expect(html.contains("Waived by reporting team until 2025-12-31: named in the amendment"))
    #expect(html.contains("<h2 id=\"waivers\">Waivers</h2>"))
    #expect(html.contains("<span class=\"information\">1 waived</span>"))
    #expect(!PageSample.filing(Sample.clean).contains("id=\"waivers\""))
  }

  @Test("What each check took off is a row, and the sum leads to the score")
  func costs() {
    let page = PageSample.filing(
      Sample.flawed, costs: [ScoreCost(check: .duplicates, weighed: 60, limit: 40)])
    #expect(page.contains("data-label=\"weigh\">60</td>"))
    #expect(page.contains("data-label=\"taken off\">40</td>"))
    #expect(page.contains("100 less 40</th><td class=\"n\">71.5</td>"))
    #expect(PageSample.filing(Sample.clean).contains("No finding took anything off."))
  }

  @Test("Of many findings of a rule the first ten are in sight, and the summary counts the rest")
  func folded() throws {
    let page = PageSample.filing(Sample.crowded(300).filings[0])
    #expect(page.contains("<summary>290 more findings of this rule</summary>"))
    let open = try #require(page.components(separatedBy: "<details>").first)
    #expect(PageMarkup.tags(of: open).count { $0 == "li class=" } == 10)
  }

  @Test("More findings than a page holds are on further pages, each finding once")
  func parts() {
    let pages = FilingPages.render(
      Sample.crowded(2_500).filings[0], costs: [], settings: PageSample.settings)
    let counts = pages.map { page in
      PageMarkup.tags(of: page.html).count { $0 == "li class=" }
    }
    #expect(counts == [1_000, 1_000, 500])
    #expect(pages[2].html.contains("<strong>2,001–2,500</strong>"))
    #expect(pages[1].path.hasSuffix("-part-2.html"))
    #expect(pages[0].html.contains("href=\"../\(pages[1].path)\""))
  }
}
