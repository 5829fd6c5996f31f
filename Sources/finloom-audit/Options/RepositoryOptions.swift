import ArgumentParser
import FilingModel
import Operations

/// Where backups lie; every backup command has it beside the store and the settings.
struct RepositoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder or s3://bucket/prefix (default: backup.repository of the settings).",
      valueName: "place"))
  var repository: String?

  @OptionGroup var settings: SettingsOptions

  func load(_ flags: [String: String?] = [:]) async throws(OperationError) -> Settings {
    try await settings.load(flags.merging(["backup.repository": repository]) { $1 })
  }
}

/// Which snapshot is meant, by the moment it holds.
struct MomentOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The newest snapshot not later than this: 2026-03-01 (its end) or 2026-03-01T12:00:00Z.",
      valueName: "moment"))
  var at: String?

  /// A day means its last second.
  var moment: Moment? {
    at.flatMap { text in
      CalendarDate(text).map { Moment(seconds: Moment(endOf: $0).seconds - 1) }
        ?? Moment(utc: text)
    }
  }

  func validate() throws {
    if at != nil, moment == nil {
      throw ValidationError("--at takes 2026-03-01 or 2026-03-01T12:00:00Z (UTC).")
    }
  }
}
