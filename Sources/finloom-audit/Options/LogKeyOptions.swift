import ArgumentParser
import Operations

/// The store, its settings, and the key of its log.
struct LogKeyOptions: ParsableArguments {
  @OptionGroup var settings: SettingsOptions

  @Option(
    help: ArgumentHelp("File with the log's key (default: audit.keyFile).", valueName: "file"))
  var keyFile: String?

  @Option(
    help: ArgumentHelp(
      "Public key of the log (default: audit.verifiers, or that of the key).", valueName: "key"))
  var verifier: [String] = []

  func load() async throws(OperationError) -> Settings {
    try await settings.load([
      "audit.keyFile": keyFile,
      "audit.verifiers": verifier.isEmpty ? nil : verifier.joined(separator: " "),
    ])
  }
}
