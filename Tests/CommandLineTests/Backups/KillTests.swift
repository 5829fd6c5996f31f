import Foundation
import Support
import Testing

@Suite("Work that is killed")
struct KillTests {
  @Test("Blows at random moments lose no filing, no snapshot and no entry of the log")
  func kills() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Repository.path("scripts/kill-loop"), Tool.path, "20",
      "\(UInt32.random(in: 1...UInt32.max))",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: data, as: UTF8.self))")
  }

  @Test("A backup made while another process ingests is judged as what was there at that moment")
  func duringIngest() throws {
    let folder = try TemporaryFolder()
    let source = try Repository.text(
      of: "fixtures/filings/0000100885-13-900001/unp-20121231.xml")
    func filing(_ number: Int) throws -> String {
      let name = "in/\(number + 1_000)"
      _ = try folder.write(source + "<!-- \(number) -->\n", to: "\(name)/unp-20121231.xml")
      return folder.path(name)
    }
    for number in 0..<80 { _ = try filing(number) }
    _ = try Tool.run(["ingest", "in/1000"], in: folder.url)
    let ingest = try Tool.start(["ingest", "in"], in: folder.url)
    let backup = try Tool.run(
      ["backup", "create", "--full", "--repository", "repository"], in: folder.url)
    let wasRunning = ingest.isRunning
    ingest.waitUntilExit()
    #expect(backup.status == 0, "\(backup.errors)")
    let restored = try Tool.run(
      ["backup", "restore", "--repository", "repository", "--store", "restored.sqlite"],
      in: folder.url)
    #expect(restored.status == 0, "\(restored.errors)")
    func assessment(_ store: String) throws -> String {
      try Tool.run(["assess", "--store", store, "--format", "json"], in: folder.url).output
        .replacing(store, with: "store")
    }
    // Filings are ingested in the order of their paths, so the copy holds the first of them.
    let held = try Tool.run(["doctor", "--store", "restored.sqlite"], in: folder.url).output
    let line = try #require(held.split(separator: "\n").first { $0.hasPrefix("rows of filing: ") })
    let count = try #require(Int(line.dropFirst("rows of filing: ".count)))
    #expect(count < 80 || !wasRunning)
    let paths = (0..<count).map { "in/\($0 + 1_000)" }
    _ = try Tool.run(["ingest", "--store", "same.sqlite"] + paths, in: folder.url)
    #expect(try assessment("restored.sqlite") == assessment("same.sqlite"))
  }
}
