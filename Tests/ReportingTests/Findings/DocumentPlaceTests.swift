import FilingModel
import Testing

@testable import Reporting

@Suite("Where a document lies")
struct DocumentPlaceTests {
  struct Place: Sendable, CustomTestStringConvertible {
    let source: String
    let path: String
    let member: String?
    let uri: String

    var testDescription: String { source }
  }

  static let places = [
    Place(
      source: "filings/1/made-20241231.htm", path: "filings/1/made-20241231.htm", member: nil,
      uri: "filings/1/made-20241231.htm"),
    Place(
      source: "made-20241231.htm", path: "made-20241231.htm", member: nil,
      uri: "made-20241231.htm"),
    Place(
      source: "./a b/100%/made-20241231.htm", path: "./a b/100%/made-20241231.htm", member: nil,
      uri: "a%20b/100%25/made-20241231.htm"),
    Place(
      source: "/srv/x:y/made-20241231.htm", path: "/srv/x:y/made-20241231.htm", member: nil,
      uri: "file:///srv/x%3Ay/made-20241231.htm"),
    Place(
      source: "in/made-xbrl.ZIP!made-20241231.htm", path: "in/made-xbrl.ZIP",
      member: "made-20241231.htm", uri: "in/made-xbrl.ZIP"),
    Place(
      source: "in/made-xbrl.zip!sub/made-20241231.htm", path: "in/made-xbrl.zip",
      member: "made-20241231.htm", uri: "in/made-xbrl.zip"),
    Place(
      source: "in/0001.txt!made.zip!made-20241231.htm", path: "in/0001.txt",
      member: "made-20241231.htm", uri: "in/0001.txt"),
    Place(
      source: "what!/made-20241231.htm", path: "what!/made-20241231.htm", member: nil,
      uri: "what%21/made-20241231.htm"),
    Place(
      source: "in/unnamed!made.htm", path: "in/unnamed", member: "made-20241231.htm",
      uri: "in/unnamed"),
  ]

  @Test("The path is as it was given, the URI what a service resolves", arguments: places)
  func place(_ expected: Place) {
    let place = DocumentPlace(
      of: Sample.filing(at: expected.source), document: "made-20241231.htm")
    #expect(place.path == expected.path)
    #expect(place.member == expected.member)
    #expect(place.uri == expected.uri)
  }

  @Test("Another document of the filing lies beside the report document")
  func sibling() {
    let place = DocumentPlace(
      of: Sample.filing(at: "a/made-20241231.htm"), document: "made-ex99.htm")
    #expect(place.path == "a/made-ex99.htm")
  }

  @Test("A finding about the store is at the filing it names first, or at the store")
  func ofTheStore() {
    func path(_ message: String) -> String {
      let finding = Finding(
        rule: "r", check: .filingCounts, severity: .warning, message: message)
      let store = Scorecard(
        filing: nil, factCount: 0, metricCount: 0,
        lines: [Sample.line("r", .filingCounts, applied: 1, findings: [finding])], readGaps: [],
        score: .points(.zero))
      let publication = Publication(
        Assessment(
          source: "finloom.sqlite", store: store, filings: [Sample.clean, Sample.flawed],
          score: .points(.zero), asOf: nil), version: "1")
      return publication.findings[0].place(in: publication).file.path
    }
    #expect(
      path("0000123456-25-000077 restates 0000123456-25-000001")
        == "filings/0000123456-25-000077")
    #expect(path("'0000123456-25-000001': twice") == "filings/0000123456-25-000001")
    #expect(path("CIK 0000123456 has none for Q2") == "finloom.sqlite")
    #expect(path("filing 9999999999-25-000001 is gone") == "finloom.sqlite")
  }

  @Test("A URI holds no character that a URI must not", arguments: HostileText.all)
  func hostile(_ hostile: HostileText) {
    let uri = DocumentPlace(path: hostile.text).uri
    #expect(uri.wholeMatch(of: /[A-Za-z0-9._~\/%:-]+/) != nil)
    #expect(!uri.contains("://") || uri.hasPrefix("file:///"))
  }
}
