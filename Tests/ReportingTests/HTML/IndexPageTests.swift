import FilingModel
import Foundation
import Testing

@testable import Reporting

@Suite("The index of the pages")
struct IndexPageTests {
  private let html = IndexPage.render(Sample.assessment, settings: PageSample.settings)

  @Test("Score, grade and counts stand before every table")
  func verdictFirst() throws {
    let table = try #require(html.range(of: "<table"))
    let top = html[..<table.lowerBound]
    #expect(top.contains("<span class=\"points\">91.37</span>"))
    #expect(top.contains("<span class=\"hidden\">grade </span>A</span>"))
    #expect(top.contains("3 filings, 4,108 facts, 81 metrics, looked at in 4,763 comparisons."))
    #expect(top.contains("<span class=\"error\">2 errors</span>"))
    #expect(top.contains("<span class=\"gap\">7 gaps</span>"))
    #expect(top.contains("freshness as of 2025-02-01"))
  }

  @Test("Every check is there with its question and its status", arguments: Check.allCases)
  func checks(check: Check) {
    #expect(html.contains("\(check.title) <small>\(check.question)</small>"))
  }

  @Test("A check that found nothing but made comparisons is clean, one that was not asked is not")
  func status() {
    #expect(html.components(between: "<td>clean", and: "d>").count == 4)
    let nothing = IndexPage.render(Sample.nothing, settings: PageSample.settings)
    #expect(nothing.components(between: "not asked<", and: "td>").count == Check.allCases.count)
    #expect(!nothing.contains("clean<"))
  }

  @Test("Each filing's row leads to the page of that filing")
  func links() {
    let names = Sample.assessment.filings.compactMap(\.filing).map(FilingPage.fileName(for:))
    let links = PageMarkup.values(of: "href", in: html).filter { !$0.hasPrefix("#") }
    #expect(links == names)
    #expect(names.count == 3)
  }

  @Test("What the store's rules found stands on the index")
  func store() {
    #expect(html.contains("CIK 0000123456 has 10-Qs for Q1 and Q3 of 2024 and none for Q2."))
  }

  @Test("With nothing checked the page says so and shows no score")
  func nothing() {
    let page = IndexPage.render(Sample.nothing, settings: PageSample.settings)
    #expect(page.contains("Nothing was compared in 0 filings, 0 facts, 0 metrics"))
    #expect(page.contains("<span class=\"hidden\">grade </span>-</span>"))
    #expect(page.contains("no score"))
    #expect(!page.contains("of 100</span>"))
    #expect(page.contains("No filing was assessed."))
    #expect(page.contains("Paths were assessed without a store"))
  }
}
