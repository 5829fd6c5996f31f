import Foundation
import Support
import Testing

@Suite("The main job, by the built program")
struct MainJobTests {
  private let folder: TemporaryFolder
  private let filings = Repository.path("fixtures/filings")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(arguments, in: folder.url)
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(path)).sorted()
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Ingest, assess and report end clean on clean filings, and say how much they looked at")
  func cleanFilings() throws {
    let ingest = try run("ingest", filings)
    #expect(ingest.status == 0)
    #expect(ingest.output.hasPrefix("11 filings added, 0 already there; 833 facts"))

    let assess = try run("assess", "--full", "--format", "json")
    #expect(assess.status == 0)
    let counts = try #require(try object(assess.output)["counts"] as? [String: Any])
    #expect(counts["filings"] as? Int == 11)
    #expect(counts["facts"] as? Int == 833)
    #expect(counts["errors"] as? Int == 0)
    #expect((counts["applied"] as? Int ?? 0) > 1000)

    let report = try run("report", "--output", "pages")
    #expect(report.status == 0)
    let pages = try names("pages")
    #expect(pages.filter { $0.hasSuffix(".html") } == ["filings.html", "index.html"])
    #expect(try names("pages/filings").count == 11)
    #expect(try names("pages/companies").count == 8)
    #expect(pages.contains("report.json"))
  }

  @Test("A second ingest of the same bytes changes no row but those of the log")
  func secondIngest() throws {
    func content() throws -> [String] {
      let rows = try run("doctor").output.split(separator: "\n").filter {
        $0.hasPrefix("rows of") && !$0.hasPrefix("rows of audit_entry")
      }
      return rows.map { String($0) } + [try run("metrics", "--format", "json").output]
    }
    _ = try run("ingest", filings)
    let before = try content()
    let again = try run("ingest", filings)
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("0 filings added, 11 already there"))
    #expect(before.count > 15)
    #expect(try content() == before)
  }

  @Test("Each finding says its rule, check, severity, message and facts")
  func contract() throws {
    let run = try run(
      "assess", "--format", "json",
      Repository.path("fixtures/defective/balance-sheet-out-of-balance"))
    #expect(run.status == 1)
    let filings = try #require(try object(run.output)["filings"] as? [[String: Any]])
    let filing = try #require(filings.first)
    #expect(filing["form"] as? String == "10-Q")
    let finding = try #require((filing["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "balance-sheet-out-of-balance")
    #expect(finding["check"] as? String == "accounting")
    #expect(finding["severity"] as? String == "error")
    #expect((finding["message"] as? String)?.contains("112,382,000,000") == true)
    let fact = try #require((finding["facts"] as? [[String: Any]])?.first)
    #expect(fact["line"] as? Int == 188)
    #expect(fact["value"] as? String == "112382000000")
  }

  @Test("The threshold decides what fails")
  func threshold() throws {
    let path = Repository.path("fixtures/defective/amendment-without-original")
    #expect(try run("assess", path).status == 0)
    #expect(try run("assess", "--fail-on", "warning", path).status == 1)
  }

  @Test("One check alone can be asked")
  func oneCheck() throws {
    let path = Repository.path("fixtures/defective/balance-sheet-out-of-balance")
    #expect(try run("assess", "--check", "accounting", path).status == 1)
    #expect(try run("assess", "--check", "duplicates", path).status == 0)
  }

  @Test("Without a store there is nothing to assess, and none is made")
  func noStore() throws {
    let run = try run("assess")
    #expect(run.status == 66)
    #expect(run.complaint.contains("finloom-audit ingest PATH"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test("What is no store is left alone")
  func notAStore() throws {
    let path = try folder.write("not a database", to: "finloom.sqlite")
    let run = try run("ingest", filings)
    #expect(run.status == 65)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "not a database")
  }

  @Test("Every metric leads to the line of a fact")
  func metrics() throws {
    _ = try run("ingest", filings)
    let run = try run("metrics", "--metric", "Assets", "--format", "json")
    let filers = try #require(try object(run.output)["filers"] as? [[String: Any]])
    let values = filers.flatMap { $0["values"] as? [[String: Any]] ?? [] }
    #expect(values.count > 11)
    #expect(
      values.allSatisfy { value in
        let facts = value["facts"] as? [[String: Any]] ?? []
        return facts.first?["value"] as? String == value["value"] as? String
          && (facts.first?["line"] as? Int ?? 0) > 1
      })
  }

  @Test(
    "Every command explains itself",
    arguments: [
      "ingest", "read", "assess", "report", "metrics", "rules", "config", "doctor", "taxonomy",
    ])
  func help(command: String) throws {
    let run = try run("help", command)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: finloom-audit \(command)"))
    // The line of usage is one line by itself.
    let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE:") }
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test("Wrong use is told apart from wrong data", arguments: [["assess", "--fial"], ["ingest"]])
  func usage(arguments: [String]) throws {
    #expect(try Tool.run(arguments, in: folder.url).status == 64)
  }

  @Test("Wrong settings are told with their place")
  func settings() throws {
    _ = try folder.write("store: a\nstor: b\n", to: "config/finloom.development.yaml")
    let run = try run("config")
    #expect(run.status == 78)
    #expect(run.complaint.contains("config/finloom.development.yaml, line 2: 'stor' is not a key"))
  }
}
