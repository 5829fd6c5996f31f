import Foundation
import Support
import Testing

@Suite("Input that means harm, or is none")
struct HostileInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: true)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let status: Int32
    let words: String

    var testDescription: String { path }
  }

  static let cases = [
    Case(path: "no-such-file.xml", status: 66, words: "no-such-file.xml"),
    Case(path: "empty", status: 65, words: "no report document"),
    Case(path: "documents/truncated.xml", status: 65, words: "truncated.xml, line"),
    Case(path: "documents/not-a-filing.pdf", status: 65, words: "PDF"),
    Case(path: "documents/deep-nesting.xml", status: 65, words: "deep-nesting.xml, line"),
    Case(path: "documents/billion-laughs.xml", status: 65, words: "internal subset"),
    Case(path: "documents/external-entity.xml", status: 65, words: "internal subset"),
  ]

  private func path(_ name: String) -> String {
    name.hasPrefix("documents/") ? Repository.path("fixtures/\(name)") : folder.path(name)
  }

  @Test("It gets one clear line and its own status", arguments: cases)
  func alone(input: Case) throws {
    let run = try Tool.run(["ingest", path(input.path)], in: folder.url)
    #expect(run.status == input.status)
    #expect(run.complaint.contains(input.words))
    #expect(run.errors.split(separator: "\n").count { $0.hasPrefix("finloom-audit:") } == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path("finloom.sqlite")))
  }

  @Test("Other filings of the batch are kept", arguments: cases)
  func amongOthers(input: Case) throws {
    let good = Repository.path("fixtures/filings/0000320193-25-000057")
    let run = try Tool.run(["ingest", path(input.path), good], in: folder.url)
    #expect(run.status == 3)
    #expect(run.complaint.contains(input.words))
    #expect(run.output.hasPrefix("1 filing added"))
  }

  @Test("A folder without rights is refused by name, and its neighbour is kept")
  func noRights() throws {
    let closed = folder.path("closed")
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
    }
    let good = folder.path("good")
    try FileManager.default.copyItem(
      atPath: Repository.path("fixtures/filings/0000320193-25-000057"), toPath: good)
    let alone = try Tool.run(["ingest", closed], in: folder.url, asNobody: true)
    #expect(alone.status == 77)
    #expect(alone.complaint.contains("closed"))
    let both = try Tool.run(["ingest", closed, good], in: folder.url, asNobody: true)
    #expect(both.status == 3)
    #expect(both.output.hasPrefix("1 filing added"))
  }
}
