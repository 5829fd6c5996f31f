import ArgumentParser
import FilingModel
import Operations

struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the assessments of a store, and what came and went since.",
    discussion: """
      Every assessment of the whole store is kept. Compared are the last one and the one
      before it or, with --since, the last one before that day.
      """)

  @OptionGroup var settings: SettingsOptions

  @Option(
    help: ArgumentHelp("Compare with the last assessment before this day.", valueName: "date"))
  var since: CalendarDate?

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let history = try await History(settings: settings.load(), since: since)
    try Terminal.show(format == .json ? history.json : history.text)
    if history.isEmpty { throw ExitStatus.nothingChecked.exit }
  }
}
