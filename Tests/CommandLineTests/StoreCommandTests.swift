import Foundation
import Support
import Testing

@Suite("The commands that look after a store")
struct StoreCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Tool.run(
      ["ingest", Repository.path("fixtures/filings/0001318605-24-900001")], in: folder.url)
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try Tool.run(arguments + ["--format", "json"], in: folder.url)
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test("store stats counts facts and filings and gives each table its bytes")
  func stats() throws {
    let stats = try json(["store", "stats"])
    #expect(stats["filings"] as? Int == 1)
    #expect(stats["facts"] as? Int == 116)
    #expect(stats["lastAssessed"] is NSNull)
    let tables = try #require(stats["tables"] as? [[String: Any]])
    let sum = tables.reduce(0) { $0 + ($1["bytes"] as? Int ?? 0) }
    let size = try #require(stats["bytes"] as? Int)
    #expect(sum > size / 2 && sum <= size)
  }

  @Test("store optimize leaves every fact where it was")
  func optimize() throws {
    let before = try Tool.run(["assess", "--full", "--format", "json"], in: folder.url).output
    #expect(try Tool.run(["store", "optimize"], in: folder.url).status == 0)
    let after = try Tool.run(["assess", "--full", "--format", "json"], in: folder.url).output
    #expect(after == before)
  }

  @Test("history has nothing to say of a store that was never assessed")
  func noHistory() throws {
    #expect(try Tool.run(["history"], in: folder.url).status == 2)
  }

  @Test("history lists the assessments, but not those of a single check")
  func history() throws {
    for arguments in [["assess"], ["assess", "--full"], ["assess", "--check", "duplicates"]] {
      _ = try Tool.run(arguments, in: folder.url)
    }
    let runs = try #require(try json(["history"])["runs"] as? [[String: Any]])
    #expect(runs.map { $0["full"] as? Bool } == [false, true])
    #expect(runs.allSatisfy { $0["filings"] as? Int == 1 })
  }
}
