import Foundation
import Operations
import Support
import Testing

@Suite("Workflow files for CI")
struct WorkflowTests {
  static let files = [
    ("config/ci/github-actions.yml", "vendor.github-workflows"),
    ("config/ci/gitlab-ci.yml", "vendor.gitlab-ci"),
  ]

  /// The words after `finloom-audit assess` in a workflow, up to the next step.
  private static func arguments(in file: String) throws -> [String] {
    let text = try Repository.text(of: file)
    let command = try #require(text.components(separatedBy: "finloom-audit assess filings\n").last)
    let lines = command.split(separator: "\n").prefix { $0.contains(/^ +--/) }
    return lines.flatMap { $0.split(separator: " ") }.map { String($0) }
  }

  @Test("Every option they use stands in the article on formats", arguments: files)
  func options(file: String, schema: String) throws {
    let options = try Self.arguments(in: file).filter { $0.hasPrefix("--") }
    let article = try Repository.text(of: "Sources/Reporting/Documentation.docc/Formats.md")
    #expect(Set(options).count >= 4)
    #expect(options.filter { !article.contains("`\($0) ") } == [])
  }

  @Test("Every format they write is one", arguments: files)
  func formats(file: String, schema: String) throws {
    let words = try Self.arguments(in: file)
    let written = zip(words, words.dropFirst()).filter { $0.0 == "--write" || $0.0 == "--format" }
      .map { String($0.1.prefix { $0 != "=" }) }
    #expect(written.count >= 3)
    #expect(written.filter { Judgement.Format(rawValue: $0) == nil } == [])
  }

  @Test("The schema of the service accepts them", .timeLimit(.minutes(1)), arguments: files)
  func schema(file: String, schema: String) throws {
    let arguments = ["workflow", schema, Repository.path(file)]
    if let answer = try ForeignReader.validate(arguments, for: file) {
      #expect(answer.isValid, "\(answer.text)")
    }
  }

  @Test("The article names every format, and no other")
  func article() throws {
    let article = try Repository.text(of: "Sources/Reporting/Documentation.docc/Formats.md")
    let rows = article.split(separator: "\n").compactMap {
      $0.firstMatch(of: /^\| `([a-z]+)` \|/).map { String($0.1) }
    }
    #expect(rows == Judgement.Format.allCases.map(\.rawValue))
  }
}
