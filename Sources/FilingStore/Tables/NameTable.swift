internal import FilingModel
internal import GRDB

/// `name`: qualified names of concepts, axes, members and measures.
///
/// The prefix is for display only, so the one met first stands for all filings.
enum NameTable {
  static func id(of name: QName, _ known: inout KnownIDs, _ database: Database) throws -> Int64 {
    if let id = known.names[name] { return id }
    let namespace = try NamespaceTable.id(of: name.namespace, &known, database)
    let search = try RawStatement(
      database, "SELECT id FROM name WHERE local = ? AND namespace = ?")
    try search.bind(1, name.localName)
    search.bind(2, namespace)
    if try search.next() {
      known.names[name] = search.int64(0)
      return search.int64(0)
    }
    let insertion = try RawStatement(
      database, "INSERT INTO name (namespace, local, prefix) VALUES (?, ?, ?)")
    insertion.bind(1, namespace)
    try insertion.bind(2, name.localName)
    try insertion.bind(3, name.prefix)
    let id = try insertion.insert()
    known.names[name] = id
    return id
  }

  static func value(
    _ id: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> QName {
    if let value = known.names[id] { return value }
    let row = try RawStatement(
      database, "SELECT namespace, local, prefix FROM name WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "name \(id) is not there") }
    let namespace = try NamespaceTable.value(row.int64(0), &known, database)
    let value = QName(namespace: namespace, localName: row.text(1), prefix: row.text(2))
    known.names[id] = value
    return value
  }
}
