import ArgumentParser
import Operations

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read documents without a store, and show their facts.",
    discussion: """
      Facts are shown with the line and byte that state them. A path may also be SEC's
      companyfacts JSON, which is read as the facts of many filings.

      --format xbrl-json writes OIM's form of one report. OIM has no tuples and no fractions:
      facts of that kind are left out and named on standard error.
      """)

  @Argument(help: ArgumentHelp("Documents, folders or zips.", valueName: "path"))
  var paths: [String]

  @OptionGroup var settings: SettingsOptions
  @OptionGroup var jobs: JobsOption

  @Flag(help: "Show counts and sums in place of the facts.")
  var summary = false

  @Option(help: "How the result is written.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    case xbrlJSON = "xbrl-json"
  }

  mutating func validate() throws {
    if summary, format == .csv || format == .xbrlJSON {
      throw ValidationError("--summary is written as text or json.")
    }
  }

  mutating func run() async throws {
    let settings = try await settings.load(["ingest.jobs": jobs.setting])
    let line = ProgressLine()
    let result = try await ReadDocuments(settings: settings, progress: line.progress).run(paths)
    line.end()
    Terminal.sayLeftOut(result.skipped, result.failures)
    try Terminal.show(text(of: result))
    throw ExitStatus(done: result.documents.count, failures: result.failures).exit
  }

  private func text(of result: ReadDocuments.Result) throws -> String {
    switch format {
    case .json: return summary ? result.summaryJSON : result.factsJSON
    case .text: return summary ? result.summaryText : result.factsText
    case .csv: return result.csv
    case .xbrlJSON:
      guard let text = result.xbrlJSON else {
        throw ValidationError(
          "--format xbrl-json takes one report, here are \(result.documents.count).")
      }
      Terminal.sayLeftOut(result.leftOutOfXBRLJSON)
      return text
    }
  }
}
