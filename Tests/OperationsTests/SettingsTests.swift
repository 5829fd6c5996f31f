import FilingModel
import Foundation
import Operations
import Reconciliation
import Support
import Testing

@Suite("Settings")
struct SettingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func load(
    _ file: String?, environment: [String: String] = [:], flags: [String: String] = [:]
  ) async throws -> Settings {
    if let file { _ = try folder.write(file, to: "finloom.development.yaml") }
    return try await Settings.load(
      Settings.Sources(flags: flags, environment: environment, folder: folder.url.path))
  }

  @Test("Nothing set gives the standard values")
  func standard() async throws {
    #expect(try await load(nil) == Settings.standard)
    #expect(Settings.standard.store == "finloom.sqlite")
    #expect(Settings.standard.threshold == Threshold(severity: .error))
  }

  @Test("A check's threshold stands beside the general one, in a file, a variable and a flag")
  func thresholds() async throws {
    let file = """
      assess:
        failOn: error
        failOn.duplicates: warning
        failUnder: 92.5

      """
    let settings = try await load(
      file, environment: ["FINLOOM_ASSESS_FAIL_ON_ACCOUNTING": "information"],
      flags: ["assess.failOn.completeness": "warning"])
    #expect(
      settings.threshold
        == Threshold(
          severity: .error,
          byCheck: [.duplicates: .warning, .accounting: .information, .completeness: .warning],
          points: ExactDecimal("92.5")))
  }

  @Test("Thresholds of checks may stand together under the key")
  func nestedThresholds() async throws {
    let settings = try await load("assess:\n  failOn:\n    duplicates: warning\n")
    #expect(settings.threshold == Threshold(severity: .error, byCheck: [.duplicates: .warning]))
  }

  @Test("Flags outweigh the environment, which outweighs the file")
  func order() async throws {
    let file = "store: file.sqlite\nreport:\n  title: File\n  output: file\n"
    let environment = ["FINLOOM_STORE": "variable.sqlite", "FINLOOM_REPORT_TITLE": "Variable"]
    let settings = try await load(
      file, environment: environment, flags: ["store": "flag.sqlite"])
    #expect(settings.store == "flag.sqlite")
    #expect(settings.reportTitle == "Variable")
    #expect(settings.reportFolder == "file")
  }

  @Test("Weights, severities, tolerances, lists and dates reach the rules")
  func rules() async throws {
    let settings = try await load(
      """
      assess:
        asOf: 2025-07-01
        requiredMetrics:
          annual: [Assets]
      score:
        accounting:
          error: 40
      severity:
        stale-filing: error
      tolerance:
        balance-sheet-out-of-balance: 0.5
      """)
    #expect(settings.rules.asOf == CalendarDate("2025-07-01"))
    #expect(settings.rules.requiredMetrics[.annual] == ["Assets"])
    #expect(settings.rules.weights[.accounting]?.error == 40)
    #expect(settings.rules.severities == ["stale-filing": .error])
    #expect(settings.rules.tolerances["balance-sheet-out-of-balance"]?.text == "0.5")
  }

  @Test(
    "What is wrong in a file is named with its line",
    arguments: [
      ("store: a\nstor: b\n", "line 2", "'stor' is not a key; did you mean 'store'"),
      ("assess:\n  failOn: fatal\n", "line 2", "must be information, warning or error"),
      ("assess:\n  failUnder: 101\n", "line 2", "must be a decimal number from 0 to 100"),
      ("assess:\n  failOn.sums: error\n", "line 2", "'assess.failOn.sums' is not a key"),
      ("ingest:\n  jobs: many\n", "line 2", "must be a whole number from 0 to 256"),
      ("assess:\n  asOf: 2025-02-30\n", "line 2", "must be a date"),
      ("assess:\n  requiredMetrics:\n    annual:\n      - Asets\n", "line 4", "'Asets'"),
      ("severity:\n  no-such-rule: error\n", "line 2", "is not a key"),
      ("store:\n  path: x\n", "line 1", "is not a key"),
    ])
  func wrongFile(file: String, place: String, words: String) async throws {
    let error = await #expect(throws: OperationError.self) { try await load(file) }
    #expect(error?.kind == .configuration)
    #expect(error?.what.hasSuffix(place) == true)
    #expect(error?.cause.contains(words) == true)
  }

  @Test(
    "What is wrong in the environment is named by its variable",
    arguments: [
      (["FINLOOM_STOER": "x"], "FINLOOM_STOER"),
      (["FINLOOM_INGEST_JOBS": "x"], "FINLOOM_INGEST_JOBS"),
      (["FINLOOM_ENV": "test"], "FINLOOM_ENV"),
    ])
  func wrongVariable(environment: [String: String], name: String) async throws {
    let error = await #expect(throws: OperationError.self) {
      try await load(nil, environment: environment)
    }
    #expect(error?.kind == .configuration)
    #expect(error?.what == name)
  }

  @Test("An environment whose file is missing is an error; no environment and no file is none")
  func missingFile() async throws {
    let error = await #expect(throws: OperationError.self) {
      try await load(nil, environment: ["FINLOOM_ENV": "staging"])
    }
    #expect(error?.cause == "there is no such file")
  }

  @Test("The files of this repository are sound", arguments: Settings.environments)
  func ownFiles(name: String) async throws {
    let settings = try await Settings.load(
      Settings.Sources(
        environment: ["FINLOOM_ENV": name], folder: Repository.path("config")))
    #expect(settings.reportFolder == "reports")
  }
}
