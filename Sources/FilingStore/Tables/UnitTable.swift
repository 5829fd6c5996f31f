internal import FilingModel
internal import GRDB

/// `unit`: its measures as a key, the names' ids sorted like the unit, for example `12*13/14`.
enum UnitTable {
  static func id(of unit: Unit, _ known: inout KnownIDs, _ database: Database) throws -> Int64 {
    if let id = known.units[unit] { return id }
    let upper = try unit.numerators.map { try NameTable.id(of: $0, &known, database) }
    let lower = try unit.denominators.map { try NameTable.id(of: $0, &known, database) }
    let key = [upper, lower].map { $0.map(String.init).joined(separator: "*") }
      .joined(separator: "/")
    let search = try RawStatement(database, "SELECT id FROM unit WHERE measures = ?")
    try search.bind(1, key)
    if try search.next() {
      known.units[unit] = search.int64(0)
      return search.int64(0)
    }
    let insertion = try RawStatement(database, "INSERT INTO unit (measures) VALUES (?)")
    try insertion.bind(1, key)
    let id = try insertion.insert()
    try MeasureTable.insert(numerators: upper, denominators: lower, of: id, database)
    known.units[unit] = id
    return id
  }

  static func value(
    _ id: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> Unit {
    if let value = known.units[id] { return value }
    let row = try RawStatement(database, "SELECT 1 FROM unit WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "unit \(id) is not there") }
    let measures = try MeasureTable.measures(of: id, &known, database)
    let value = Unit(measures.numerators, per: measures.denominators)
    known.units[id] = value
    return value
  }
}
