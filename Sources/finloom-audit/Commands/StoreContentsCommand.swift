import ArgumentParser
import Operations

struct StoreContentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contents",
    abstract: "List filings with the digests of their facts.",
    discussion: """
      The digests are computed from the rows. As JSON the list is a manifest that
      'backup verify --against' compares a restored store with.
      """)

  @OptionGroup var settings: SettingsOptions

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let contents = try StoreContents(settings: try await settings.load())
    try Terminal.show(format == .json ? contents.json : contents.text)
    if contents.filings.isEmpty { throw ExitStatus.nothingChecked.exit }
  }
}
