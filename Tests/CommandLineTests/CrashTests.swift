import Foundation
import Support
import Testing

@Suite("An ingest that is killed")
struct CrashTests {
  @Test("What is committed stays, nothing is half there, and a second run completes the rest")
  func killed() throws {
    let folder = try TemporaryFolder()
    let source = try Repository.text(
      of: "fixtures/filings/0000100885-13-900001/unp-20121231.xml")
    let count = 150
    for number in 1...count {
      _ = try folder.write(
        source + "<!-- \(number) -->\n", to: "in/\(number)/unp-20121231.xml")
    }
    let process = try Tool.start(["ingest", folder.path("in")], in: folder.url)
    // Waits for the store to exist, so that the kill meets the writing.
    while process.isRunning, !FileManager.default.fileExists(atPath: folder.path("finloom.sqlite"))
    {
      usleep(1000)
    }
    usleep(30_000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    #expect(try Tool.run(["doctor"], in: folder.url).status == 0)
    let rest = try Tool.run(["ingest", folder.path("in"), "--format", "json"], in: folder.url)
    #expect(rest.status == 0)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(rest.output.utf8)) as? [String: Any])
    let added = (summary["added"] as? [Any] ?? []).count
    let kept = (summary["alreadyThere"] as? [Any] ?? []).count
    #expect(added + kept == count)
    #expect(try Tool.run(["doctor"], in: folder.url).output.contains("rows of filing: \(count)"))
  }
}
