import Foundation
import Support
import Testing

@Suite("Metrics, by the built program")
struct MetricsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Tool.run(["ingest", Repository.path("fixtures/filings")], in: folder.url)
  }

  private func run(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(["metrics"] + arguments, in: folder.url)
  }

  @Test(
    "A ticker in any case, a CIK with and without zeros name a filer",
    arguments: [
      "SNOW", "snow", "1640147", "0001640147", "CIK0001640147",
    ])
  func filer(_ name: String) throws {
    let run = try run(name, "--metric", "Revenue", "--period", "quarterly")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        SNOWFLAKE INC. (SNOW, CIK 0001640147)

        Quarterly, USD in thousands
                 Q3 FY2025   Q2 FY2025   Q1 FY2025
                2024-10-31  2024-07-31  2024-04-30
        Revenue    942,094     868,823     828,709
        """))
  }

  @Test("An accession number names one filing, whose values alone are shown")
  func filing() throws {
    let run = try run("0001640147-24-000207", "--metric", "Revenue", "--format", "csv")
    let rows = run.output.split(separator: "\r\n").dropFirst()
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.contains(",0001640147-24-000207,") })
  }

  @Test("Quarters that are stated for the year to date alone are derived, with their operands")
  func derived() throws {
    let run = try run("SNOW", "--metric", "OperatingCashFlow", "--period", "quarterly", "--sources")
    #expect(run.output.contains("OperatingCashFlow    101,706d     69,865d    355,468"))
    #expect(run.output.contains("derived: 9M FY2025 - 6M FY2025"))
    #expect(run.output.contains("- 425,333,000 us-gaap:NetCashProvidedByUsedInOperatingActivities"))
  }

  @Test("As of a day, later filings do not count")
  func asOf() throws {
    let before = try run("SNOW", "--metric", "Revenue", "--as-of", "2023-12-31")
    #expect(before.status == 2)
    let after = try run("SNOW", "--metric", "Revenue", "--as-of", "2024-12-31", "--first-filed")
    #expect(after.status == 0)
  }

  @Test("No line is longer than a terminal is wide")
  func width() throws {
    let lines = try run("--sources").output.split(separator: "\n")
    #expect(lines.count > 500)
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test(
    "Who or what is not there is no such input, and says where to look",
    arguments: [
      (["NONE"], "looking for filer NONE"), (["SNOW", "--metric", "Sales"], "--definitions"),
      (["SNOW", "--against", "none.json"], "none.json"),
    ])
  func missing(_ arguments: [String], _ complaint: String) throws {
    let run = try Tool.run(["metrics"] + arguments, in: folder.url)
    #expect(run.status == 66)
    #expect(run.complaint.contains(complaint))
  }

  /// SEC's answer about one filing of the fixtures, with other values where a test says so.
  private func answer(assets: String, goodwill: String = "") throws -> String {
    let filing = """
      "accn": "0001640147-24-000135", "fy": 2025, "fp": "Q1", "form": "10-Q", "filed": "2024-05-31"
      """
    let row = #"{"end": "2024-04-30", "val": \#(assets), \#(filing)}"#
    let more =
      goodwill.isEmpty
      ? ""
      : #", "Goodwill": {"units": {"USD": [{"end": "2024-04-30", "val": \#(goodwill), \#(filing)}]}}"#
    return try folder.write(
      #"{"cik": 1640147, "facts": {"us-gaap": {"Assets": {"units": {"USD": [\#(row)]}}\#(more)}}}"#,
      to: "facts.json")
  }

  @Test("SEC's own values that are equal end clean")
  func agreement() throws {
    let path = try answer(assets: "7298018000")
    let run = try run("0001640147-24-000135", "--metric", "Assets", "--against", path)
    #expect(run.status == 0)
    #expect(run.output == "1 value compared\n  1  equal\n")
  }

  @Test("A value that contradicts SEC's is a finding, with both places")
  func contradiction() throws {
    let path = try answer(assets: "7298018001234")
    let run = try run("0001640147-24-000135", "--metric", "Assets", "--against", path)
    #expect(run.status == 1)
    #expect(
      run.output.contains("ours 7,298,018,000 in 0001640147-24-000135 snow-20240430_htm.xml:"))
    #expect(run.output.contains("theirs 7,298,018,001,234 in 0001640147-24-000135 facts.json:1"))
  }

  @Test("A value that SEC has of our filing and we have not is a finding")
  func lacking() throws {
    let path = try answer(assets: "7298018000", goodwill: "5")
    let run = try run("SNOW", "--metric", "Goodwill", "--against", path)
    #expect(run.status == 1)
    #expect(run.output.contains("1  missing in ours"))
  }

  @Test("Companyfacts of another filer, and what is none, are refused")
  func otherFiler() throws {
    let path = try answer(assets: "1")
    #expect(try run("AAPL", "--against", path).status == 65)
    let text = try folder.write("nothing", to: "nothing.json")
    #expect(try run("SNOW", "--against", text).status == 65)
    #expect(try run("SNOW", "--against", path, "--first-filed").status == 64)
  }
}
