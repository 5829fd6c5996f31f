import ArgumentParser
import Operations

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read documents without a store, and show their facts.",
    discussion: "Facts are shown with the line and byte that state them.")

  @Argument(help: ArgumentHelp("Documents, folders or zips.", valueName: "path"))
  var paths: [String]

  @OptionGroup var settings: SettingsOptions
  @OptionGroup var jobs: JobsOption

  @Flag(help: "Show counts and sums in place of the facts.")
  var summary = false

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let settings = try await settings.load(["ingest.jobs": jobs.setting])
    let line = ProgressLine()
    let result = try await ReadDocuments(settings: settings, progress: line.progress).run(paths)
    line.end()
    Terminal.sayLeftOut(result.skipped, result.failures)
    switch (summary, format) {
    case (true, .json): try Terminal.show(result.summaryJSON)
    case (true, .text): try Terminal.show(result.summaryText)
    case (false, .json): try Terminal.show(result.factsJSON)
    case (false, .text): try Terminal.show(result.factsText)
    }
    throw ExitStatus(done: result.documents.count, failures: result.failures).exit
  }
}
