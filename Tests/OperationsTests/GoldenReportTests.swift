import Crypto
import FilingModel
import Foundation
import Operations
import Support
import Testing

@Suite("The report of the fixtures")
struct GoldenReportTests {
  private static let defect =
    "fixtures/defective/balance-sheet-out-of-balance/0001318605-24-900001"

  /// The pages that are kept as a whole; of the others the digests are.
  private static let kept: Set<String> = [
    "weeks.html", "2026-W48/index.html", "2026-W48/filings.html", "2026-W48/week.json",
    "2026-W48/companies/0001318605.html", "2026-W48/rules/balance-sheet-out-of-balance.html",
  ]

  private static func isKept(_ name: String) -> Bool {
    kept.contains(name) || name.hasPrefix("2026-W48/filings/0001318605-24-900001")
  }

  @Test(
    "Each page of a weekly report is byte for byte the one that was reviewed",
    .timeLimit(.minutes(1)))
  func pages() async throws {
    let pages = try await Self.report()
    #expect(pages.count > 100)
    let digests = pages.sorted { $0.key < $1.key }.map { name, text in
      let digest = SHA256.hash(data: Data(text.utf8)).map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }
      return "\(digest.joined())  \(name)\n"
    }.joined()
    var golden = pages.filter { Self.isKept($0.key) }
    golden["SHA256SUMS"] = digests
    #expect(golden.count == Self.kept.count + 2)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Self.record(golden)
      Issue.record("wrote fixtures/reports: review the difference")
      return
    }
    let differing = try golden.filter { name, text in
      try Repository.text(of: "fixtures/reports/\(name)") != text
    }
    for (name, text) in differing {
      Attachment.record(text, named: name.replacing("/", with: "-"))
    }
    #expect(differing.keys.sorted() == [], "run 'make record' and review the difference")
  }

  private static func record(_ golden: [String: String]) throws {
    let root = Repository.root.appendingPathComponent("fixtures/reports")
    if FileManager.default.fileExists(atPath: root.path) {
      try FileManager.default.removeItem(at: root)
    }
    for (name, text) in golden {
      let file = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Three Mondays of one store: eight filings, two more, and one with a defect.
  ///
  /// Names of files are those inside the repository.
  private static func report() async throws -> [String: String] {
    let folder = try TemporaryFolder()
    var settings = Settings.standard
    settings.store = folder.path("finloom.sqlite")
    settings.reportFolder = folder.path("reports")
    let all = try Repository.names(in: "fixtures/filings").filter { !$0.contains("0001318605") }
      .map { "fixtures/filings/\($0)" }
    let weeks = [
      (Array(all.prefix(8)), "2026-11-09"), (Array(all.dropFirst(8)), "2026-11-16"),
      ([defect], "2026-11-23"),
    ]
    for (filings, day) in weeks {
      _ = try await Ingest(settings: settings).run(filings.map { Repository.path($0) })
      let start = Moment(startOf: try #require(CalendarDate(day)))
      let result = try await Assess(
        settings: settings, readsSources: false, keepsOutcomes: true,
        at: Moment(seconds: start.seconds + 6 * 3600)
      ).store()
      #expect(result.notKept == nil)
      _ = try PublishReports(
        settings: settings, at: Moment(seconds: start.seconds + 6 * 3600 + 60), isWeekly: true,
        version: "0.1.0"
      ).run(result.assessment, isKept: true)
    }
    return try texts(of: folder)
  }

  private static func texts(of folder: TemporaryFolder) throws -> [String: String] {
    let names = FileManager.default.enumerator(atPath: folder.path("reports"))?.allObjects ?? []
    var texts: [String: String] = [:]
    for case let name as String in names
    where name == "weeks.html" || name.hasPrefix("2026-W48/") && !name.hasSuffix("report.json") {
      if !name.hasSuffix(".html"), !name.hasSuffix(".json") { continue }
      texts[name] = try String(contentsOfFile: folder.path("reports/\(name)"), encoding: .utf8)
        .replacing(Repository.root.path + "/", with: "").replacing(folder.url.path + "/", with: "")
    }
    return texts
  }
}
