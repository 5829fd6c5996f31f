internal import GRDB

/// What SQLite itself finds wrong with a database.
enum Damages {
  /// Thoroughly: indices against their tables, and SQLite's own view of the foreign keys too, which
  /// `Orphans` counts anyway.
  static func found(_ database: Database, isThorough: Bool) throws -> [String] {
    let check = isThorough ? "PRAGMA integrity_check" : "PRAGMA quick_check"
    let integrity = try String.fetchAll(database, sql: check)
    return integrity.filter { $0 != "ok" } + (isThorough ? try brokenKeys(database) : [])
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
