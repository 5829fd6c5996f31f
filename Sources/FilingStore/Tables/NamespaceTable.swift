internal import GRDB

/// `namespace`: URIs, once each.
enum NamespaceTable {
  static func id(of uri: String, _ known: inout KnownIDs, _ database: Database) throws -> Int64 {
    if let id = known.namespaces[uri] { return id }
    let search = try RawStatement(database, "SELECT id FROM namespace WHERE uri = ?")
    try search.bind(1, uri)
    if try search.next() {
      known.namespaces[uri] = search.int64(0)
      return search.int64(0)
    }
    let insertion = try RawStatement(database, "INSERT INTO namespace (uri) VALUES (?)")
    try insertion.bind(1, uri)
    let id = try insertion.insert()
    known.namespaces[uri] = id
    return id
  }

  static func value(
    _ id: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> String {
    if let value = known.namespaces[id] { return value }
    let row = try RawStatement(database, "SELECT uri FROM namespace WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "namespace \(id) is not there") }
    let value = row.text(0)
    known.namespaces[id] = value
    return value
  }
}
