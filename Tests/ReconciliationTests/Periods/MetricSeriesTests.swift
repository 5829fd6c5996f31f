import FilingModel
import Testing

@testable import Reconciliation

/// The figures are those of the companies' reports, in millions, but where a test says otherwise.
@Suite("Metrics by period")
struct MetricSeriesTests {
  /// Apple's fiscal year 2023 had 53 weeks.
  private static let apple = [
    SeriesSample(
      accession: "0000320193-23-000064", form: "10-Q", cover: "2022-09-25..2023-04-01",
      focus: "2023", yearEnd: "--09-30",
      rows: [
        "Revenues 2022-12-31..2023-04-01 94836", "Revenues 2022-09-25..2023-04-01 211990",
        "EarningsPerShareBasic 2022-12-31..2023-04-01 1.53",
        "EarningsPerShareBasic 2022-09-25..2023-04-01 3.41",
      ]),
    SeriesSample(
      accession: "0000320193-23-000077", form: "10-Q", cover: "2022-09-25..2023-07-01",
      focus: "2023", yearEnd: "--09-30",
      rows: [
        "Revenues 2023-04-02..2023-07-01 81797", "Revenues 2022-09-25..2023-07-01 293787",
        "EarningsPerShareBasic 2022-09-25..2023-07-01 4.69",
      ]),
    SeriesSample(
      accession: "0000320193-23-000106", form: "10-K", cover: "2022-09-25..2023-09-30",
      focus: "2023", yearEnd: "--09-30",
      rows: [
        "Revenues 2022-09-25..2023-09-30 383285", "Revenues 2021-09-26..2022-09-24 394328",
        "EarningsPerShareBasic 2022-09-25..2023-09-30 6.16", "Assets 2023-09-30 352583",
        "Assets 2022-09-24 352755", "Assets 2023-10-20 1",
      ]),
  ]

  @Test("A fourth quarter is the year less nine months, and says so; 53 weeks are a year")
  func fourthQuarter() {
    let series = MetricSeries.of(Self.apple)
    #expect(
      series.lines(of: "Revenue", [.annual, .quarterly]) == [
        "annual FY2023 2022-09-25..2023-09-30 383285",
        "annual FY2022 2021-09-26..2022-09-24 394328",
        "quarterly Q4 FY2023 2023-07-02..2023-09-30 89498 = FY2023 - 9M FY2023",
        "quarterly Q3 FY2023 2023-04-02..2023-07-01 81797",
        "quarterly Q2 FY2023 2022-12-31..2023-04-01 94836",
      ])
  }

  @Test("Values per share are not derived")
  func perShare() {
    let lines = MetricSeries.of(Self.apple).lines(of: "EarningsPerShareBasic", [.quarterly])
    #expect(lines == ["quarterly Q2 FY2023 2022-12-31..2023-04-01 1.53"])
  }

  @Test("Balances have the label of the year or quarter they end, other days have none")
  func balances() {
    #expect(
      MetricSeries.of(Self.apple).lines(of: "Assets") == [
        "instant FY2023 2023-09-30 352583", "instant FY2022 2022-09-24 352755",
      ])
  }

  private static func kroger(_ days: String, _ form: String, _ rows: [String]) -> SeriesSample {
    SeriesSample(
      accession: "0000056873-25-\(form == "10-K" ? "000044" : "0000\(days.suffix(2))")",
      form: form, cover: days, focus: "2024", yearEnd: "--02-01", rows: rows)
  }

  @Test("Quarters of 16 and 12 weeks are quarters")
  func longQuarter() {
    let series = MetricSeries.of([
      Self.kroger(
        "2024-02-04..2024-05-25", "10-Q", ["Revenues 2024-02-04..2024-05-25 45269"]),
      Self.kroger(
        "2024-02-04..2024-08-17", "10-Q",
        ["Revenues 2024-05-26..2024-08-17 33912", "Revenues 2024-02-04..2024-08-17 79181"]),
      Self.kroger(
        "2024-02-04..2024-11-09", "10-Q",
        ["Revenues 2024-08-18..2024-11-09 33634", "Revenues 2024-02-04..2024-11-09 112815"]),
      Self.kroger(
        "2024-02-04..2025-02-01", "10-K", ["Revenues 2024-02-04..2025-02-01 147123"]),
    ])
    #expect(
      series.lines(of: "Revenue", [.quarterly]) == [
        "quarterly Q4 FY2024 2024-11-10..2025-02-01 34308 = FY2024 - 9M FY2024",
        "quarterly Q3 FY2024 2024-08-18..2024-11-09 33634",
        "quarterly Q2 FY2024 2024-05-26..2024-08-17 33912",
        "quarterly Q1 FY2024 2024-02-04..2024-05-25 45269",
      ])
  }

  /// Snowflake's year ends in January and has the number of the year it ends in.
  private static let snowflake = [
    SeriesSample(
      accession: "0001640147-24-000101", form: "10-K", cover: "2023-02-01..2024-01-31",
      focus: "2024", filed: "2024-03-26", yearEnd: "--01-31",
      rows: ["Revenues 2023-02-01..2024-01-31 2806489"]),
    SeriesSample(
      accession: "0001640147-24-000135", form: "10-Q", cover: "2024-02-01..2024-04-30",
      focus: "2025", filed: "2024-05-31", yearEnd: "--01-31",
      rows: [
        "Revenues 2024-02-01..2024-04-30 828709", "Revenues 2023-02-01..2023-04-30 623599",
      ]),
  ]

  @Test("Trailing twelve months are the year and the year to date less the one before")
  func trailing() {
    #expect(
      MetricSeries.of(Self.snowflake).lines(of: "Revenue", [.trailingTwelveMonths]) == [
        "ttm TTM Q1 FY2025 2023-05-01..2024-04-30 3011599 = FY2024 + Q1 FY2025 - Q1 FY2024",
        "ttm TTM FY2024 2023-02-01..2024-01-31 2806489",
      ])
  }

  @Test("Four quarters are trailing twelve months where no year is stated")
  func fourQuarters() {
    let series = MetricSeries.of([
      SeriesSample(
        accession: "0000000001-24-000001", form: "10-Q", cover: "2024-01-01..2024-03-31",
        focus: "2024", rows: ["Revenues 2024-01-01..2024-03-31 40"]),
      SeriesSample(
        accession: "0000000001-23-000003", form: "10-Q", cover: "2023-01-01..2023-09-30",
        focus: "2023",
        rows: [
          "Revenues 2023-07-01..2023-09-30 30", "Revenues 2023-04-01..2023-06-30 20",
          "Revenues 2023-01-01..2023-09-30 60",
        ]),
      SeriesSample(
        accession: "0000000001-24-000004", form: "8-K", cover: "2024-03-31",
        rows: ["Revenues 2023-10-01..2023-12-31 35"]),
    ])
    #expect(
      series.lines(of: "Revenue", [.trailingTwelveMonths]) == [
        "ttm TTM Q1 FY2024 2023-04-01..2024-03-31 125 = Q2 FY2023 + Q3 FY2023 + Q4 FY2023 + Q1 FY2024"
      ])
  }

  @Test("A year that ends in January has the number that the filer's cover pages give it")
  func januaryYears() {
    func label(_ focus: String?) -> [String] {
      let sample = SeriesSample(
        accession: "0000027419-25-000018", form: "10-K", cover: "2024-02-04..2025-02-01",
        focus: focus, yearEnd: "--02-01", rows: ["Revenues 2024-02-04..2025-02-01 106566"])
      return MetricSeries.of([sample]).lines(of: "Revenue", [.annual])
    }
    #expect(label("2024") == ["annual FY2024 2024-02-04..2025-02-01 106566"])
    #expect(label("2025") == ["annual FY2025 2024-02-04..2025-02-01 106566"])
    #expect(label(nil) == ["annual FY2025 2024-02-04..2025-02-01 106566"])
    #expect(label("2031") == ["annual FY2025 2024-02-04..2025-02-01 106566"])
  }

  @Test("A year that ends in the first days of January belongs to the year before")
  func firstDaysOfJanuary() {
    let sample = SeriesSample(
      accession: "0000200406-23-000016", form: "10-K", cover: "2022-01-03..2023-01-01",
      yearEnd: "--01-01", rows: ["Revenues 2022-01-03..2023-01-01 94943"])
    #expect(
      MetricSeries.of([sample]).lines(of: "Revenue", [.annual]) == [
        "annual FY2022 2022-01-03..2023-01-01 94943"
      ])
  }

  /// The figures are made up: no filer of the fixtures changed its year.
  @Test("A changed year end has a transition, and the years beside it keep their dates")
  func changedYearEnd() {
    let series = MetricSeries.of([
      SeriesSample(
        accession: "0000000001-24-000001", form: "10-K", cover: "2023-01-01..2023-12-31",
        focus: "2023",
        rows: ["Revenues 2023-01-01..2023-12-31 400", "Revenues 2022-01-01..2022-12-31 380"]),
      SeriesSample(
        accession: "0000000001-24-000002", form: "10-KT", cover: "2024-01-01..2024-06-30",
        yearEnd: "--06-30", rows: ["Revenues 2024-01-01..2024-06-30 210"]),
      SeriesSample(
        accession: "0000000001-25-000003", form: "10-K", cover: "2024-07-01..2025-06-30",
        focus: "2025", yearEnd: "--06-30",
        rows: [
          "Revenues 2024-07-01..2025-06-30 450", "Revenues 2023-07-01..2024-06-30 405",
        ]),
      SeriesSample(
        accession: "0000000001-25-000004", form: "10-Q", cover: "2025-07-01..2025-09-30",
        focus: "2026", yearEnd: "--06-30", rows: ["Revenues 2025-07-01..2025-09-30 120"]),
    ])
    #expect(
      series.lines(of: "Revenue", [.annual, .quarterly, .yearToDate]) == [
        "annual FY2025 2024-07-01..2025-06-30 450",
        "annual Transition 2024-01-01..2024-06-30 210",
        "annual FY2023 2023-01-01..2023-12-31 400",
        "annual FY2022 2022-01-01..2022-12-31 380",
        "quarterly Q1 FY2026 2025-07-01..2025-09-30 120",
        "ytd 3M FY2026 2025-07-01..2025-09-30 120",
      ])
  }

  @Test(
    "A transition may be told by the cover page's flag alone, and the year to date by its dates")
  func flaggedTransition() {
    let sample = SeriesSample(
      accession: "0000000001-24-000002", form: "10-K", cover: "2024-01-01..2024-06-30",
      yearEnd: "--06-30", rows: ["Revenues 2024-01-01..2024-06-30 210"], isTransition: true)
    #expect(
      MetricSeries.of([sample]).lines(of: "Revenue") == [
        "annual Transition 2024-01-01..2024-06-30 210"
      ])
  }

  @Test("Quarterly reports alone, of quarters alone, lie in the year that the cover page names")
  func quartersAlone() {
    func quarter(_ number: Int, _ period: String, _ value: Int) -> SeriesSample {
      SeriesSample(
        accession: "0000000001-24-00000\(number)", form: "10-Q", cover: period, focus: "2024",
        yearEnd: "--12-31", rows: ["Revenues \(period) \(value)"])
    }
    let series = MetricSeries.of([
      quarter(2, "2024-04-01..2024-06-30", 20), quarter(3, "2024-07-01..2024-09-30", 30),
    ])
    #expect(
      series.lines(of: "Revenue") == [
        "quarterly Q3 FY2024 2024-07-01..2024-09-30 30",
        "quarterly Q2 FY2024 2024-04-01..2024-06-30 20",
      ])
  }

  @Test("A wrong focus on one cover page is outvoted by the others")
  func wrongFocus() {
    let wrong = SeriesSample(
      accession: "0001640147-24-000207", form: "10-Q", cover: "2024-02-01..2024-07-31",
      focus: "2024", yearEnd: "--01-31", rows: ["Revenues 2024-05-01..2024-07-31 868823"])
    #expect(
      MetricSeries.of(Self.snowflake + [wrong]).lines(of: "Revenue", [.quarterly]).first
        == "quarterly Q2 FY2025 2024-05-01..2024-07-31 868823")
  }

  @Test("Quarters of a cash flow, which is stated for the year to date alone, are differences")
  func cashFlow() {
    let flow = "NetCashProvidedByUsedInOperatingActivities"
    let series = MetricSeries.of([
      SeriesSample(
        accession: "0001640147-24-000135", form: "10-Q", cover: "2024-02-01..2024-04-30",
        focus: "2025", yearEnd: "--01-31", rows: ["\(flow) 2024-02-01..2024-04-30 355468"]),
      SeriesSample(
        accession: "0001640147-24-000207", form: "10-Q", cover: "2024-02-01..2024-07-31",
        focus: "2025", yearEnd: "--01-31", rows: ["\(flow) 2024-02-01..2024-07-31 425333"]),
    ])
    #expect(
      series.lines(of: "OperatingCashFlow") == [
        "quarterly Q2 FY2025 2024-05-01..2024-07-31 69865 = 6M FY2025 - Q1 FY2025",
        "quarterly Q1 FY2025 2024-02-01..2024-04-30 355468",
        "ytd 6M FY2025 2024-02-01..2024-07-31 425333",
        "ytd 3M FY2025 2024-02-01..2024-04-30 355468",
      ])
  }
}
