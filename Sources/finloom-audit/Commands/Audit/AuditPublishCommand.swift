import ArgumentParser
import Operations

struct AuditPublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Sign the log's checkpoint and put it where the store's writers cannot reach.",
    discussion: """
      A place is a folder or s3://bucket/prefix. Earlier checkpoints there stay, and
      a place whose last checkpoint the log does not begin with gets none. A witness
      (C2SP tlog-witness) cosigns what it never saw otherwise.
      """)

  @OptionGroup var key: LogKeyOptions

  @Argument(help: ArgumentHelp("Where it goes (default: audit.published).", valueName: "place"))
  var places: [String] = []

  @Option(help: ArgumentHelp("Address of a witness.", valueName: "url"))
  var witness: [String] = []

  @Option(
    help: ArgumentHelp("Public key of each witness, in the same order.", valueName: "key"))
  var witnessKey: [String] = []

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  func validate() throws {
    guard witness.count == witnessKey.count else {
      throw ValidationError("Give a --witness-key for each --witness.")
    }
  }

  mutating func run() async throws {
    let result = try await PublishLog(settings: try await key.load()).publish(
      to: places,
      witnesses: zip(witness, witnessKey).map { PublishLog.Witness(url: $0, key: $1) })
    try Terminal.show(format == .json ? result.json : result.text)
  }
}
