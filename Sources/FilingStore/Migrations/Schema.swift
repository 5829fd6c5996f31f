internal import GRDB

/// Which schema this FinLoom reads and writes, and how a database gets there.
enum Schema {
  /// `FLom` in the header of the file marks a store.
  static let applicationID: UInt32 = 0x464C_6F6D

  /// The version in `user_version` after all migrations.
  static let version = migrations.count

  /// All migrations, oldest first; a released one is never edited.
  private static let migrations: [@Sendable (Database) throws -> Void] = [
    V1.migrate, V2.migrate, V3.migrate, V4.migrate,
    V5.migrate, V6.migrate,
  ]

  /// Brings an older database up to date; each version is one transaction, to the last of which
  /// `finish` belongs.
  static func migrate(
    _ writer: some DatabaseWriter, finish: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) throws {
    var migrator = DatabaseMigrator()
    for (index, migrate) in migrations.enumerated() {
      migrator.registerMigration("v\(index + 1)") { database in
        try migrate(database)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
        if index + 1 == version { try finish(database) }
      }
    }
    try migrator.migrate(writer)
  }

  /// Refuses what a newer FinLoom wrote, and a database that was never finished.
  static func checkVersion(_ database: Database) throws {
    let found = try Self.found(in: database)
    let work = Work(doing: "opening store", what: database.description)
    guard found <= version else {
      throw work.fault(
        .newerSchema, "its schema is version \(found), this FinLoom knows up to \(version)",
        hint: "use a newer FinLoom")
    }
    guard found > 0 else { throw work.fault(.corrupt, "its schema has no version") }
  }

  /// The version in `user_version`.
  static func found(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// The store's own tables by name, without those of SQLite and of the migrations.
  static func tables(of database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%' ORDER BY name
        """)
  }

  /// The rows of each of them.
  static func counts(of database: Database) throws -> [StoreProperties.TableCount] {
    try tables(of: database).map { table in
      StoreProperties.TableCount(
        table: table,
        rows: try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0)
    }
  }

  /// The tables of what was filed, without outcomes and history, which assessing itself adds to.
  static func filedTables(of database: Database) throws -> [String] {
    let own: Set = [
      "data_change", "outcome", "kept_survey", "run", "verdict", "sighting", "audit_entry",
    ]
    return try tables(of: database).filter { !own.contains($0) }
  }
}
