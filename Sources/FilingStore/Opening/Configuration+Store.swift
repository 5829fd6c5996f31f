internal import GRDB
internal import GRDBSQLite

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
      setCache(of: database)
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    }
    return configuration
  }

  /// The pages a connection keeps at hand: 16 MB.
  static func setCache(of database: Database) {
    sqlite3_exec(database.sqliteConnection, "PRAGMA cache_size = -16000", nil, nil, nil)
  }
}
