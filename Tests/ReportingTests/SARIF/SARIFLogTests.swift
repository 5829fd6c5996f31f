import FilingModel
import Foundation
import Support
import Testing

@testable import Reporting

@Suite("The assessment as SARIF")
struct SARIFLogTests {
  private let run: [String: Any]
  private let results: [[String: Any]]

  init() throws {
    run = try Self.run(of: Sample.publication)
    results = try #require(run["results"] as? [[String: Any]])
  }

  private static func run(of publication: Publication) throws -> [String: Any] {
    let text = SARIFLog.render(
      publication, ending: SARIFLog.Ending(status: 1, meaning: "findings"))
    let log = try Sample.object(text)
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func result(_ rule: String) throws -> [String: Any] {
    try #require(results.first { $0["ruleId"] as? String == rule })
  }

  private static func location(_ value: Any?) throws -> (uri: String?, region: [String: Any]?) {
    let physical = (value as? [String: Any])?["physicalLocation"] as? [String: Any]
    let artifact = physical?["artifactLocation"] as? [String: Any]
    return (artifact?["uri"] as? String, physical?["region"] as? [String: Any])
  }

  @Test("Every rule is described, and a result points to its rule")
  func rules() throws {
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == Sample.rules.map(\.id))
    let help = try #require(rules[0]["help"] as? [String: Any])
    #expect((help["markdown"] as? String)?.hasPrefix("## balance-sheet-out-of-balance") == true)
    let level = (rules[0]["defaultConfiguration"] as? [String: Any])?["level"] as? String
    #expect(level == "error")
    #expect(try result("inconsistent-duplicate-facts")["ruleIndex"] as? Int == 1)
    #expect(try result("cover-fact-missing")["ruleIndex"] == nil)
  }

  @Test("The first fact is the place, the others are related")
  func places() throws {
    let balance = try result("balance-sheet-out-of-balance")
    let locations = try #require(balance["locations"] as? [[String: Any]])
    #expect(locations.count == 1)
    let place = try Self.location(locations[0])
    #expect(place.uri == "filings/made-20241231.htm")
    #expect(place.region?["startLine"] as? Int == 812)
    #expect(place.region?["byteOffset"] as? Int == 812 * 97)
    let related = try #require(balance["relatedLocations"] as? [[String: Any]])
    #expect(related.map { $0["id"] as? Int } == [1, 2])
    #expect(try Self.location(related[1]).region?["startLine"] as? Int == 903)
    let words = (related[0]["message"] as? [String: Any])?["text"] as? String
    #expect(words == "us-gaap:Liabilities 290,437,000,000 USD, 2024-12-31")
  }

  @Test("A finding about a filing has the document as its place, one about the store the store")
  func withoutFacts() throws {
    let cover = try #require((try result("cover-fact-missing")["locations"] as? [Any])?.first)
    #expect(try Self.location(cover).uri == "filings/0000123456-25-000077")
    #expect(try Self.location(cover).region == nil)
    let store = try #require((try result("quarter-missing")["locations"] as? [Any])?.first)
    #expect(try Self.location(store).uri == "finloom.sqlite")
  }

  @Test("A document in an archive is placed at the archive, and its line stands in the words")
  func archive() throws {
    let filing = Sample.filing(at: "in/made.zip!made-20241231.htm")
    let run = try Self.run(of: Sample.publication(of: Sample.balance, in: filing))
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    #expect(try Self.location(location).uri == "in/made.zip")
    #expect(try Self.location(location).region == nil)
    let words = (location["message"] as? [String: Any])?["text"] as? String
    #expect(words?.hasSuffix(" in made-20241231.htm, line 812") == true)
  }

  @Test("Severities are levels")
  func levels() {
    #expect(
      results.map { $0["level"] as? String }
        == ["warning", "error", "warning", "note", "error", "error"])
  }

  @Test("A waiver is a suppression with its owner, reason and last day; others have an empty list")
  func suppressions() throws {
    let lists = results.map { $0["suppressions"] as? [[String: Any]] ?? [["none": 0]] }
    #expect(lists.map(\.count) == [0, 0, 0, 0, 1, 0])
    let waiver = try #require(lists[4].first)
    #expect(waiver["kind"] as? String == "external")
    #expect(
      waiver["justification"] as? String
        == "reporting team: named in the amendment; until 2025-12-31")
  }

  @Test("Each result carries its fingerprint, and its state beside a baseline")
  func fingerprints() {
    let named = results.map { $0["partialFingerprints"] as? [String: String] ?? [:] }
    #expect(
      named.map { $0[SARIFLog.fingerprintKey] } == Sample.publication.findings.map(\.fingerprint))
    #expect(named.allSatisfy { $0["primaryLocationLineHash"] == $0[SARIFLog.fingerprintKey] })
    let states = results.map { $0["baselineState"] as? String }
    #expect(states == ["new"] + Array(repeating: "unchanged", count: 5))
  }

  @Test("Without a baseline no result has a state")
  func noBaseline() throws {
    let run = try Self.run(of: Sample.publication(of: Sample.balance))
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["baselineState"] == nil } == [true])
  }

  @Test("Gaps and unread input are notifications, and unread filings make the run no success")
  func notifications() throws {
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    #expect(invocation["exitCode"] as? Int == 1)
    let notices = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    let words = notices.map { ($0["message"] as? [String: Any])?["text"] as? String ?? "" }
    #expect(
      words == [
        "filings/a b.xml: no unit", "filings/readme.md: it is no XML",
        "1 gap of the reader: a value carries more than 38 digits",
        "1 gap of cover-fact-missing: the form 10-K/A has no table of its own",
        "5 gaps of balance-sheet-out-of-balance: no total of liabilities at the same date",
      ])
    let unread = try #require((notices[0]["locations"] as? [Any])?.first)
    #expect(try Self.location(unread).uri == "filings/a%20b.xml")
    #expect(try Self.location(unread).region?["startLine"] as? Int == 107)
    let clean = try Self.run(of: Sample.publication(of: Sample.balance))
    let success = (clean["invocations"] as? [[String: Any]])?.first?["executionSuccessful"]
    #expect(success as? Bool == true)
  }

  @Test("Of very many facts a hundred have a place, and the rest is counted")
  func manyFacts() throws {
    let facts = (1...150).map { Sample.amount("Assets", "\($0)", line: $0) }
    let run = try Self.run(
      of: Sample.publication(
        of: Finding(rule: "r", check: .accounting, severity: .error, message: "m", facts: facts)))
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect((result["relatedLocations"] as? [Any])?.count == 99)
    let text = (result["message"] as? [String: Any])?["text"] as? String
    #expect(text == "m (50 more facts without a location here)")
  }

  @Test("No text of a filer becomes a link or a placeholder")
  func links() {
    #expect(SARIFLog.message("[here](http://x) {0} a\\b") == "\\[here\\](http://x) {{0}} a\\\\b")
    #expect(SARIFLog.message("a\u{1B}[2J\nb") == "a\u{FFFD}\\[2J b")
  }

  @Test("The schema of SARIF accepts it, whatever the texts are", .timeLimit(.minutes(1)))
  func schema() throws {
    let folder = try TemporaryFolder()
    let all =
      [Sample.publication, Publication(Sample.nothing, version: "1")]
      + HostileText.all.map { Sample.publication(saying: $0.text) }
    let paths = try all.enumerated().map { index, publication in
      try folder.write(SARIFLog.render(publication, ending: nil), to: "\(index).sarif")
    }
    if let answer = try ForeignReader.validate(["sarif"] + paths, for: "SARIF") {
      #expect(answer.isValid, "\(answer.text)")
    }
  }
}
