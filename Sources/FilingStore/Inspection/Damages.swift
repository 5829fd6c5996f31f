internal import GRDB

/// What SQLite itself finds wrong with a database.
enum Damages {
  static func found(_ database: Database) throws -> [String] {
    let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    return integrity.filter { $0 != "ok" } + (try brokenKeys(database))
  }

  private static func brokenKeys(_ database: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT "table", parent, count(*) FROM pragma_foreign_key_check
        GROUP BY "table", parent ORDER BY "table", parent
        """)
    return rows.map { row in
      let (table, parent, count): (String, String, Int) = (row[0], row[1], row[2])
      return "foreign key check: \(count) of \(table) point to no \(parent)"
    }
  }
}
