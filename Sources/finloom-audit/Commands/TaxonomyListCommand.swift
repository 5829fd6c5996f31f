import ArgumentParser
import Operations

struct TaxonomyListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the taxonomies of the store.")

  @OptionGroup var settings: SettingsOptions

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let list = try await Taxonomies(settings: settings.load()).list()
    try Terminal.show(format == .json ? list.json : list.text)
  }
}
