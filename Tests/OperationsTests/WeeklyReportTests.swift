import FilingModel
import Foundation
import Operations
import Support
import Testing

@Suite("Reports by week")
struct WeeklyReportTests {
  private let folder: TemporaryFolder
  private let settings: Settings

  init() async throws {
    folder = try TemporaryFolder()
    var settings = Settings.standard
    settings.store = folder.path("finloom.sqlite")
    settings.reportFolder = folder.path("reports")
    self.settings = settings
    let filing = Repository.path("fixtures/filings/0001640147-24-000135")
    _ = try await Ingest(settings: settings).run([filing])
  }

  private func publish(_ moment: String, isWeekly: Bool = true) async throws -> [String] {
    let moment = try #require(Moment(utc: moment))
    let result = try await Assess(
      settings: settings, readsSources: false, keepsOutcomes: true, at: moment
    ).store()
    return try PublishReports(settings: settings, at: moment, isWeekly: isWeekly).run(
      result.assessment, isKept: true)
  }

  private func page(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path("reports/\(name)"), encoding: .utf8)
  }

  @Test("Each week has its folder, older ones stay, and the list leads to all")
  func folders() async throws {
    _ = try await publish("2026-11-16T06:00:00Z")
    let before = try page("2026-W47/index.html")
    let written = try await publish("2026-11-23T06:00:00Z")
    #expect(written.first == folder.path("reports/2026-W48/index.html"))
    #expect(try page("2026-W47/index.html") == before)
    let weeks = try page("weeks.html")
    #expect(weeks.contains("<a href=\"2026-W48/index.html\">2026-W48</a>"))
    #expect(weeks.contains("<a href=\"2026-W47/index.html\">2026-W47</a>"))
    #expect(weeks.contains("2 weekly reports"))
  }

  @Test("A report of no week leads to the weeks that lie beside it")
  func ordinary() async throws {
    _ = try await publish("2026-11-16T06:00:00Z", isWeekly: false)
    #expect(try !page("index.html").contains("weeks.html"))
    _ = try await publish("2026-11-16T06:00:00Z")
    _ = try await publish("2026-11-23T06:00:00Z", isWeekly: false)
    #expect(try page("index.html").contains("<a href=\"weeks.html\">Weekly reports</a>"))
  }

  @Test("Days count and not hours: a run is a week after one at a later hour on the same weekday")
  func weekAgo() async throws {
    _ = try await publish("2026-11-16T07:30:00Z")
    _ = try await publish("2026-11-20T06:00:00Z", isWeekly: false)
    _ = try await publish("2026-11-23T06:00:00Z")
    let page = try page("2026-W48/index.html")
    #expect(page.contains("No worse than a week ago (2026-11-16)"))
    #expect(page.contains("No worse than last time (2026-11-20)"))
  }

  @Test("Without a run that is a week old the first one is compared")
  func firstOfAll() async throws {
    _ = try await publish("2026-11-20T06:00:00Z")
    _ = try await publish("2026-11-21T06:00:00Z")
    _ = try await publish("2026-11-22T06:00:00Z")
    #expect(try page("2026-W47/index.html").contains("No worse than at first (2026-11-20)"))
  }

  @Test(
    "A week whose figures are not as they should be is listed without them",
    arguments: [
      "", "{}", "[1", #"{"week":"2026-W01"}"#, String(repeating: " ", count: 5_000) + "{}",
      """
      {"week":"2026-W47","writtenAt":"x","score":"12abc","filings":1,"errors":0,"warnings":0,\
      "gaps":0}
      """,
    ])
  func damagedFigures(text: String) async throws {
    _ = try await publish("2026-11-16T06:00:00Z")
    _ = try folder.write(text, to: "reports/2026-W47/week.json")
    _ = try folder.write("not a week", to: "reports/2026-W99/index.html")
    _ = try await publish("2026-11-23T06:00:00Z")
    let weeks = try page("weeks.html")
    #expect(weeks.contains("its figures cannot be read"))
    #expect(weeks.contains("2 weekly reports"))
  }

  @Test("An assessment that is not kept is compared with none")
  func notKept() async throws {
    let result = try await Assess(settings: settings, readsSources: false).store()
    _ = try PublishReports(settings: settings, at: Moment(seconds: 0)).run(
      result.assessment, isKept: false)
    #expect(try page("index.html").contains("is not part of a history"))
  }
}
