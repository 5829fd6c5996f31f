import ArgumentParser
import Operations

struct BackupPruneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Take away the snapshots that no rule keeps.",
    discussion: """
      The rules are backup.keep.* of the settings; flags outweigh them. A snapshot
      that one rule names stays, and so does whatever it rests on, and the last full
      snapshot that was verified. Objects go once backup.graceHours are over.
      """)

  @OptionGroup var repository: RepositoryOptions

  @Option(help: ArgumentHelp("The latest snapshots.", valueName: "count"))
  var keepLast: Int?
  @Option(help: ArgumentHelp("The latest of each hour.", valueName: "count"))
  var keepHourly: Int?
  @Option(help: ArgumentHelp("The latest full one of each day.", valueName: "count"))
  var keepDaily: Int?
  @Option(help: ArgumentHelp("The latest full one of each week.", valueName: "count"))
  var keepWeekly: Int?
  @Option(help: ArgumentHelp("The latest full one of each month.", valueName: "count"))
  var keepMonthly: Int?
  @Option(help: ArgumentHelp("The latest full one of each year.", valueName: "count"))
  var keepYearly: Int?
  @Option(help: ArgumentHelp("All that are not older.", valueName: "days"))
  var keepWithinDays: Int?
  @Option(help: ArgumentHelp("How long unneeded objects stay.", valueName: "hours"))
  var graceHours: Int?

  @Flag(help: "Say what would go and why the others stay, and change nothing.")
  var dryRun = false

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let pruning = try await PruneBackups(settings: try await repository.load(flags))
      .run(isTrial: dryRun)
    try Terminal.show(
      format == .json ? pruning.json(isTrial: dryRun) : pruning.text(isTrial: dryRun))
  }

  /// With one rule as a flag, those of the settings do not count.
  private var flags: [String: String?] {
    let rules: [(String, Int?)] = [
      ("last", keepLast), ("hourly", keepHourly), ("daily", keepDaily), ("weekly", keepWeekly),
      ("monthly", keepMonthly), ("yearly", keepYearly), ("withinDays", keepWithinDays),
    ]
    var flags: [String: String?] = ["backup.graceHours": graceHours.map { "\($0)" }]
    guard rules.contains(where: { $0.1 != nil }) else { return flags }
    for (rule, count) in rules { flags["backup.keep.\(rule)"] = "\(count ?? 0)" }
    return flags
  }
}
