import FilingModel
import Testing

@testable import Reporting

@Suite("The page of a filing")
struct FilingPageTests {
  private let html = FilingPage.render(Sample.flawed, settings: PageSample.settings)

  @Test(
    "A finding shows its arithmetic, its facts and the line of each",
    arguments: [
      "equity 62,147,000,000 by -1,000,000 at 2024-12-31; rounding explains at most 500,000.",
      "<td class=\"n value\">352,583,000,000 <span class=\"quiet\">USD</span></td>",
      "<td class=\"n value\">1,240,000,000.25 <span class=\"quiet\">USD</span></td>",
      "made-20241231.htm:812 <small>f-812</small>",
      "made-20241231.htm:2100 <small>byte 203,700</small>",
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
    let many = FilingPage.render(
      Sample.assessment(with: facts).filings[0], settings: PageSample.settings)
    let few = FilingPage.render(
      Sample.assessment(with: Array(facts.dropLast(2))).filings[0], settings: PageSample.settings)
    #expect(many.contains("And 2 more facts, all of them in the JSON form."))
    #expect(!few.contains("more fact"))
  }

  @Test("A filing with nothing to compare has no score")
  func nothing() {
    let page = FilingPage.render(Sample.empty, settings: PageSample.settings)
    #expect(page.contains("Nothing was compared in 31 facts, 0 metrics"))
    #expect(page.contains("Nothing was compared, so nothing could be found."))
  }

  @Test("A thousand findings are all on the page")
  func crowded() {
    let page = FilingPage.render(Sample.crowded(1_000).filings[0], settings: PageSample.settings)
    #expect(PageMarkup.tags(of: page).count { $0 == "li class=" } == 1_000)
  }
}
