import FilingModel
import Foundation
import Operations
import Reconciliation
import Support
import Testing

@Suite("Waivers")
struct WaiversTests {
  private let folder: TemporaryFolder
  private let defect = Repository.path("fixtures/defective/balance-sheet-out-of-balance")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func settings(_ waivers: String, asOf: String) async throws -> Settings {
    let path = try folder.write(waivers, to: "waivers.yaml")
    return try await Settings.load(
      Settings.Sources(
        flags: ["assess.waivers": path, "assess.asOf": asOf], environment: [:],
        folder: folder.url.path))
  }

  private static let waiver = """
    - rule: balance-sheet-out-of-balance
      scope: "0001318605"
      owner: reporting team
      reason: the filer corrects it in the next quarter
      expires: 2024-12-31

    """

  @Test("A waived finding stays, marked, and neither fails the run nor costs a point")
  func holds() async throws {
    let settings = try await settings(Self.waiver, asOf: "2024-12-31")
    let result = try await Assess(settings: settings, readsSources: true).paths([defect])
    let findings = result.assessment.cards.flatMap(\.findings).filter { $0.severity == .error }
    #expect(findings.map(\.rule) == Array(repeating: "balance-sheet-out-of-balance", count: 2))
    #expect(findings.allSatisfy { $0.waiver?.owner == "reporting team" })
    #expect(result.assessment.count(of: .error) == 0)
    #expect(result.assessment.filings.first?.score.grade == "A")
  }

  @Test("The day after its last the finding counts again, and the waiver is a finding itself")
  func expired() async throws {
    let settings = try await settings(Self.waiver, asOf: "2025-01-01")
    let result = try await Assess(settings: settings, readsSources: true).paths([defect])
    #expect(result.assessment.count(of: .error) == 2)
    #expect(result.assessment.store?.findings.map(\.rule).contains("expired-waiver") == true)
  }

  @Test(
    "A waiver that is not whole is an error with its line",
    arguments: [
      ("- rule: no-such-rule\n  scope: \"*\"\n", "'no-such-rule' is no rule"),
      ("- rule: stale-filing\n  scope: everywhere\n", "is no scope"),
      ("- rule: stale-filing\n  scope: \"*\"\n  expires: soon\n", "is no date"),
      ("- rule: stale-filing\n  scope: \"*\"\n  expires: 2025-01-01\n", "lacks 'owner'"),
      ("- rule: stale-filing\n  until: 2025-01-01\n", "'until' is no part of a waiver"),
      ("rule: stale-filing\n", "waivers are a list"),
    ])
  func wrong(text: String, words: String) async throws {
    let error = await #expect(throws: OperationError.self) {
      try await settings(text, asOf: "2025-01-01")
    }
    #expect(error?.kind == .configuration)
    #expect(error?.what.contains("line ") == true)
    #expect(error?.cause.contains(words) == true)
  }
}
