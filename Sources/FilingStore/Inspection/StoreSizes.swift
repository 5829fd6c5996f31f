internal import GRDB

/// What each table of a store takes, with its indices.
package struct StoreSizes: Hashable, Sendable {
  /// The largest first.
  package let tables: [Table]
  /// Bytes of pages that hold nothing; `optimize` gives them back.
  package let freeBytes: Int
  /// Bytes of the database.
  package let size: Int
  package let facts: Int
  package let filings: Int

  package struct Table: Hashable, Sendable {
    package let name: String
    package let rows: Int
    /// Bytes of the pages of the table and its indices.
    package let bytes: Int
    /// Of these, bytes of its indices.
    package let indexBytes: Int
  }

  /// Bytes of a fact with all that goes with it, without text blocks, sources and what assessing keeps;
  /// nil without facts.
  ///
  /// Rounded down to hundredths.
  package var hundredthsOfBytesPerFact: Int? {
    let aside: Set = [
      "content", "text", "outcome", "kept_survey", "run", "verdict", "sighting",
      "audit_entry",
    ]
    let bytes = tables.filter { !aside.contains($0.name) }.reduce(0) { $0 + $1.bytes }
    return facts > 0 ? bytes * 100 / facts : nil
  }
}

extension FilingStore {
  /// Measures every table; it reads the whole file (SQLite's `dbstat`).
  package func sizes() throws(StoreError) -> StoreSizes {
    try Work(doing: "measuring", what: name).run {
      try connections.read { database in
        let pages = try Self.pages(database)
        let tables = try Schema.tables(of: database).map { table in
          let row = try RawStatement(database, "SELECT count(*) FROM \(table)")
          _ = try row.next()
          return StoreSizes.Table(
            name: table, rows: row.int(0), bytes: pages.all[table] ?? 0,
            indexBytes: pages.indices[table] ?? 0)
        }
        let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
        let count = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
        func rows(_ name: String) -> Int { tables.first { $0.name == name }?.rows ?? 0 }
        return StoreSizes(
          tables: tables.sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) },
          freeBytes: free * pageSize, size: count * pageSize, facts: rows("fact"),
          filings: rows("filing"))
      }
    }
  }

  /// The bytes of each table with its indices, and of the indices alone.
  private static func pages(
    _ database: Database
  ) throws -> (all: [String: Int], indices: [String: Int]) {
    let row = try RawStatement(
      database,
      """
      SELECT coalesce(m.tbl_name, d.name), sum(d.pgsize),
        sum(CASE WHEN m.type = 'index' THEN d.pgsize ELSE 0 END)
      FROM dbstat AS d LEFT JOIN sqlite_master AS m ON m.name = d.name
      WHERE d.aggregate = TRUE GROUP BY 1
      """)
    var all: [String: Int] = [:]
    var indices: [String: Int] = [:]
    while try row.next() {
      all[row.text(0)] = row.int(1)
      indices[row.text(0)] = row.int(2)
    }
    return (all, indices)
  }

  /// Gives free pages back, puts tables in order, and lets SQLite measure its indices anew.
  ///
  /// Needs as much room again as the store takes while it runs.
  package func optimize() throws(StoreError) {
    let work = Work(doing: "optimizing", what: name)
    try work.run {
      // First, since the log must not miss what was done.
      try changing(work) { _, _ in ((), .optimized) }
      try inTurn {
        try connections.writeWithoutTransaction { database in
          try database.execute(sql: "VACUUM")
          try database.execute(sql: "ANALYZE")
        }
      }
    }
  }
}
