import ArgumentParser
import Operations

struct AuditVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look whether the log is whole, and the store what it says.",
    discussion: """
      Every entry is hashed again, the filings of the store are compared with the
      entries that recorded them, and the log with the checkpoints published at some
      places. Anything that only damage or tampering explains makes the exit status
      76.
      """)

  @OptionGroup var key: LogKeyOptions

  @Argument(
    help: ArgumentHelp(
      "Where checkpoints were published (default: audit.published).", valueName: "place"))
  var places: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare with what the snapshots of a backup repository say of the log.",
      valueName: "place"))
  var repository: String?

  @Flag(help: "Compute the digests of all facts from their rows.")
  var facts = false

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    var settings = try await key.load()
    if let repository { settings.backup.repository = repository }
    let result = try await VerifyLog(
      settings: settings, readsFacts: facts, readsBackups: repository != nil
    ).run(places)
    try Terminal.show(format == .json ? result.json : result.text)
    if !result.isSound { throw ExitStatus.corrupt.exit }
  }
}
