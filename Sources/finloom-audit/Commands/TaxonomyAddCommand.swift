import ArgumentParser
import Operations

struct TaxonomyAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a taxonomy package to the store.",
    discussion: """
      Kept are the concepts with type, period type and balance, and their English
      standard labels. The same package again changes nothing. Older zips without
      META-INF are read too. The store must be there.
      """)

  @Argument(help: ArgumentHelp("A taxonomy package.", valueName: "zip"))
  var path: String

  @OptionGroup var settings: SettingsOptions

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let addition = try await Taxonomies(settings: settings.load()).add(path)
    try Terminal.show(format == .json ? addition.json : addition.text)
  }
}
