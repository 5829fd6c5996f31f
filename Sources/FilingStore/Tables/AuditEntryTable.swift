internal import FilingModel
internal import GRDB

/// `audit_entry`: the log, one row per entry, numbered from 0 without a gap.
enum AuditEntryTable {
  /// Adds entries at the end and returns the number of the first.
  @discardableResult
  static func append(_ entries: [[UInt8]], _ database: Database) throws -> Int {
    let first = try count(database)
    let row = try RawStatement(database, "INSERT INTO audit_entry (id, bytes) VALUES (?, ?)")
    for (offset, bytes) in entries.enumerated() {
      guard bytes.count <= largest else {
        throw Damage(reason: "an entry of the log has \(bytes.count) bytes")
      }
      row.bind(1, first + offset)
      try row.bind(2, bytes: bytes)
      try row.run()
    }
    return first
  }

  /// The first entries of a store that is older than its log, or the one that says it was brought up
  /// to date.
  static func beginAfterMigration(
    from version: Int, _ log: any ChangeLog, _ database: Database
  ) throws {
    var changes: [StoreChange] = [.migrated(from: version, to: Schema.version)]
    if try count(database) == 0 {
      changes += try FilingTable.recorded(database).map { .found($0) }
      changes += try TaxonomyPackageTable.all(database).map {
        .addedTaxonomy(name: $0.name, digest: $0.digest)
      }
    }
    try append(changes.map { try log.entry(about: $0) }, database)
  }

  static func count(_ database: Database) throws -> Int {
    let row = try RawStatement(database, "SELECT coalesce(max(id) + 1, 0) FROM audit_entry")
    return try row.next() ? row.int(0) : 0
  }

  /// Hands over entries from a number on, in order.
  static func each(
    from first: Int, below end: Int = .max, _ database: Database,
    _ body: (Int, [UInt8]) throws -> Void
  ) throws {
    let row = try RawStatement(
      database, "SELECT id, bytes FROM audit_entry WHERE id >= ? AND id < ? ORDER BY id")
    row.bind(1, first)
    row.bind(2, end)
    while try row.next() { try body(row.int(0), row.bytes(1)) }
  }

  /// What an entry bundle of C2SP tlog-tiles can say of the length of one.
  static let largest = 65_535
}
