internal import FilingModel
internal import GRDB

/// Rows that point through a foreign key to nothing, for every key of what was filed.
///
/// The ids of the small tables are held in memory, so that each table is passed once, whatever the
/// number of its keys; a key of several columns is looked up by SQLite.
enum Orphans {
  static func counts(_ database: Database) throws -> [OrphanCount] {
    var parents: [String: IDs] = [:]
    var counts: [OrphanCount] = []
    for table in try Schema.filedTables(of: database) {
      let keys = try database.foreignKeys(on: table)
      let simple = keys.filter { $0.mapping.count == 1 }
      for key in simple where parents[key.destinationTable] == nil {
        parents[key.destinationTable] = try ids(of: key, database)
      }
      counts += try pass(table, simple, parents, database)
      counts += try keys.filter { $0.mapping.count > 1 }.map { try lookUp(table, $0, database) }
    }
    return counts
  }

  private static func ids(of key: ForeignKeyInfo, _ database: Database) throws -> IDs {
    let row = try RawStatement(
      database, "SELECT \(key.mapping[0].destination) FROM \(key.destinationTable)")
    var ids = IDs()
    while try row.next() { ids.insert(row.int64(0)) }
    return ids
  }

  private static func pass(
    _ table: String, _ keys: [ForeignKeyInfo], _ parents: [String: IDs], _ database: Database
  ) throws -> [OrphanCount] {
    guard !keys.isEmpty else { return [] }
    let columns = keys.map { $0.mapping[0].origin }
    let ids = keys.map { parents[$0.destinationTable] ?? IDs() }
    var orphans = [Int](repeating: 0, count: keys.count)
    var rows = 0
    let row = try RawStatement(
      database, "SELECT \(columns.joined(separator: ", ")) FROM \(table)")
    while try row.next() {
      rows += 1
      for column in keys.indices where !row.isNull(Int32(column)) {
        if !ids[column].contains(row.int64(Int32(column))) { orphans[column] += 1 }
      }
    }
    return keys.indices.map {
      OrphanCount(
        table: table, column: columns[$0], parent: keys[$0].destinationTable, rows: rows,
        orphans: orphans[$0])
    }
  }

  private static func lookUp(
    _ table: String, _ key: ForeignKeyInfo, _ database: Database
  ) throws -> OrphanCount {
    let parent = key.destinationTable
    let match = key.mapping.map { "\(parent).\($0.destination) = child.\($0.origin)" }
      .joined(separator: " AND ")
    let isWhole = key.mapping.map { "child.\($0.origin) IS NOT NULL" }.joined(separator: " AND ")
    let row = try RawStatement(
      database,
      """
      SELECT count(*), count(*) FILTER (
        WHERE \(isWhole) AND NOT EXISTS (SELECT 1 FROM \(parent) WHERE \(match)))
      FROM \(table) AS child
      """)
    guard try row.next() else { throw Damage(reason: "\(table) cannot be counted") }
    return OrphanCount(
      table: table, column: key.mapping.map(\.origin).joined(separator: ", "), parent: parent,
      rows: row.int(0), orphans: row.int(1))
  }

  /// A set of row ids, which are small and dense unless the store is damaged.
  private struct IDs {
    private var dense: [Bool] = []
    private var sparse: Set<Int64> = []

    mutating func insert(_ id: Int64) {
      guard id >= 0, id < 1 << 26 else {
        sparse.insert(id)
        return
      }
      if id >= dense.count {
        dense += Array(repeating: false, count: max(Int(id) + 1, dense.count * 2) - dense.count)
      }
      dense[Int(id)] = true
    }

    func contains(_ id: Int64) -> Bool {
      id >= 0 && id < dense.count ? dense[Int(id)] : sparse.contains(id)
    }
  }
}
