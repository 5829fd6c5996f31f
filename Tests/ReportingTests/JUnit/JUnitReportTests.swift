import FilingModel
import Foundation
import FoundationXML
import Support
import Testing

@testable import Reporting

@Suite("The assessment as JUnit XML")
struct JUnitReportTests {
  private let text = JUnitReport.render(Sample.publication)

  /// The elements of a document with their attributes, and the text directly in each.
  private final class Elements: NSObject, XMLParserDelegate {
    private(set) var all: [(name: String, attributes: [String: String], text: String)] = []
    private var open: [Int] = []

    static func read(_ text: String) throws -> Elements {
      let elements = Elements()
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = elements
      let isRead = parser.parse()
      #expect(isRead, "\(String(describing: parser.parserError))")
      return elements
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(all.count)
      all.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { all[last].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func named(_ name: String) -> [(name: String, attributes: [String: String], text: String)] {
      all.filter { $0.name == name }
    }
  }

  @Test("A suite for each check that was asked, then the inputs, then the score")
  func suites() throws {
    let suites = try Elements.read(text).named("testsuite")
    #expect(
      suites.map { $0.attributes["name"] } == [
        "Filing counts", "Facts to filings", "Normalized to raw", "Duplicates", "Completeness",
        "Referential integrity", "Accounting", "Input", "Score",
      ])
    #expect(
      suites.map { "\($0.attributes["tests"] ?? "") \($0.attributes["failures"] ?? "")" } == [
        "1 0", "2 0", "1 0", "2 0", "1 0", "1 0", "3 0", "1 0", "1 1",
      ])
  }

  @Test("A case is named by its filing and says where the filing lies")
  func cases() throws {
    let cases = try Elements.read(text).named("testcase").map(\.attributes)
    let names = cases.filter { $0["classname"] == "Accounting" }.compactMap { $0["name"] }
    #expect(
      names == [
        "0000123456-25-000001 10-K 2024-12-31 Plain Harbor Inc.",
        "0000123456-25-000077 10-K/A 2024-12-31 \(Sample.hostile)",
        "c3c3c3c3c3c3 8-K 2024-12-31 東京海上 Holdings, a registrant with a long name",
      ])
    #expect(
      cases.first { $0["classname"] == "Accounting" }?["file"] == "filings/0000123456-25-000001")
  }

  @Test(
    "What fails the run is a failure with every fact's place; the same is known to a baseline not")
  func failures() throws {
    let plain = JUnitReport.render(Publication(Sample.assessment, version: "1"))
    let failures = try Elements.read(plain).named("failure")
    #expect(failures.map { $0.attributes["type"] } == ["error", "error"])
    #expect(failures[1].attributes["message"]?.hasPrefix("Assets 352,583,000,000 differ") == true)
    #expect(
      failures[1].text.contains(
        "\n  us-gaap:Liabilities 290,437,000,000 USD, 2024-12-31 at made-20241231.htm:846 (f-846)"))
    let known = try Elements.read(text)
    #expect(known.named("failure").map { $0.attributes["type"] } == ["score"])
    #expect(known.named("system-out").contains { $0.text.contains("known error balance-sheet") })
    #expect(known.named("system-out").contains { $0.text.contains("waived error cover-fact") })
  }

  @Test("A case of which only gaps can be told is skipped, one with findings or comparisons is not")
  func skipped() throws {
    let gap = Gap(rule: "r", reason: "no total")
    func card(_ outcome: Outcome) -> Scorecard {
      Scorecard(
        filing: Sample.clean.filing, factCount: 1, metricCount: 0,
        lines: [Scorecard.Line(rule: "r", check: .accounting, outcome: outcome)], readGaps: [],
        score: .notScored)
    }
    func skipped(_ outcome: Outcome) throws -> [String?] {
      let assessment = Assessment(
        source: "s", store: nil, filings: [card(outcome)], score: .notScored, asOf: nil)
      return try Elements.read(JUnitReport.render(Publication(assessment, version: "1")))
        .named("skipped").map { $0.attributes["message"] }
    }
    #expect(try skipped(Outcome(gaps: [gap, gap])) == ["2 gaps, nothing compared"])
    #expect(try skipped(Outcome()) == ["there was nothing to compare"])
    #expect(try skipped(Outcome(applied: 1, gaps: [gap])) == [])
    #expect(try skipped(Outcome(findings: [Sample.balance], gaps: [gap])) == [])
  }

  @Test("Input that could not be read is an error; a file of another kind is none")
  func unread() throws {
    let errors = try Elements.read(text).named("error")
    #expect(errors.map { $0.attributes["message"] } == ["no unit"])
  }

  @Test("It is well-formed whatever the texts are, and they come back", arguments: HostileText.all)
  func hostile(_ hostile: HostileText) throws {
    let elements = try Elements.read(JUnitReport.render(Sample.publication(saying: hostile.text)))
    #expect(elements.named("failure").count == 2)
    let clean = TerminalText.line(hostile.text)
    #expect(elements.named("error").map { $0.attributes["message"] } == [clean])
  }

  @Test("Characters that XML forbids become a mark that is allowed")
  func forbidden() throws {
    let text = "a\u{0}b\u{FFFE}c\u{FFFF}d\u{1F}e\tf\ng\rh"
    var xml = XMLWriter()
    xml.textElement("t", ["a": text], text)
    let element = try #require(try Elements.read(xml.text).all.first)
    #expect(element.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\tf\ng\rh")
    #expect(element.attributes["a"] == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\tf\ng\rh")
  }

  @Test("A public parser of JUnit reads it and counts the same", .timeLimit(.minutes(1)))
  func publicParser() throws {
    let folder = try TemporaryFolder()
    let all =
      [Sample.publication, Publication(Sample.nothing, version: "1")]
      + HostileText.all.map { Sample.publication(saying: $0.text) }
    let paths = try all.enumerated().map { index, publication in
      try folder.write(JUnitReport.render(publication), to: "\(index).xml")
    }
    if let answer = try ForeignReader.validate(["junit"] + paths, for: "JUnit XML") {
      #expect(answer.isValid, "\(answer.text)")
    }
  }
}
