import Foundation
import Support
import Testing

@Suite("Planted defects")
struct DefectTests {
  static let rules = try? Repository.names(in: "fixtures/defective")
    .filter { $0 != "damaged-document" }

  @Test("There are defects for every check")
  func enough() throws {
    #expect(try #require(Self.rules).count >= 13)
  }

  @Test("A defect yields its finding, at its line or by its filing", arguments: rules ?? [])
  func planted(rule: String) throws {
    let defect = try Defect(rule: rule)
    let findings = try Self.findings(in: defect.folder).filter { $0.rule == rule }
    #expect(!findings.isEmpty)
    let lines = Set(findings.flatMap(\.lines))
    let names = findings.map(\.message).joined()
    // A wrong context shows at the facts that use it, not at its own line.
    #expect(
      defect.lines.contains { lines.contains($0) || names.contains(":\($0)") }
        || defect.isAboutAbsence(in: names) || rule == "foreign-entity" && lines.contains(75))
  }

  @Test("The clean twin yields none", arguments: rules ?? [])
  func twin(rule: String) throws {
    let defect = try Defect(rule: rule)
    let findings = try defect.twins.flatMap { try Self.findings(in: $0) }
    #expect(!defect.twins.isEmpty)
    let sequences = ["amendment-without-original"]
    #expect(findings.filter { $0.rule == rule && !sequences.contains(rule) }.map(\.message) == [])
  }

  struct Finding {
    let rule: String
    let message: String
    let lines: [Int]
  }

  static func findings(in folder: String) throws -> [Finding] {
    let directory = try TemporaryFolder()
    let run = try Tool.run(["assess", "--full", "--format", "json", folder], in: directory.url)
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let cards =
      [whole["store"] as? [String: Any]].compactMap { $0 }
      + (whole["filings"] as? [[String: Any]] ?? [])
    return cards.flatMap { $0["findings"] as? [[String: Any]] ?? [] }.map { finding in
      Finding(
        rule: finding["rule"] as? String ?? "", message: finding["message"] as? String ?? "",
        lines: (finding["facts"] as? [[String: Any]] ?? []).compactMap { $0["line"] as? Int })
    }
  }
}

/// A folder of `fixtures/defective`.
struct Defect {
  let folder: String
  /// Where its files say `defect:`.
  let lines: [Int]
  /// The clean folders of the same accession numbers.
  let twins: [String]
  private let accessions: [String]

  init(rule: String) throws {
    let name = "fixtures/defective/\(rule)"
    folder = Repository.path(name)
    let files = FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap {
      $0 as? String
    }
    var found: [Int] = []
    var numbers: Set<String> = []
    for file in files ?? [] {
      numbers.formUnion(
        file.split(separator: "/").map { String($0) }.filter { $0.contains(/^\d{10}-\d\d-\d{6}$/) })
      guard file.hasSuffix(".xml") || file.hasSuffix(".htm") else { continue }
      let text = try Repository.text(of: "\(name)/\(file)")
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      where line.contains("<!-- defect:") { found.append(index + 1) }
    }
    lines = found
    accessions = numbers.sorted()
    twins = accessions.map { Repository.path("fixtures/filings/\($0)") }
  }

  /// What is not there has no line: the message names the filing, or the fact beside the place.
  func isAboutAbsence(in message: String) -> Bool {
    accessions.contains { message.contains($0) } || message.contains(" is missing ")
  }
}
