package import Backups

/// Where backups lie, how they are sealed, and how long they are kept.
package struct BackupSettings: Sendable, Hashable {
  /// A path, or `s3://bucket/prefix`; empty for none.
  package var repository: String
  var keyFile: String
  var keyCommand: String
  /// The folder for the copy of the store that the next incremental backup is compared with.
  var cache: String
  /// How many days the last verification may lie back before it is warned about.
  package var verifyWithinDays: Int
  package var keep: KeepPolicy
  package var graceHours: Int

  /// Whether a key is set, wherever it comes from.
  func hasKey(_ secrets: Secrets) -> Bool {
    secrets.backupKey != nil || !keyFile.isEmpty || !keyCommand.isEmpty
  }

  init(_ values: SettingValues) {
    repository = values.text(.repository)
    keyFile = values.text(.backupKeyFile)
    keyCommand = values.text(.backupKeyCommand)
    let cache = values.text(.backupCache)
    self.cache = cache.isEmpty ? values.text(.store) + ".backup" : cache
    verifyWithinDays = values.count(.verifyWithinDays)
    graceHours = values.count(.graceHours)
    keep = KeepPolicy()
    keep.last = values.count(.keepLast)
    keep.hourly = values.count(.keepHourly)
    keep.daily = values.count(.keepDaily)
    keep.weekly = values.count(.keepWeekly)
    keep.monthly = values.count(.keepMonthly)
    keep.yearly = values.count(.keepYearly)
    keep.withinDays = values.count(.keepWithinDays)
  }
}

/// How buckets are reached.
package struct S3Settings: Sendable, Hashable {
  /// Empty for AWS's own.
  let endpoint: String
  let region: String
  /// `path`, `virtualHost`, or empty for what fits the endpoint.
  let style: String

  init(_ values: SettingValues) {
    endpoint = values.text(.s3Endpoint)
    region = values.text(.s3Region)
    style = values.text(.s3Style)
  }
}

extension SettingKey {
  static let repository = SettingKey(
    "backup.repository", .text, "", "Where backups lie: a folder, or s3://bucket/prefix.")
  static let backupKeyFile = SettingKey(
    "backup.keyFile", .text, "", "File with the key of encrypted backups.")
  static let backupKeyCommand = SettingKey(
    "backup.keyCommand", .text, "",
    "Command that prints that key. FINLOOM_BACKUP_KEY outweighs both.")
  static let backupCache = SettingKey(
    "backup.cache", .text, "",
    "Folder for the copy that incremental backups are compared with; without it, the store's path and .backup."
  )
  static let verifyWithinDays = SettingKey(
    "backup.verifyWithinDays", .count(1...3660), "7",
    "How many days the last verification of a backup may lie back before it is warned about.")
  static let graceHours = SettingKey(
    "backup.graceHours", .count(0...8784), "24",
    "How long objects that nothing needs any more stay; longer than any backup takes.")
  static let keepLast = SettingKey(
    "backup.keep.last", .count(0...100_000), "0", "How many of the latest snapshots are kept.")
  static let keepHourly = SettingKey(
    "backup.keep.hourly", .count(0...100_000), "\(KeepPolicy.standard.hourly)",
    "For how many hours that have one the latest snapshot is kept.")
  static let keepDaily = SettingKey(
    "backup.keep.daily", .count(0...100_000), "\(KeepPolicy.standard.daily)",
    "For how many days that have one the latest full snapshot is kept.")
  static let keepWeekly = SettingKey(
    "backup.keep.weekly", .count(0...100_000), "0", "The same for ISO weeks.")
  static let keepMonthly = SettingKey(
    "backup.keep.monthly", .count(0...100_000), "0", "The same for months.")
  static let keepYearly = SettingKey(
    "backup.keep.yearly", .count(0...100_000), "0", "The same for years.")
  static let keepWithinDays = SettingKey(
    "backup.keep.withinDays", .count(0...100_000), "0",
    "Every snapshot that is not older than so many days is kept.")
  static let s3Endpoint = SettingKey(
    "s3.endpoint", .text, "", "Address of an S3 server; without it, AWS's own.")
  static let s3Region = SettingKey("s3.region", .text, "us-east-1", "Region of the buckets.")
  static let s3Style = SettingKey(
    "s3.style", .choice(["", "path", "virtualHost"]), "",
    "Whether the bucket stands in the path or in the host; without it, what fits the endpoint.")

  static let backup = [
    repository, backupKeyFile, backupKeyCommand, backupCache, verifyWithinDays, graceHours,
    keepLast, keepHourly, keepDaily, keepWeekly, keepMonthly, keepYearly, keepWithinDays,
    s3Endpoint, s3Region, s3Style,
  ]
}
