import ArgumentParser
import Operations

@main
struct FinloomAudit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finloom-audit",
    abstract: "Reads SEC filings, keeps every fact, and says whether the numbers can be trusted.",
    discussion: """
      EXIT STATUS
      \(ExitStatus.table)
      """,
    version: Version.text,
    subcommands: [
      IngestCommand.self, ReadCommand.self, AssessCommand.self, ReportCommand.self,
      MetricsCommand.self, RulesCommand.self, TaxonomyCommand.self, ConfigCommand.self,
      DoctorCommand.self, HistoryCommand.self, StoreCommand.self, BackupCommand.self,
      AuditCommand.self,
    ])

  /// Runs the command and turns its outcome into an exit status; the only place that does.
  static func main() async {
    Terminal.endOnInterrupt()
    do {
      var command = try parseAsRoot()
      if var async = command as? any AsyncParsableCommand {
        try await async.run()
      } else {
        try command.run()
      }
    } catch let error as OperationError {
      Terminal.complain(error)
      exit(withError: ExitStatus(error.kind).exit)
    } catch {
      exit(withError: error)
    }
  }
}
