import FilingModel
import Testing

@testable import Reconciliation

@Suite("A second witness")
struct WitnessTests {
  private static let ours = SeriesSample(
    accession: "0000000001-24-000002", form: "10-K", cover: "2023-01-01..2023-12-31",
    filed: "2024-02-20",
    rows: [
      "Revenues 2023-01-01..2023-12-31 100 0", "Revenues 2022-01-01..2022-12-31 90 0",
      "Assets 2023-12-31 500 -2", "Assets 2022-12-31 400 0", "Liabilities 2023-12-31 50 0",
      "Goodwill 2023-12-31 7 0", "InventoryNet 2023-12-31 3 0",
    ])

  /// Theirs: what the same filing, an earlier and a later one say.
  private static let theirs = [
    SeriesSample(
      accession: "0000000001-23-000001", form: "10-K", cover: "2022-01-01..2022-12-31",
      filed: "2023-02-20",
      rows: ["Revenues 2022-01-01..2022-12-31 88 0", "Assets 2022-12-31 400 0"]),
    SeriesSample(
      accession: "0000000001-24-000002", form: "10-K", cover: "2023-01-01..2023-12-31",
      filed: "2024-02-20",
      rows: [
        "Revenues 2023-01-01..2023-12-31 100 0", "Assets 2023-12-31 510 0",
        "Liabilities 2023-12-31 51 0", "Cash 2023-12-31 9 0", "OtherAssets 2023-12-31 9 0",
      ]),
    SeriesSample(
      accession: "0000000001-25-000003", form: "10-K", cover: "2024-01-01..2024-12-31",
      filed: "2025-02-20", rows: ["Goodwill 2023-12-31 8 0"]),
  ]

  private func report(
    _ ours: SeriesSample, _ theirs: [SeriesSample], metric: String? = nil
  ) -> WitnessReport {
    var witness = Witness(metric: metric)
    for sample in theirs {
      guard let accession = sample.filing.accession else { continue }
      witness.add(sample.facts, gaps: [], of: accession, filed: sample.filing.filed)
    }
    return witness.compare([(ours.filing, ours.facts)])
  }

  private func lines(_ report: WitnessReport) -> [String] {
    report.values.map { value in
      "\(value.concept.localName) \(value.period) \(value.verdict.rawValue)"
    }
  }

  @Test("Each difference has its reason, and equal values have none")
  func verdicts() {
    let report = report(Self.ours, Self.theirs)
    #expect(
      lines(report) == [
        "Assets 2023-12-31 other precision", "Assets 2022-12-31 equal in another filing",
        "Cash 2023-12-31 missing in ours", "Goodwill 2023-12-31 restated later",
        "InventoryNet 2023-12-31 not in theirs", "Liabilities 2023-12-31 contradicts",
        "Revenues 2023-01-01..2023-12-31 equal",
        "Revenues 2022-01-01..2022-12-31 restated by this filing",
      ])
    #expect(report.values.filter(\.verdict.isFinding).count == 2)
    #expect(report.notIngested.values.reduce(0, +) == 3)
  }

  @Test("A filing that theirs does not know is told apart from a value it leaves out")
  func unknownFiling() {
    #expect(
      lines(report(Self.ours, [], metric: "Goodwill")) == [
        "Goodwill 2023-12-31 filing not in theirs"
      ])
  }

  @Test("One metric compares its own concepts alone")
  func oneMetric() {
    #expect(
      lines(report(Self.ours, Self.theirs, metric: "Liabilities")).contains(
        "Liabilities 2023-12-31 contradicts"))
    #expect(
      lines(report(Self.ours, Self.theirs, metric: "Revenue")) == [
        "Revenues 2023-01-01..2023-12-31 equal",
        "Revenues 2022-01-01..2022-12-31 restated by this filing",
      ])
  }
}
