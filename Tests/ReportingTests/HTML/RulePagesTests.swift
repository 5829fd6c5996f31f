import FilingModel
import Testing

@testable import Reporting

@Suite("The pages of the rules")
struct RulePagesTests {
  private let pages = RulePages.render(Sample.assessment, settings: PageSample.settings)

  @Test("A rule's page says what it asks and why, and shows its examples")
  func explanation() throws {
    let page = try #require(pages.first)
    #expect(page.path == "rules/balance-sheet-out-of-balance.html")
    for text in [
      "Assets differ from liabilities and equity at the same date.", "the balance sheet identity",
      "Every ratio that rests on the balance sheet", "concept  value ◀",
      "A finding names the marked rows.", "Nothing is found.",
    ] {
      #expect(page.html.contains(text), "\(text)")
    }
  }

  @Test("It leads to the findings in the filings that have some, and to no other filing")
  func filings() throws {
    let page = try #require(pages.first)
    let links = PageMarkup.values(of: "href", in: page.html).filter { $0.contains("filings/") }
    let flawed = try #require(Sample.flawed.filing)
    #expect(
      links == ["../\(PagePath.filing(flawed))#rule-balance-sheet-out-of-balance"])
    #expect(page.html.contains("4 comparisons, 1 error, 0 warnings"))
  }

  @Test("A rule that was not asked has a page that says so")
  func notAsked() throws {
    let page = try #require(pages.first { $0.path == "rules/never-asked.html" })
    #expect(page.html.contains("The rule was not asked."))
  }
}
