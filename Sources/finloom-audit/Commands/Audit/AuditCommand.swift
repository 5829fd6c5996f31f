import ArgumentParser

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Read the log of every change, prove what it says, and publish its checkpoints.",
    discussion: """
      Every store has a log, to which each change is written in the change's own
      transaction. Its entries are the leaves of a Merkle tree (RFC 6962). A
      checkpoint, signed with a key that lies outside the store and published
      elsewhere, shows whether anything was changed since: edited, removed, cut off
      or rolled back.
      """,
    subcommands: [
      AuditInitCommand.self, AuditLogCommand.self, AuditVerifyCommand.self,
      AuditProveCommand.self, AuditPublishCommand.self, AuditExportCommand.self,
    ])
}
