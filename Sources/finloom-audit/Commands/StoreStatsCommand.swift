import ArgumentParser
import Operations

struct StoreStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Sizes by table, bytes a fact, versions, and the last assessment.")

  @OptionGroup var settings: SettingsOptions

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let statistics = try await StoreStatistics(settings: settings.load())
    try Terminal.show(format == .json ? statistics.json : statistics.text)
  }
}
