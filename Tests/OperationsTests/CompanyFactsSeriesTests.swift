import FilingModel
import Foundation
import Operations
import Reconciliation
import Support
import Testing

/// Five years of Snowflake's filings as SEC's companyfacts has them, laid out by period.
///
/// The fourth quarters, which no annual report states, are those of the company's own announcements.
@Suite("Metrics by period over years of real filings, where FINLOOM_CORPUS names them")
struct CompanyFactsSeriesTests {
  private static let corpus = Repository.folder(
    named: "FINLOOM_CORPUS", for: "metrics by period over years")

  /// What the rows of the answer say of each filing.
  private static func forms(_ path: String) throws -> [String: (form: String, filed: String)] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let taxonomies = try #require(answer["facts"] as? [String: [String: [String: Any]]])
    var forms: [String: (form: String, filed: String)] = [:]
    for concept in taxonomies.values.flatMap(\.values) {
      for rows in (concept["units"] as? [String: [[String: Any]]] ?? [:]).values {
        for row in rows {
          guard let accession = row["accn"] as? String, let form = row["form"] as? String,
            let filed = row["filed"] as? String
          else { continue }
          forms[accession] = (form, filed)
        }
      }
    }
    return forms
  }

  /// A filing with the cover page that companyfacts leaves out.
  private static func filing(
    _ document: ReadDocuments.Document, _ form: String, _ filed: String
  ) -> FilerFiling? {
    let facts = document.report.facts
    let ends = facts.filter { $0.concept.localName == "Assets" }.compactMap(\.period.lastDay)
    guard let end = ends.max(), let entity = facts.first?.aspects.entity else { return nil }
    let cover = [("DocumentType", form), ("DocumentPeriodEndDate", "\(end)")].map { name, text in
      Fact(
        aspects: Aspects(
          concept: QName(namespace: "http://xbrl.sec.gov/dei/2024", localName: name),
          entity: entity, period: .endOf(end)),
        value: .text(text), source: SourcePoint(document: "", line: 1, byteOffset: 0))
    }
    let report = Report(document: "", syntax: .companyfacts, facts: facts + cover)
    let filing = Filing(
      digest: document.filing.name, source: "", accession: document.filing.accession,
      filed: CalendarDate(filed), cover: CoverPage(report.facts), documents: [])
    return FilerFiling(
      filing: filing, facts: report.facts, metrics: NormalizedMetrics.all(in: report, of: filing))
  }

  private static func series(_ choice: SeriesChoice) async throws -> MetricSeries? {
    guard let corpus else { return nil }
    let path = corpus.appendingPathComponent("companyfacts/snow_facts.json").path
    let forms = try forms(path)
    let documents = try await ReadDocuments(settings: .standard).run([path]).documents
    let filings = documents.compactMap { document in
      forms[document.filing.name].flatMap { filing(document, $0.form, $0.filed) }
    }
    return MetricSeries(of: filings, calendar: filings, choice: choice)
  }

  @Test("Fourth quarters and trailing months follow, and years have their numbers")
  func revenue() async throws {
    guard let series = try await Self.series(SeriesChoice()) else { return }
    let revenue = series.values.filter { $0.metric == "Revenue" }
    let lines = revenue.map { "\($0.label?.description ?? "-") \($0.value.text)" }
    #expect(
      lines.filter { $0.hasPrefix("Q4") } == [
        "Q4 FY2025 986770000", "Q4 FY2024 774699000", "Q4 FY2023 589012000",
        "Q4 FY2022 383774000", "Q4 FY2021 190465000", "Q4 FY2020 87692000",
      ])
    #expect(
      lines.filter { $0.hasPrefix("FY") } == [
        "FY2025 3626396000", "FY2024 2806489000", "FY2023 2065659000", "FY2022 1219327000",
        "FY2021 592049000", "FY2020 264748000", "FY2019 96666000",
      ])
    #expect(lines.contains("TTM Q1 FY2025 3011599000"))
    #expect(revenue.allSatisfy { $0.label != nil })
    #expect(series.filings.allSatisfy { $0.filed != nil })
  }

  @Test("The four quarters of each year add up to it, whatever is derived")
  func sums() async throws {
    guard let series = try await Self.series(SeriesChoice()) else { return }
    var compared = 0
    for year in series.values where year.kind == .annual {
      let quarters = series.values.filter { quarter in
        guard quarter.kind == .quarterly, quarter.metric == year.metric,
          quarter.unit.currency != nil, let start = quarter.period.start,
          let first = year.period.start, let end = quarter.period.end, let last = year.period.end
        else { return false }
        return first <= start && end <= last
      }
      guard quarters.count == 4, let sum = ExactDecimal.sum(quarters.map(\.value)) else { continue }
      compared += 1
      #expect(sum == year.value, "\(year.metric) \(year.label?.description ?? "")")
    }
    #expect(compared > 100)
  }

  @Test("As of a day in the past, the series ends with what was out")
  func asOf() async throws {
    let day = CalendarDate("2022-03-29")
    guard let series = try await Self.series(SeriesChoice(asOf: day)) else { return }
    let years = series.values.filter { $0.metric == "Revenue" && $0.kind == .annual }
    #expect(years.first?.label?.description == "FY2021")
    let next = CalendarDate("2022-03-30")
    let later = try #require(try await Self.series(SeriesChoice(asOf: next)))
    let more = later.values.filter { $0.metric == "Revenue" && $0.kind == .annual }
    #expect(more.first?.label?.description == "FY2022")
  }
}
