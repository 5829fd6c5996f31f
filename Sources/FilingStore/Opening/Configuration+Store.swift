internal import GRDB

extension Configuration {
  /// How every connection of a store is set up.
  ///
  /// No memory mapping: SQLite before 3.51.3 can damage a WAL database when connections write or
  /// checkpoint at one moment, and a mapping would hide a short file behind a crash. Connections for
  /// reading are opened read-only, so only the writer ever checkpoints.
  static func store(for access: FilingStore.Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA mmap_size = 0")
      try database.execute(sql: "PRAGMA cache_size = -16000")
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    }
    return configuration
  }
}
