import ArgumentParser
import Operations

struct AuditProveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Prove that an entry is in the log, or check such a proof.",
    discussion: """
      The proof (C2SP tlog-proof) and the entry's bytes go to --output and beside it,
      with '.entry' at the end of the name. --check needs no store: the proof, its
      entry and the log's public key are enough.
      """)

  @OptionGroup var key: LogKeyOptions

  @Argument(help: ArgumentHelp("The entry's number, from 0.", valueName: "number"))
  var index: Int?

  @Option(help: ArgumentHelp("Where the proof goes.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("A proof to check, with its '.entry' beside it.", valueName: "file"))
  var check: String?

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  func validate() throws {
    guard (index == nil) != (check == nil) else {
      throw ValidationError("Give the number of an entry, or --check FILE.")
    }
  }

  mutating func run() async throws {
    let prove = ProveEntry(settings: try await key.load())
    if let check {
      let (index, size) = try prove.check(check, entryAt: check + ".entry")
      return try Terminal.show("entry \(index) is in the log of \(size) entries")
    }
    guard let index else { return }
    let result = try prove.run(index)
    if let output {
      try TextFile.write(result.proof, to: output)
      try TextFile.write(result.entry, to: output + ".entry")
    }
    try Terminal.show(format == .json ? result.json : result.proof)
  }
}
