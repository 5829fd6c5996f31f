import FilingModel
import FinLoomGate
import Foundation
import Operations
import Support
import Testing

@Suite("The gate of other packages")
struct GateTests {
  private static let defect = Repository.path("fixtures/defective/balance-sheet-out-of-balance")

  @Test("A case is a check of a filing or of the store, and its name says both")
  func cases() async throws {
    let cases = try await FinLoomGate.cases(documents: [Self.defect]).map(\.testDescription)
    #expect(cases.contains("accounting: 0001318605-24-900001 10-Q Tesla, Inc."))
    #expect(cases.contains("filing-counts: the store"))
    #expect(cases.count == Set(cases).count)
    #expect(cases.count >= Check.allCases.count)
  }

  @Test("A finding at the threshold is an error of the test, with its rule, arithmetic and place")
  func failing() async throws {
    let part = try #require(
      try await FinLoomGate.cases(documents: [Self.defect])
        .first { $0.testDescription.hasPrefix("accounting: 0001318605") })
    withKnownIssue {
      part.judge()
    } matching: { issue in
      let words = issue.comments.map(\.rawValue).joined()
      return issue.severity == .error && words.hasPrefix("balance-sheet-out-of-balance: ")
        && words.contains("112,382,000,000") && words.contains("tsla-20240630_htm.xml:188")
    }
  }

  @Test("A part without findings at the threshold records nothing")
  func passing() async throws {
    for part in try await FinLoomGate.cases(documents: [Self.defect])
    where !part.testDescription.hasPrefix("accounting: 0001318605") {
      part.judge()
    }
  }

  @Test("A score that is asked for is judged, one that is missed is said in figures")
  func score() async throws {
    let result = try await Assess(settings: .standard, readsSources: true).paths([Self.defect])
    func complaint(_ points: Int?) -> String? {
      Judgement(result, threshold: Threshold(points: points.map { ExactDecimal($0) }))
        .scoreComplaint
    }
    #expect(complaint(nil) == nil)
    #expect(complaint(50) == nil)
    #expect(complaint(99) == "the score is 70, 99 is asked for")
  }

  @Test("The attachment says every finding with its facts, information too")
  func attachment() async throws {
    let result = try await Assess(settings: .standard, readsSources: true).paths([Self.defect])
    let findings = Judgement(result, threshold: Threshold()).findings
    let filing = try #require(findings.first?.filing)
    let text = GateLog.details(of: findings, filing, .accounting)
    #expect(text.hasPrefix("Accounting: 0001318605-24-900001 10-Q Tesla, Inc.\n"))
    #expect(text.contains("\nerror balance-sheet-out-of-balance\n  us-gaap:Assets at 2024-06-30"))
    #expect(text.contains("\n    tsla-20240630_htm.xml:188"))
    #expect(text.contains("\ninformation cash-does-not-roll-forward\n"))
  }

  @Test("A registrant's name cannot steer the terminal that shows the log")
  func hostileName() {
    func fact(_ name: String, _ text: String) -> Fact {
      Fact(
        aspects: Aspects(
          concept: QName(namespace: "http://xbrl.sec.gov/dei/2024", localName: name, prefix: "dei"),
          entity: Entity(scheme: Entity.secScheme, identifier: "0000000001"), period: .forever),
        value: .text(text), source: SourcePoint(document: "a.xml", line: 1, byteOffset: 0))
    }
    let filing = Filing(
      digest: String(repeating: "a", count: 64), source: "a.xml", accession: nil,
      cover: CoverPage([fact("EntityRegistrantName", "A\u{9B}31m\u{202E}B")]), documents: [])
    #expect(GateLog.name(of: filing) == "aaaaaaaaaaaa A\u{FFFD}31m\u{FFFD}B")
  }

  @Test("A store that is not there, and documents that are none, are errors and no empty test")
  func nothing() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: OperationError.self) {
      try await FinLoomGate.cases(store: folder.path("none.sqlite"))
    }
    let path = try folder.write("no filing", to: "a.txt")
    await #expect(throws: OperationError.self) {
      try await FinLoomGate.cases(documents: [path])
    }
  }

  @Test("The article shows the test that stands beside this one")
  func article() throws {
    let article = try Repository.text(of: "Sources/FinLoomGate/Documentation.docc/Gate.md")
    let shown = try Repository.text(of: "Tests/FinLoomGateTests/OurFilings.swift")
    #expect(article.contains("```swift\n\(shown)```"))
  }
}
