internal import FilingModel
internal import GRDB

/// `entity`: scheme and identifier.
enum EntityTable {
  static func id(of entity: Entity, _ known: inout KnownIDs, _ database: Database) throws -> Int64 {
    if let id = known.entities[entity] { return id }
    let search = try RawStatement(
      database, "SELECT id FROM entity WHERE identifier = ? AND scheme = ?")
    try search.bind(1, entity.identifier)
    try search.bind(2, entity.scheme)
    if try search.next() {
      known.entities[entity] = search.int64(0)
      return search.int64(0)
    }
    let insertion = try RawStatement(
      database, "INSERT INTO entity (identifier, scheme) VALUES (?, ?)")
    try insertion.bind(1, entity.identifier)
    try insertion.bind(2, entity.scheme)
    let id = try insertion.insert()
    known.entities[entity] = id
    return id
  }

  static func value(
    _ id: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> Entity {
    if let value = known.entities[id] { return value }
    let row = try RawStatement(database, "SELECT scheme, identifier FROM entity WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "entity \(id) is not there") }
    let value = Entity(scheme: row.text(0), identifier: row.text(1))
    known.entities[id] = value
    return value
  }
}
