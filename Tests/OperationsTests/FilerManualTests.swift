import FilingModel
import Foundation
import Operations
import Support
import Testing

@Suite("SEC's Filer Manual suite, where FINLOOM_CONFORMANCE names it")
struct FilerManualTests {
  private static let folder = Repository.folder(
    named: "FINLOOM_CONFORMANCE", for: "the answer to SEC's Filer Manual suite")

  @Test("Instances of section 6.5 are answered as the suite does, but where a reason is given")
  func answers() async throws {
    guard let folder = Self.folder else { return }
    let cases = try FilerManualCase.all(in: folder)
    #expect(cases.count >= 390)
    var different: Set<String> = []
    for variation in cases {
      let findings = try await Self.findings(of: variation)
      if findings.isEmpty != variation.broken.isEmpty { different.insert(variation.name) }
    }
    let ofInstances = cases.count { Self.beyondInstance[$0.name] == nil }
    let answered = cases.count - different.count
    print("Filer Manual 6.5: \(answered) of \(ofInstances) instance-only cases answered alike")
    let explained = Set(Self.reasons.keys).union(Self.beyondInstance.keys)
    #expect(different.subtracting(explained).sorted() == [])
    #expect(Set(Self.reasons.keys).subtracting(different).sorted() == [], "reasons out of date")
    #expect(answered >= 379)
  }

  /// What is found against a variation, warnings and worse; a document that cannot be read is found
  /// too.
  private static func findings(of variation: FilerManualCase) async throws -> [String] {
    let copy = try TemporaryFolder()
    for file in variation.files {
      try FileManager.default.copyItem(
        at: file, to: copy.url.appendingPathComponent(file.lastPathComponent))
    }
    let result = try await Assess(settings: .standard, readsSources: false).paths([copy.url.path])
    let findings = result.assessment.filings.flatMap(\.findings).filter {
      $0.severity != .information
    }
    return findings.map(\.rule) + result.failures.map { "\($0)" }
  }

  /// Cases about the submission, not the instance: the suite passes the form, the CIK or the official
  /// names of the filer beside it.
  private static let beyondInstance: [String: String] = [
    "20_013ng": "the form of the submission", "23_004ng": "the CIK of the submission",
    "24_002ng": "the official name", "24_502ng": "the official name",
    "24_503ng": "the official name",
  ]

  /// Cases that are answered differently, and why.
  private static let reasons: [String: String] = {
    var reasons: [String: String] = [:]
    for (reason, names) in groups {
      for name in names.split(whereSeparator: \.isWhitespace) { reasons[String(name)] = reason }
    }
    return reasons
  }()

  private static let groups: [(reason: String, names: String)] = [
    (
      "repeating a value is allowed since; only values that disagree are found",
      "12_002ng 12_004ng 12_006ng 13_001ng"
    ),
    (
      "the good instance states its cover page for other periods, or an old share count",
      "09_000gd 09_007gd 10_000gd 10_007gd 19_004gd"
    ),
    ("the good instance names the fiscal year 2443", "22_000gd"),
    ("the good instance states one amount in two currencies, the others in one", "12_007gd"),
    ("the good instance states digits beyond its decimals, which is forbidden since", "04_000gd"),
    ("the markup is the default value of an element, which the schema states", "16_014ng"),
  ]
}
