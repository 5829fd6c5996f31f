import ArgumentParser
import Operations

struct AuditLogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Read entries of the log.")

  @OptionGroup var settings: SettingsOptions

  @Option(help: ArgumentHelp("How many of the last entries.", valueName: "count"))
  var last = 20

  @Option(help: ArgumentHelp("Those of the run whose name starts so.", valueName: "run"))
  var run: String?

  @Option(help: ArgumentHelp("One entry, by its number from 0.", valueName: "number"))
  var entry: Int?

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  func validate() throws {
    guard (1...1_000_000).contains(last) else {
      throw ValidationError("--last must be from 1 to 1000000.")
    }
  }

  mutating func run() async throws {
    let log = try await ReadLog(
      settings: try await settings.load(), last: last, run: run, index: entry)
    try Terminal.show(format == .json ? log.json : log.text)
    if log.isEmpty { throw ExitStatus.nothingChecked.exit }
  }
}
