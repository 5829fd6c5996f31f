import ArgumentParser
import Operations

struct TaxonomyRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a taxonomy from the store.")

  @Argument(
    help: ArgumentHelp(
      "Its name, its identifier or the first 12 digits of its digest, as 'list' shows them.",
      valueName: "name"))
  var name: String

  @OptionGroup var settings: SettingsOptions

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let removed = try await Taxonomies(settings: settings.load()).remove(name)
    try Terminal.show(format == .json ? removed.json : "removed \(removed.text)")
  }
}
