import FilingModel
import Testing

@testable import Reporting

@Suite("The page of a company")
struct CompanyPageTests {
  private static func card(_ form: String, _ end: String, _ quarter: String) -> Scorecard {
    let cover = [
      ("DocumentType", form), ("DocumentPeriodEndDate", end),
      ("DocumentFiscalPeriodFocus", quarter), ("EntityCentralIndexKey", "0000123456"),
    ]
    let filing = Filing(
      digest: "1a", source: "made", accession: nil,
      cover: CoverPage(cover.map { Sample.fact(Sample.dei($0.0), .text($0.1), line: 1) }),
      documents: [])
    return Scorecard(
      filing: filing, factCount: 1, metricCount: 0, lines: [], readGaps: [],
      score: .points(ExactDecimal(100)))
  }

  /// `F` filed, `h` hole, `.` outside.
  private static func drawing(_ cards: [Scorecard]) -> [String] {
    FilingTimeline(cards).years.map { year in
      "\(year.number) "
        + year.slots.map { slot in
          switch slot {
          case .filed: "F"
          case .hole: "h"
          case .outside: "."
          }
        }.joined()
    }
  }

  @Test("A quarter between two quarters is a hole, one before the first is not")
  func quarters() {
    let cards = [
      Self.card("10-Q", "2023-06-30", "Q2"), Self.card("10-Q", "2024-03-31", "Q1"),
      Self.card("10-Q", "2024-09-30", "Q3"),
    ]
    #expect(Self.drawing(cards) == ["2024 FhF.", "2023 .Fh."])
  }

  @Test("A year is a hole once the company has an annual report")
  func years() {
    let annual = [
      Self.card("10-K", "2021-12-31", "FY"), Self.card("10-Q", "2023-03-31", "Q1"),
    ]
    #expect(Self.drawing(annual) == ["2023 F...", "2022 ...h", "2021 ...F"])
    #expect(Self.drawing([Self.card("8-K", "2023-03-31", "")]) == [])
  }

  @Test("A fiscal year that cannot be is that of the period's end, and long gaps stay short")
  func longGap() throws {
    let cik = try #require(CIK("123456"))
    let cards = [
      Self.card("10-K", "1995-12-31", "FY"), Self.card("10-K", "2024-12-31", "FY"),
    ]
    #expect(Self.drawing(cards) == ["2024 ...F", "1995 ...F"])
    let page = CompanyPage.render(
      Company(cik: cik, cards: cards), score: .notScored, trends: [],
      settings: PageSample.settings)
    #expect(page.html.contains("28 years without a filing"))
  }

  @Test("A year without a value is a hole in the chart, in its words and in its table")
  func chart() throws {
    let company = try #require(Company.all(in: Sample.assessment).first)
    let html = CompanyPage.render(
      company, score: .notScored, trends: MetricTrend.all(in: Sample.series(unit: "USD")),
      settings: PageSample.settings
    ).html
    #expect(
      html.contains("2021-12-31: 100; 2022-12-31: missing; 2023-12-31: -50.25; 2024-12-31: 300."))
    #expect(PageMarkup.values(of: "class", in: html).count { $0 == "hole" } == 2)
    #expect(PageMarkup.values(of: "class", in: html).count { $0 == "bar down" } == 1)
    #expect(html.contains("<th scope=\"row\" class=\"day\">2023-12-31</th>"))
    #expect(html.contains("data-label=\"Revenue\">300 <small>derived</small></td>"))
  }

  @Test(
    "A share of pixels is exact, and what is above the whole takes all",
    arguments: [
      ("1", "3", 33), ("-1", "3", 33), ("4", "3", 100), ("0", "3", 0), ("3", "0", 0),
      ("33333333333333333333333333333333333333", "99999999999999999999999999999999999999", 33),
      ("0.000000000000000000000000000000001", "1000000000000", 0), ("123456.789", "1e6", 12),
    ])
  func scale(value: String, whole: String, pixels: Int) {
    let all = whole == "1e6" ? "1000000" : whole
    #expect(
      ChartScale.share(of: Sample.decimal(value), in: Sample.decimal(all), of: 100) == pixels)
  }

  @Test("The lowest score decides where the curve's scale begins")
  func scores() {
    let chart = ScoreChart(Sample.history.runs)
    #expect(chart.floor == 90)
    #expect(chart.points.map(\.x) == [0, 548, 640])
    #expect(chart.points.map(\.y) == [98, 45, 130])
    #expect(
      chart.words == "From 93.5 on 2025-01-27 to 91.37 on 2025-02-03, lowest 91.37 on 2025-02-03, "
        + "highest 97 on 2025-02-02.")
  }
}
