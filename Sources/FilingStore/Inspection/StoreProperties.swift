internal import GRDB

/// What runs beneath the store and how large it is.
package struct StoreProperties: Hashable, Sendable {
  /// Nil for a store in memory.
  package let path: String?
  /// The version of the SQLite library, for example `3.40.1`.
  package let sqliteVersion: String
  /// `wal` for a store in a file.
  package let journalMode: String
  /// In bytes.
  package let pageSize: Int
  /// The bytes of the database, without the log beside it.
  package let size: Int
  package let schemaVersion: Int
  /// The rows of each table, by name.
  package let tables: [TableCount]

  package struct TableCount: Hashable, Sendable {
    package let table: String
    package let rows: Int
  }

  /// Whether two connections that write or checkpoint at one moment can damage a WAL database.
  ///
  /// SQLite before 3.51.3 can. The lock beside the store keeps that moment from coming.
  package var needsSingleWriter: Bool {
    let parts = sqliteVersion.split(separator: ".").compactMap { Int($0) }
    return parts.lexicographicallyPrecedes([3, 51, 3])
  }
}

extension FilingStore {
  /// Facts about the store itself, for who looks after it.
  package func properties() throws(StoreError) -> StoreProperties {
    try Work(doing: "inspecting", what: name).run {
      try connections.read { database in
        let pageSize = try number("PRAGMA page_size", database)
        return StoreProperties(
          path: path,
          sqliteVersion: try text("SELECT sqlite_version()", database),
          journalMode: try text("PRAGMA journal_mode", database),
          pageSize: pageSize,
          size: try number("PRAGMA page_count", database) * pageSize,
          schemaVersion: try Schema.found(in: database),
          tables: try Schema.counts(of: database))
      }
    }
  }

  private func number(_ sql: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: sql) ?? 0
  }

  private func text(_ sql: String, _ database: Database) throws -> String {
    try String.fetchOne(database, sql: sql) ?? ""
  }
}
