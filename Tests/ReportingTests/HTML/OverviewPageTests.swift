import FilingModel
import Foundation
import Testing

@testable import Reporting

@Suite("The overview")
struct OverviewPageTests {
  private let html = PageSample.overview(Sample.assessment, history: Sample.history)

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
    let nothing = PageSample.overview(Sample.nothing)
    #expect(nothing.components(between: "not asked<", and: "td>").count == Check.allCases.count)
    #expect(!nothing.contains("clean<"))
  }

  @Test("The worst filing comes first, and one that lost nothing is not among them")
  func worst() throws {
    let section = try #require(
      html.components(between: "<h2 id=\"worst\">", and: "</section>").first)
    let links = PageMarkup.values(of: "href", in: section)
    #expect(
      links == [Sample.flawed.filing.map { PagePath.filing($0) } ?? "", PagePath.filings()])
  }

  @Test(
    "The verdict says first whether anything got worse, since last time and since last week",
    arguments: [
      "<p class=\"trend worse\">Worse than last time (2025-02-02): 1 error or warning came; "
        + "score 97 to 91.37.</p>",
      "<p class=\"trend worse\">Worse than a week ago (2025-01-27): 1 error or warning came, "
        + "1 went; score 93.5 to 91.37.</p>",
    ])
  func trends(sentence: String) throws {
    let position = try #require(html.range(of: sentence)).lowerBound
    let table = try #require(html.range(of: "<table")).lowerBound
    #expect(position < table)
  }

  @Test(
    "What came and went is listed, with filings that are new or have another score",
    arguments: [
      "<h4>1 finding came</h4>", "<summary>1 finding went</summary>",
      "<summary>1 filing added</summary>", "<summary>1 filing with another score</summary>",
      "<td class=\"n error\">−5.63</td>", "<td class=\"n error\">+2</td>",
    ])
  func changes(fragment: String) {
    #expect(html.contains(fragment))
  }

  @Test("A finding that somebody lets pass makes nothing worse")
  func waived() {
    let runs = [
      Sample.run("2025-02-02T06:00:00Z", "97", errors: 0, filings: 3),
      Sample.run("2025-02-03T06:00:00Z", "97", errors: 0, filings: 3),
    ]
    func trend(_ finding: Finding) -> Trend.Direction {
      let comparison = RunComparison(
        roles: [.lastRun], earlier: runs[0], later: runs[1],
        findings: [Sample.sighting(finding, in: Sample.flawed.filing, isNew: true)],
        earlierScores: [:])
      return Trend(comparison, waived: Trend.waived(in: Sample.assessment)).direction
    }
    #expect(trend(Sample.waived) == .same)
    #expect(trend(Sample.balance) == .worse)
  }

  @Test("Without a history the page says so, and with a single run too")
  func noHistory() {
    #expect(PageSample.overview(Sample.assessment).contains("is not part of a history"))
    let first = StoreHistory(
      runs: [Sample.run("2025-02-03T06:00:00Z", "97", errors: 0, filings: 3)], comparisons: [])
    let page = PageSample.overview(Sample.assessment, history: first)
    #expect(page.contains("This is the first assessment that is kept"))
    #expect(!page.contains("class=\"trend"))
  }

  @Test("A weekly report is named by its week and leads to the list of weeks")
  func week() {
    let page = OverviewPage.render(
      Sample.assessment, history: Sample.history, settings: PageSample.week
    ).html
    #expect(page.contains("<h1>Data quality, week 2025-W06</h1>"))
    #expect(page.contains("<a href=\"../weeks.html\">All weeks</a>"))
    #expect(!html.contains("weeks.html"))
  }

  @Test("What the store's rules found stands on the index")
  func store() {
    #expect(html.contains("CIK 0000123456 has 10-Qs for Q1 and Q3 of 2024 and none for Q2."))
  }

  @Test("With nothing checked the page says so and shows no score")
  func nothing() {
    let page = PageSample.overview(Sample.nothing)
    #expect(page.contains("Nothing was compared in 0 filings, 0 facts, 0 metrics"))
    #expect(page.contains("<span class=\"hidden\">grade </span>-</span>"))
    #expect(page.contains("no score"))
    #expect(!page.contains("of 100</span>"))
    #expect(page.contains("No filing was assessed."))
    #expect(page.contains("Paths were assessed without a store"))
  }
}
