internal import Backups
internal import Transport

/// Opens the repository of the settings.
enum Repositories {
  static func open(_ settings: Settings) async throws(OperationError) -> BackupRepository {
    let (storage, key) = (try place(settings, create: false), try key(settings))
    do throws(BackupError) {
      return try await BackupRepository.open(storage, key: key)
    } catch {
      throw OperationError(error)
    }
  }

  static func openOrCreate(
    _ settings: Settings
  ) async throws(OperationError) -> (BackupRepository, isNew: Bool) {
    let (storage, key) = (try place(settings, create: true), try key(settings))
    do throws(BackupError) {
      return try await BackupRepository.openOrCreate(storage, key: key)
    } catch {
      throw OperationError(error)
    }
  }

  private static func place(
    _ settings: Settings, create: Bool
  ) throws(OperationError) -> any ObjectStorage {
    guard !settings.backup.repository.isEmpty else {
      throw OperationError(
        .configuration, doing: "opening", what: "the backup repository", cause: "none is named",
        hint: "give --repository PATH, or set backup.repository")
    }
    return try ObjectPlaces.open(settings.backup.repository, settings, create: create)
  }

  private static func key(_ settings: Settings) throws(OperationError) -> BackupKey? {
    let text = try SecretSource.text(
      variable: settings.secrets.backupKey, file: settings.backup.keyFile,
      command: settings.backup.keyCommand, for: "the key of backups")
    guard let text else { return nil }
    guard let key = BackupKey(text) else {
      throw OperationError(
        .permission, doing: "reading", what: "the key of backups",
        cause: "it has fewer than \(BackupKey.leastBytes) bytes",
        hint: "make one with 'openssl rand -base64 32'")
    }
    return key
  }
}
