internal import GRDB

/// The day a filing was filed, and which definitions its metrics follow; neither is known of filings
/// that were there before.
enum V4 {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE filing ADD COLUMN filed TEXT")
    try database.execute(sql: "ALTER TABLE filing ADD COLUMN definitions TEXT")
    try database.execute(sql: "CREATE INDEX filing_definitions ON filing (definitions)")
  }
}
