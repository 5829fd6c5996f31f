import ArgumentParser
import Operations

struct AuditInitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the key that signs the log's checkpoints.",
    discussion: """
      The key goes into a new file that only its owner reads; the public key is
      printed and written to the log. The store is made when it is not there.
      """)

  @OptionGroup var settings: SettingsOptions

  @Option(
    help: ArgumentHelp(
      "The log's name, an address without scheme, such as example.com/finloom.",
      valueName: "name"))
  var origin: String

  @Option(help: ArgumentHelp("Where the key goes (default: audit.keyFile).", valueName: "file"))
  var keyFile: String?

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let settings = try await settings.load(["audit.keyFile": keyFile])
    let result = try await InitializeLog(settings: settings).run(origin: origin)
    if result.hasCreatedStore { Terminal.say("made the store \(settings.store)") }
    try Terminal.show(format == .json ? result.json : result.text)
  }
}
