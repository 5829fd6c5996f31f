import Foundation
import Support
import Testing

@Suite("The README tells the truth")
struct ReadmeTests {
  @Test("Its exit table is the help's")
  func exitTable() throws {
    let folder = try TemporaryFolder()
    let help = try Tool.run(["--help"], in: folder.url).output
    let rows = try Repository.text(of: "README.md").split(separator: "\n")
      .compactMap { try? /\| (\d+) \| (.+) \|/.wholeMatch(in: $0)?.output }
    #expect(rows.count == 16)
    for row in rows {
      let line = String(repeating: " ", count: 5 - row.1.count) + row.1 + "  " + row.2
      #expect(help.contains(line + "\n"), "\(row.1)")
    }
  }

  @Test("Its output is the program's")
  func output() throws {
    let folder = try TemporaryFolder()
    _ = try Tool.run(["ingest", Repository.path("fixtures/filings")], in: folder.url)
    let output = try Tool.run(["assess", "--full"], in: folder.url).output
    let blocks = try Repository.text(of: "README.md").components(separatedBy: "```\n")
    let shown = try #require(blocks.first { $0.hasPrefix("A  100 of 100") })
    #expect(output.hasPrefix(shown))
  }
}
