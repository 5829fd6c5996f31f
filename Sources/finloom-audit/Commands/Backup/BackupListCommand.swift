import ArgumentParser
import Operations

struct BackupListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the snapshots, the oldest first.")

  @OptionGroup var repository: RepositoryOptions

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let list = try await BackupList(settings: try await repository.load())
    if let warning = list.verificationWarning { Terminal.say("warning: \(warning)") }
    try Terminal.show(format == .json ? list.json : list.text)
  }
}
