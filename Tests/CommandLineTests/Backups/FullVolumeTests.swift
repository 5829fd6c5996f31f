import Foundation
import Support
import Testing

@Suite("A volume that is full")
struct FullVolumeTests {
  /// Runs the tool where no file may grow beyond a number of blocks of 512 bytes.
  private func run(
    _ arguments: [String], in folder: URL, blocks: Int
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The signal that comes with it would end the process before it could say anything.
    process.arguments =
      ["-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$@\"", "sh", Tool.path] + arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("A backup that finds no room is no backup, and the store stays as it was")
  func backup() throws {
    let folder = try TemporaryFolder()
    _ = try Tool.run(["ingest", Repository.path("fixtures/filings")], in: folder.url)
    let create = ["backup", "create", "--full", "--repository", "repository"]
    // Less than the copy, and less than the pack.
    for blocks in [300, 130] {
      let status = try run(create, in: folder.url, blocks: blocks)
      #expect([73, 74].contains(status), "\(status)")
    }
    #expect(try Tool.run(["doctor"], in: folder.url).status == 0)
    #expect(try Tool.run(["audit", "verify"], in: folder.url).status == 0)
    #expect(try Tool.run(create, in: folder.url).status == 0)
    let verified = try Tool.run(
      ["backup", "verify", "--all", "--repository", "repository"], in: folder.url)
    #expect(verified.status == 0)
    #expect(verified.output.hasPrefix("1 snapshot"))
  }

  @Test("Without room for its entry in the log nothing is changed")
  func ingest() throws {
    let folder = try TemporaryFolder()
    let first = Repository.path("fixtures/filings/0000100885-13-900001")
    _ = try Tool.run(["ingest", first], in: folder.url)
    let status = try run(
      ["ingest", Repository.path("fixtures/filings")], in: folder.url, blocks: 8)
    #expect([73, 74, 77].contains(status), "\(status)")
    #expect(try Tool.run(["doctor"], in: folder.url).output.contains("rows of filing: 1"))
    #expect(try Tool.run(["audit", "verify", "--facts"], in: folder.url).status == 0)
  }
}
