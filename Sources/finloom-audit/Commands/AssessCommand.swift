import ArgumentParser
import FilingModel
import Operations

struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Ask every rule about the store, or about documents, and score them.",
    discussion: """
      Without paths the store is assessed; with paths documents are read into memory.
      The exit status is 1 when a finding is as severe as --fail-on says, or the
      score below --fail-under; with --baseline only findings that are new count.

      --format github prints annotations, gitlab a code quality report, markdown a
      summary for a pull request. --write puts a format into a file beside that.
      """)

  @Argument(help: ArgumentHelp("Documents, folders or zips.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var settings: SettingsOptions
  @OptionGroup var jobs: JobsOption
  @OptionGroup var asked: AssessOptions

  @Option(help: "How the result is written.")
  var format = Judgement.Format.text

  @Option(
    help: ArgumentHelp(
      "Write a format into a file too, as sarif=findings.sarif; may be repeated.",
      valueName: "format=file"))
  var write: [Written] = []

  /// A format and the file it goes to.
  struct Written: ExpressibleByArgument {
    let format: Judgement.Format
    let path: String

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1).map { String($0) }
      guard parts.count == 2, let format = Judgement.Format(rawValue: parts[0]) else { return nil }
      self.format = format
      path = parts[1]
    }
  }

  mutating func validate() throws {
    if !paths.isEmpty, settings.store != nil {
      throw ValidationError("Give paths or --store, not both.")
    }
  }

  mutating func run() async throws {
    let settings = try await settings.load(
      asked.flags.merging(["ingest.jobs": jobs.setting]) { first, _ in first })
    let baseline = try settings.readBaseline()
    let line = ProgressLine()
    let assess = Assess(
      settings: asked.narrowed(settings), readsSources: asked.full,
      keepsOutcomes: asked.checks.isEmpty, progress: line.progress)
    let result = paths.isEmpty ? try await assess.store() : try await assess.paths(paths)
    line.end()
    Terminal.sayLeftOut(result.skipped, result.failures)
    if let reason = result.notKept { Terminal.say("nothing is kept of this run: \(reason.cause)") }
    let judgement = Judgement(
      result, of: paths, threshold: settings.threshold, beside: baseline)
    let status = AssessOptions.status(of: result, judgement)
    func text(_ format: Judgement.Format) -> String {
      judgement.rendered(as: format, status: Int(status.rawValue), meaning: status.meaning)
    }
    for file in write { try TextFile.write(text(file.format), to: file.path) }
    try Terminal.show(
      format == .text
        ? judgement.text(colour: Terminal.wantsColour, width: Terminal.width) : text(format))
    throw status.exit
  }
}

extension Judgement.Format: ExpressibleByArgument {}
