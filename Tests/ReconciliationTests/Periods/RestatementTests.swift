import FilingModel
import Testing

@testable import Reconciliation

/// Johnson & Johnson's sales of 2022, in millions: as filed at first, and without consumer health,
/// which a year later was a discontinued operation.
@Suite("Metrics as first and as last filed")
struct RestatementTests {
  private static let nineMonths = SeriesSample(
    accession: "0000200406-22-000091", form: "10-Q", cover: "2022-01-03..2022-10-02",
    focus: "2022", filed: "2022-10-27", yearEnd: "--01-01",
    rows: ["Revenues 2022-01-03..2022-10-02 71237"])
  private static let year = SeriesSample(
    accession: "0000200406-23-000016", form: "10-K", cover: "2022-01-03..2023-01-01",
    focus: "2022", filed: "2023-02-16", yearEnd: "--01-01",
    rows: ["Revenues 2022-01-03..2023-01-01 94943"])
  private static let nextYear = SeriesSample(
    accession: "0000200406-24-000013", form: "10-K", cover: "2023-01-02..2023-12-31",
    focus: "2023", filed: "2024-02-16", yearEnd: "--12-31",
    rows: ["Revenues 2023-01-02..2023-12-31 85159", "Revenues 2022-01-03..2023-01-01 79990"])
  private static let all = [nextYear, nineMonths, year]

  @Test("The latest filing's value counts, and the first one is kept")
  func lastFiled() throws {
    let series = MetricSeries.of(Self.all)
    #expect(
      series.lines(of: "Revenue", [.annual]) == [
        "annual FY2023 2023-01-02..2023-12-31 85159",
        "annual FY2022 2022-01-03..2023-01-01 79990",
      ])
    let value = try #require(series.values.first { $0.label?.description == "FY2022" })
    #expect(value.restatements.map(\.metric.value.text) == ["94943"])
    #expect(
      series.filings.map { $0.filing.name.suffix(9) } == ["22-000091", "23-000016", "24-000013"])
  }

  @Test("The first filing's value counts when it is asked for")
  func firstFiled() {
    #expect(
      MetricSeries.of(Self.all, .firstFiled).lines(of: "Revenue", [.annual, .quarterly]) == [
        "annual FY2023 2023-01-02..2023-12-31 85159",
        "annual FY2022 2022-01-03..2023-01-01 94943",
        "quarterly Q4 FY2022 2022-10-03..2023-01-01 23706 = FY2022 - 9M FY2022",
      ])
  }

  @Test("As of a day, what came out later does not count")
  func asOf() {
    let before = MetricSeries.of(Self.all, asOf: "2024-02-15")
    #expect(
      before.lines(of: "Revenue", [.annual]) == ["annual FY2022 2022-01-03..2023-01-01 94943"])
    let after = MetricSeries.of(Self.all, asOf: "2024-02-16")
    #expect(after.lines(of: "Revenue", [.annual]).count == 2)
    #expect(MetricSeries.of(Self.all, asOf: "2022-10-26").values == [])
  }

  @Test("A restated year and nine months that were not stated again give no quarter, but a gap")
  func incoherent() {
    let series = MetricSeries.of(Self.all)
    #expect(series.lines(of: "Revenue", [.quarterly]) == [])
    #expect(
      series.gaps.map(\.reason) == [
        "Revenue: 2022-10-03..2023-01-01 is not derived: 0000200406-24-000013 restates a part of "
          + "it, and 0000200406-22-000091 came before"
      ])
  }

  @Test("A restated part that is stated again with the rest gives a quarter")
  func coherent() {
    let again = SeriesSample(
      accession: "0000200406-23-000091", form: "10-Q", cover: "2023-01-02..2023-10-01",
      focus: "2023", filed: "2023-10-27", yearEnd: "--12-31",
      rows: ["Revenues 2022-01-03..2022-10-02 59870"])
    let series = MetricSeries.of(Self.all + [again])
    #expect(
      series.lines(of: "Revenue", [.quarterly]) == [
        "quarterly Q4 FY2022 2022-10-03..2023-01-01 20120 = FY2022 - 9M FY2022"
      ])
  }

  @Test("Without a day of filing the year of the accession number bounds it")
  func unknownDay() {
    let undated = Self.all.map { sample in
      var copy = sample
      copy.filed = nil
      return copy
    }
    #expect(
      MetricSeries.of(undated).lines(of: "Revenue", [.annual]).last?.hasSuffix("79990") == true)
    let early = MetricSeries.of(undated, asOf: "2023-12-31")
    #expect(early.lines(of: "Revenue", [.annual]).map { $0.suffix(5) } == ["94943"])
    let inside = MetricSeries.of(undated, asOf: "2024-06-30")
    #expect(inside.lines(of: "Revenue", [.annual]).map { $0.suffix(5) } == ["94943"])
    #expect(
      inside.gaps.contains {
        $0.reason == "0000200406-24-000013 is left out: the day it was filed is not known"
      })
  }

  @Test("An amendment of an unknown day comes after what it amends")
  func amendment() {
    let amended = SeriesSample(
      accession: "0000200406-23-000001", form: "10-K/A", cover: "2022-01-03..2023-01-01",
      focus: "2022", yearEnd: "--01-01", rows: ["Revenues 2022-01-03..2023-01-01 94944"])
    #expect(
      MetricSeries.of([amended, Self.year]).lines(of: "Revenue", [.annual]) == [
        "annual FY2022 2022-01-03..2023-01-01 94944"
      ])
  }

  @Test("A later value that rounds the same number is no restatement")
  func rounded() {
    var exact = Self.year
    exact.filed = "2023-02-16"
    let rounded = SeriesSample(
      accession: "0000200406-24-000013", form: "10-K", cover: "2023-01-02..2023-12-31",
      focus: "2023", filed: "2024-02-16", rows: ["Revenues 2022-01-03..2023-01-01 94900 -2"])
    #expect(MetricSeries.of([exact, rounded]).values.filter(\.isRestated) == [])
  }

  @Test("A value of another meaning neither replaces the metric's own nor restates it")
  func otherMeaning() {
    let cash = SeriesSample(
      accession: "0000320193-23-000106", form: "10-K", cover: "2022-09-25..2023-09-30",
      focus: "2023", yearEnd: "--09-30",
      rows: [
        "CashAndCashEquivalentsAtCarryingValue 2023-09-30 29965",
        "Revenues 2022-09-25..2023-09-30 383285",
      ])
    let withRestricted = SeriesSample(
      accession: "0000320193-25-000057", form: "10-Q", cover: "2024-09-29..2025-03-29",
      focus: "2025", yearEnd: "--09-27",
      rows: [
        "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents 2023-09-30 30737"
      ])
    let series = MetricSeries.of([cash, withRestricted])
    #expect(series.lines(of: "Cash") == ["instant FY2023 2023-09-30 29965"])
    #expect(series.values.filter(\.isRestated) == [])
  }
}
