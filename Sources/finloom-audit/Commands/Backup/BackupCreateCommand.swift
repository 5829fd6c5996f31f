import ArgumentParser
import Backups
import Operations

struct BackupCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Take a snapshot while others go on writing.",
    discussion: """
      A full snapshot stores every page, an incremental one what differs from the
      last snapshot. Until the last step nothing counts as done, and what an
      interrupted run leaves is removed by 'backup prune'.
      """)

  @OptionGroup var repository: RepositoryOptions

  @Flag(exclusivity: .exclusive, help: "How much is stored.")
  var kind: Kind

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  enum Kind: String, EnumerableFlag {
    case full
    case incremental

    static func help(for value: Kind) -> ArgumentHelp? {
      value == .full ? "Store every page." : "Store what differs from the last snapshot."
    }
  }

  mutating func run() async throws {
    let line = ProgressLine()
    let result = try await CreateBackup(
      settings: try await repository.load(), kind: kind == .full ? .full : .incremental,
      progress: line.progress
    ).run()
    line.end()
    if result.isNewRepository {
      Terminal.say(
        "made the repository \(result.repository), "
          + (result.isEncrypted ? "encrypted" : "not encrypted: no key is set"))
    }
    for warning in result.warnings { Terminal.say("warning: \(warning)") }
    try Terminal.show(format == .json ? result.json : result.text)
  }
}
