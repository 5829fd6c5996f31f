import ArgumentParser
import Backups
import Operations

struct BackupVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that snapshots are whole.",
    discussion: """
      Without a flag every page of the newest snapshot is read back and compared with
      the digest of the whole. --structure looks only whether everything is there.
      --restore also restores it to a temporary file, lets SQLite check it, counts
      its rows and assesses it. --against compares the restored store with a manifest
      that 'store contents --format json' wrote. Damage makes the exit status 76.
      """)

  @OptionGroup var repository: RepositoryOptions
  @OptionGroup var moment: MomentOption

  @Option(help: ArgumentHelp("The snapshot whose name starts so.", valueName: "name"))
  var snapshot: String?

  @Flag(help: "All snapshots.")
  var all = false

  @Flag(help: "Look only whether everything is there.")
  var structure = false

  @Flag(help: "Restore to a temporary file, check and assess it.")
  var restore = false

  @Option(help: ArgumentHelp("Compare the restored store with a manifest.", valueName: "file"))
  var against: String?

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  func validate() throws {
    guard [snapshot != nil, all, moment.at != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("--snapshot, --all and --at exclude one another.")
    }
  }

  mutating func run() async throws {
    let line = ProgressLine()
    let result = try await VerifyBackups(
      settings: try await repository.load(), progress: line.progress
    ).run(
      selection, structure ? .structure : .pages, restoring: restore, against: against)
    line.end()
    if let problem = result.verification.notNoted {
      Terminal.say("warning: the repository does not remember this: \(problem)")
    }
    try Terminal.show(format == .json ? result.json : result.text)
    if result.verification.snapshots.isEmpty { throw ExitStatus.nothingChecked.exit }
    if !result.isWhole { throw ExitStatus.corrupt.exit }
  }

  private var selection: VerifyBackups.Selection {
    if let snapshot { return .named(snapshot) }
    if all { return .all }
    return moment.moment.map { .notLaterThan($0) } ?? .newest
  }
}
