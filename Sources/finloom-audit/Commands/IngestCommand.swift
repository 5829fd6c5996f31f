import ArgumentParser
import Operations

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read filings into the store.",
    discussion: """
      A path is an XBRL instance, an Inline XBRL document, EDGAR's -xbrl.zip, or a folder
      of any of these. Each filing is written whole or not at all; the same bytes again
      change nothing. The store is made when it is not there.
      """)

  @Argument(help: ArgumentHelp("Documents, folders or zips.", valueName: "path"))
  var paths: [String]

  @OptionGroup var settings: SettingsOptions
  @OptionGroup var jobs: JobsOption

  @Flag(help: "Do not keep the documents in the store.")
  var noSources = false

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let settings = try await settings.load([
      "ingest.jobs": jobs.setting, "ingest.keepSources": noSources ? "false" : nil,
    ])
    let line = ProgressLine()
    let summary = try await Ingest(settings: settings, progress: line.progress).run(paths)
    line.end()
    Terminal.sayLeftOut(summary.skipped, summary.failures)
    if summary.hasCreatedStore { Terminal.say("made the store \(settings.store)") }
    try Terminal.show(format == .json ? summary.json : summary.text)
    let done = summary.added.count + summary.alreadyThere.count
    throw ExitStatus(done: done, failures: summary.failures).exit
  }
}
