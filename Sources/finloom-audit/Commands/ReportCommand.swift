import ArgumentParser
import Operations

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Assess the store and write the pages people look at.",
    discussion: """
      Writes index.html, which says what changed and leads to a page per company, filing
      and rule, and report.json. The exit status says whether the pages were written;
      findings change it only with --fail-on, --fail-under or --baseline.
      """)

  @OptionGroup var settings: SettingsOptions
  @OptionGroup var jobs: JobsOption
  @OptionGroup var asked: AssessOptions

  @Option(help: ArgumentHelp("The folder the pages are written into.", valueName: "folder"))
  var output: String?

  @Flag(help: "A report of this ISO week, in a folder named by it; weeks.html lists all weeks.")
  var weekly = false

  mutating func run() async throws {
    let settings = try await settings.load(
      asked.flags.merging(["ingest.jobs": jobs.setting, "report.output": output]) { one, _ in one })
    let baseline = try settings.readBaseline()
    let line = ProgressLine()
    let result = try await Assess(
      settings: asked.narrowed(settings), readsSources: asked.full,
      keepsOutcomes: asked.checks.isEmpty, progress: line.progress
    ).store()
    line.end()
    Terminal.sayLeftOut(result.skipped, result.failures)
    if let reason = result.notKept { Terminal.say("nothing is kept of this run: \(reason.cause)") }
    let written = try PublishReports(settings: settings, isWeekly: weekly).run(
      result.assessment, isKept: asked.checks.isEmpty && result.notKept == nil)
    let judgement = Judgement(result, threshold: settings.threshold, beside: baseline)
    try Terminal.show("wrote \(written.count) files, first \(written[0])\n\(judgement.verdict)")
    let status = AssessOptions.status(of: result, judgement)
    throw (status == .findings && !asked.saysWhatFails ? ExitStatus.clean : status).exit
  }
}
