/// What only the environment knows: read once, handed to whoever needs it, never shown.
package struct Secrets: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// `FINLOOM_BACKUP_KEY`: the key of encrypted backups.
  let backupKey: String?
  /// `FINLOOM_AUDIT_KEY`: the key that signs checkpoints of the audit log.
  let auditKey: String?
  /// As AWS's own programs have them: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and
  /// `AWS_SESSION_TOKEN`.
  let accessKey: String?
  let secretKey: String?
  let sessionToken: String?

  init(_ environment: [String: String]) {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    backupKey = value("FINLOOM_BACKUP_KEY")
    auditKey = value("FINLOOM_AUDIT_KEY")
    accessKey = value("AWS_ACCESS_KEY_ID")
    secretKey = value("AWS_SECRET_ACCESS_KEY")
    sessionToken = value("AWS_SESSION_TOKEN")
  }

  package var description: String { "***" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
