import ArgumentParser
import Operations

struct BackupRestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a store as it was at a moment in place.",
    discussion: """
      The store is written beside --store, verified, and only then put there. A store
      that is there already stays, under another name, and gives its place up only
      with --force.
      """)

  @OptionGroup var repository: RepositoryOptions
  @OptionGroup var moment: MomentOption

  @Option(help: ArgumentHelp("The snapshot whose name starts so.", valueName: "name"))
  var snapshot: String?

  @Flag(help: "Put a store that is there aside.")
  var force = false

  @Flag(help: "Say what would be restored, and change nothing.")
  var dryRun = false

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  func validate() throws {
    guard snapshot == nil || moment.at == nil else {
      throw ValidationError("--snapshot and --at exclude each other.")
    }
  }

  mutating func run() async throws {
    let restore = RestoreBackup(settings: try await repository.load())
    let plan = try await restore.plan(at: moment.moment, named: snapshot)
    guard !dryRun else { return try Terminal.show(format == .json ? plan.json : plan.text) }
    let result = try await restore.run(plan, force: force)
    try Terminal.show(format == .json ? result.json : result.text)
  }
}
