internal import FilingModel
internal import GRDB

/// `taxonomy_package`: one row per standard taxonomy the user added.
enum TaxonomyPackageTable {
  static func insert(
    _ package: TaxonomyPackage, digest: String, _ database: Database
  ) throws -> Int64 {
    let row = try RawStatement(
      database,
      "INSERT INTO taxonomy_package (digest, identifier, name, version) VALUES (?, ?, ?, ?)")
    try row.bind(1, digest)
    try row.bind(2, package.identifier)
    try row.bind(3, package.name)
    try row.bind(4, package.version)
    return try row.insert()
  }

  static func id(ofDigest digest: String, _ database: Database) throws -> Int64? {
    let row = try RawStatement(database, "SELECT id FROM taxonomy_package WHERE digest = ?")
    try row.bind(1, digest)
    return try row.next() ? row.int64(0) : nil
  }

  /// Ordered by name, version and digest.
  static func all(_ database: Database) throws -> [StoredPackage] {
    let row = try RawStatement(
      database,
      """
      SELECT digest, identifier, name, version,
        (SELECT count(*) FROM standard_concept WHERE package = taxonomy_package.id),
        (SELECT count(label) FROM standard_concept WHERE package = taxonomy_package.id)
      FROM taxonomy_package ORDER BY name, version, digest
      """)
    var packages: [StoredPackage] = []
    while try row.next() {
      packages.append(
        StoredPackage(
          digest: row.text(0), identifier: row.text(1), name: row.text(2),
          version: row.textOrNil(3), concepts: row.int(4), labels: row.int(5)))
    }
    return packages
  }

  static func delete(_ id: Int64, _ database: Database) throws {
    let row = try RawStatement(database, "DELETE FROM taxonomy_package WHERE id = ?")
    row.bind(1, id)
    try row.run()
  }
}
