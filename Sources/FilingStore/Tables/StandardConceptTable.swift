internal import FilingModel
internal import GRDB

/// `standard_concept`: what a taxonomy package declares of a concept, and its label.
enum StandardConceptTable {
  static func insert(
    _ package: TaxonomyPackage, of id: Int64, _ known: inout KnownIDs, _ database: Database
  ) throws {
    let labels = Dictionary(package.labels.map { ($0.concept, $0.text) }) { first, _ in first }
    for concept in package.concepts {
      let name = try NameTable.id(of: concept.name, &known, database)
      let type = try concept.type.map { try NameTable.id(of: $0, &known, database) }
      let group = try concept.substitutionGroup.map { try NameTable.id(of: $0, &known, database) }
      let row = try RawStatement(
        database,
        """
        INSERT INTO standard_concept (concept, package, type, is_instant, balance, is_abstract,
          substitution_group, label)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
      row.bind(1, name)
      row.bind(2, id)
      row.bind(3, type)
      row.bind(4, concept.isInstant ? 1 : 0)
      try row.bind(5, concept.balance?.rawValue)
      row.bind(6, concept.isAbstract ? 1 : 0)
      row.bind(7, group)
      try row.bind(8, labels[concept.name])
      try row.run()
    }
  }

  /// What the first package that has the concept says of it; nil when none has.
  static func concept(
    _ name: QName, _ known: inout KnownValues, _ database: Database
  ) throws -> (concept: Concept, label: String?)? {
    let row = try RawStatement(
      database,
      """
      SELECT type, is_instant, balance, is_abstract, substitution_group, label
      FROM standard_concept
      WHERE concept = (SELECT id FROM name WHERE local = ?
        AND namespace = (SELECT id FROM namespace WHERE uri = ?))
      ORDER BY package LIMIT 1
      """)
    try row.bind(1, name.localName)
    try row.bind(2, name.namespace)
    guard try row.next() else { return nil }
    let type = try row.int64OrNil(0).map { try NameTable.value($0, &known, database) }
    let group = try row.int64OrNil(4).map { try NameTable.value($0, &known, database) }
    let concept = Concept(
      name: name, type: type, isInstant: row.int(1) != 0,
      balance: row.textOrNil(2).flatMap { Concept.Balance(rawValue: $0) },
      isAbstract: row.int(3) != 0, substitutionGroup: group)
    return (concept, row.textOrNil(5))
  }

  static func delete(of package: Int64, _ database: Database) throws {
    let row = try RawStatement(database, "DELETE FROM standard_concept WHERE package = ?")
    row.bind(1, package)
    try row.run()
  }
}
