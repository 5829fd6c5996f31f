internal import GRDB

/// The day a filing was filed; not known of filings that were there before.
enum V4 {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE filing ADD COLUMN filed TEXT")
  }
}
