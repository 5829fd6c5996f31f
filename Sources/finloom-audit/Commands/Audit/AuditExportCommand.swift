import ArgumentParser
import Operations

struct AuditExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole log as tiles that other programs verify.",
    discussion: """
      The form is C2SP tlog-tiles: entries, the tree's hashes and a signed
      checkpoint. A place that has an earlier export gets what is new.
      """)

  @OptionGroup var key: LogKeyOptions

  @Argument(help: ArgumentHelp("A folder or s3://bucket/prefix.", valueName: "place"))
  var place: String

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let result = try await PublishLog(settings: try await key.load()).export(to: place)
    try Terminal.show(format == .json ? result.json : result.text)
  }
}
