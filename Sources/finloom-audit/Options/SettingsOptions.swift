import ArgumentParser
import Foundation
import Operations

/// Where the store is and where settings come from; every command has these.
struct SettingsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Path of the store (default: FINLOOM_STORE, settings, or finloom.sqlite).",
      valueName: "path"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "Folder with finloom.<FINLOOM_ENV>.yaml (default: FINLOOM_CONFIG, or config).",
      valueName: "folder"))
  var config: String?

  /// The settings, with the flags of a command over environment and file.
  func load(_ flags: [String: String?] = [:]) async throws(OperationError) -> Settings {
    var environment = ProcessInfo.processInfo.environment
    if let config { environment["FINLOOM_CONFIG"] = config }
    var values = flags.compactMapValues { $0 }
    if let store { values["store"] = store }
    return try await Settings.load(
      Settings.Sources(
        flags: values, environment: environment,
        caller: .current(
          command: Self.command, arguments: Array(CommandLine.arguments.dropFirst()),
          environment: environment)))
  }

  /// The words that name the command, for the audit log.
  private static var command: [String] {
    var words: [String] = []
    var type: any ParsableCommand.Type = FinloomAudit.self
    for word in CommandLine.arguments.dropFirst() {
      let found = type.configuration.subcommands.first { $0._commandName == word }
      guard let found else { break }
      words.append(word)
      type = found
    }
    return words
  }
}

/// How a result is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
