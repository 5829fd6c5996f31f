import Foundation
import Support
import Testing

@Suite("A browser opens the report")
struct BrowserTests {
  @Test("No page complains, asks for anything, or shuts anybody out, where Chromium is installed")
  func chromium() throws {
    guard let tools = Repository.folder(named: "FINLOOM_BROWSER", for: "the report in a browser")
    else { return }
    let folder = try TemporaryFolder()
    let filings = Repository.path("fixtures/filings")
    let defects = [
      "balance-sheet-out-of-balance", "inconsistent-duplicate-facts", "missing-fiscal-period",
    ].map { Repository.path("fixtures/defective/\($0)") }
    for command in [
      ["ingest", filings], ["assess"], ["ingest"] + defects, ["report", "--weekly"],
    ] {
      let run = try Tool.run(command, in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Repository.path("scripts/look-at-pages"))
    process.arguments = [
      folder.path("reports"), "--alike", "6", "--axe",
      tools.appendingPathComponent("axe.min.js").path,
      "--vnu", tools.appendingPathComponent("vnu.jar").path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.hasSuffix(" 0 troubles\n"), "\(text)")
    #expect(!text.contains("not looked at"), "\(text)")
  }
}
