import FilingModel
import Foundation
import Operations
import Support
import Testing

@Suite("An earlier assessment as a baseline")
struct BaselineFileTests {
  private let folder: TemporaryFolder
  private let defect = Repository.path("fixtures/defective/balance-sheet-out-of-balance")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func judgement(beside baseline: Baseline? = nil) async throws -> Judgement {
    let result = try await Assess(settings: .standard, readsSources: true).paths([defect])
    return Judgement(result, of: [defect], threshold: Threshold(), beside: baseline)
  }

  private func baseline(of text: String) throws -> Baseline {
    try BaselineFile(path: try folder.write(text, to: "baseline.json")).read()
  }

  @Test(
    "Its own JSON and SARIF make every finding known", arguments: [Judgement.Format.json, .sarif])
  func roundTrip(format: Judgement.Format) async throws {
    let plain = try await judgement()
    #expect(plain.isFailing)
    let text = plain.rendered(as: format, status: 1, meaning: "findings")
    let again = try await judgement(beside: try baseline(of: text))
    #expect(!again.isFailing)
    #expect(again.findings.count >= 2)
    #expect(again.findings.allSatisfy { $0.state == .unchanged && !$0.isFailing })
    #expect(again.verdict.hasSuffix("0 new, \(again.findings.count) known, 0 gone"))
  }

  @Test("A baseline without the findings leaves them new, and they fail")
  func new() async throws {
    let clean = Repository.path("fixtures/filings/0001318605-24-900001")
    let result = try await Assess(settings: .standard, readsSources: true).paths([clean])
    let judgement = try await judgement(beside: try baseline(of: result.json))
    #expect(judgement.isFailing)
    let errors = judgement.findings.filter { $0.finding.severity == .error }
    #expect(errors.map(\.state) == [.new, .new])
  }

  @Test("Absent results of SARIF and runs of other tools are no part of it")
  func sarif() throws {
    func result(_ name: String, _ state: String) -> String {
      #"{"baselineState": "\#(state)", "partialFingerprints": {"finloomFinding/v1": "\#(name)"}}"#
    }
    func run(_ tool: String, _ results: String...) -> String {
      #"{"tool": {"driver": {"name": "\#(tool)"}}, "results": [\#(results.joined(separator: ","))]}"#
    }
    let runs = [
      run("FinLoom", result("a:1", "new"), result("b:1", "absent")),
      run("Other", result("c:1", "new")),
    ]
    let read = try baseline(
      of: #"{"version": "2.1.0", "runs": [\#(runs.joined(separator: ","))]}"#)
    #expect(read.fingerprints == ["a:1"])
  }

  @Test(
    "What is no baseline is told from what is, with the reason",
    arguments: [
      ("", "it is no JSON"), ("{", "it is no JSON"), ("[]", "it is JSON and no object"),
      ("{}", "it is neither an assessment as JSON nor SARIF 2.1.0"),
      (#"{"finloom": {}}"#, "it is an assessment of an earlier version"),
      (#"{"schema": "urn:finloom:assessment:2.0"}"#, "it follows 'urn:finloom:assessment:2.0'"),
      (
        #"{"schema": "urn:finloom:assessment:1.0", "filings": [{"findings": [{}]}]}"#,
        "1 of 1 findings have no fingerprint"
      ),
      (#"{"version": "2.1.0", "runs": []}"#, "it is SARIF, and no run in it is FinLoom's"),
      (String(repeating: "[", count: 100_000), "it is no JSON"),
    ])
  func wrong(text: String, cause: String) throws {
    let error = #expect(throws: OperationError.self) { try baseline(of: text) }
    #expect(error?.kind == .unreadable)
    #expect(error?.cause.hasPrefix(cause) == true, "\(error?.cause ?? "-")")
    #expect(error?.what.hasSuffix("/baseline.json") == true)
  }

  @Test("A file that is not there is no input, and a folder cannot be read")
  func missing() throws {
    let error = #expect(throws: OperationError.self) {
      try BaselineFile(path: folder.path("none.json")).read()
    }
    #expect(error?.kind == .noSuchInput)
    #expect(error?.hint?.contains("--format json") == true)
    let other = #expect(throws: OperationError.self) {
      try BaselineFile(path: folder.url.path).read()
    }
    #expect(other?.kind == .unreadable)
  }
}
