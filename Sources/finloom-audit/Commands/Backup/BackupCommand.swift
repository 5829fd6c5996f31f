import ArgumentParser

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Make snapshots of the store, prove that they are whole, and go back to one.",
    discussion: """
      A repository is a folder or a bucket of S3. It is encrypted when
      FINLOOM_BACKUP_KEY, backup.keyFile or backup.keyCommand gives a key as it is
      made. S3 asks for AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; s3.endpoint
      names another server.
      """,
    subcommands: [
      BackupCreateCommand.self, BackupListCommand.self, BackupVerifyCommand.self,
      BackupRestoreCommand.self, BackupPruneCommand.self,
    ])
}
