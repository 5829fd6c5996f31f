internal import GRDB

/// How many numbers of a report were compared with the page they are printed on; filings that were
/// there before were not.
enum V6 {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE report ADD COLUMN printed INTEGER")
  }
}
