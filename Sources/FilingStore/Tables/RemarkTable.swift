internal import GRDB

/// `remark`: remarks on a filing's bytes, in the order they were made.
enum RemarkTable {
  static func insert(_ remarks: [String], of filing: Int64, _ database: Database) throws {
    let row = try RawStatement(
      database, "INSERT INTO remark (filing, ordinal, remark) VALUES (?, ?, ?)")
    for (ordinal, remark) in remarks.enumerated() {
      row.bind(1, filing)
      row.bind(2, ordinal)
      try row.bind(3, remark)
      try row.run()
    }
  }

  static func remarks(of filing: Int64, _ database: Database) throws -> [String] {
    let row = try RawStatement(
      database, "SELECT remark FROM remark WHERE filing = ? ORDER BY ordinal")
    row.bind(1, filing)
    var remarks: [String] = []
    while try row.next() { remarks.append(row.text(0)) }
    return remarks
  }
}
