import ArgumentParser
import FilingModel
import Operations

struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Ask every rule about the store, or about documents, and score them.",
    discussion: """
      Without paths the store is assessed; with paths the documents are read into memory.
      The exit status is 1 when a finding is as severe as --fail-on says.
      """)

  @Argument(help: ArgumentHelp("Documents, folders or zips.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var settings: SettingsOptions
  @OptionGroup var jobs: JobsOption
  @OptionGroup var asked: AssessOptions

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func validate() throws {
    if !paths.isEmpty, settings.store != nil {
      throw ValidationError("Give paths or --store, not both.")
    }
  }

  mutating func run() async throws {
    let settings = try await settings.load(
      asked.flags.merging(["ingest.jobs": jobs.setting]) { first, _ in first })
    let line = ProgressLine()
    let assess = Assess(
      settings: asked.narrowed(settings), readsSources: asked.full,
      keepsOutcomes: asked.checks.isEmpty, progress: line.progress)
    let result = paths.isEmpty ? try await assess.store() : try await assess.paths(paths)
    line.end()
    Terminal.sayLeftOut(result.skipped, result.failures)
    if let reason = result.notKept { Terminal.say("nothing is kept of this run: \(reason.cause)") }
    try Terminal.show(
      format == .json ? result.json : result.text(colour: Terminal.wantsColour))
    throw AssessOptions.status(of: result, failOn: settings.failOn).exit
  }
}
