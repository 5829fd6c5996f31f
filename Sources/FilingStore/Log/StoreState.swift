internal import Crypto
internal import FilingModel
internal import Foundation
internal import GRDB

/// What a store holds at one moment, in a few figures.
package struct StoreState: Hashable, Sendable {
  package let schemaVersion: Int
  package let filings: Int
  /// As the reader found them; rows are not counted.
  package let facts: Int
  /// How often a row of what was filed was changed or taken away.
  package let changes: Int
  /// SHA-256 over the schema, all that is known of the filings with the digests of their facts, the
  /// taxonomies, and `changes`; 64 hexadecimal digits.
  package let digest: String
  /// Which form of digest this is; those of another form cannot be compared.
  package static let digestForm = 1
  /// How many entries the log has.
  package let entries: Int

  init(_ database: Database) throws {
    let filings = try FilingTable.recorded(database)
    var hash = SHA256()
    func add(_ parts: String...) {
      for part in parts { hash.update(data: Data((part + "\n").utf8)) }
    }
    let statements = try RawStatement(
      database,
      """
      SELECT type, name, sql FROM sqlite_master
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY 1, 2
      """)
    while try statements.next() { add(statements.text(0), statements.text(1), statements.text(2)) }
    try FilingTable.eachDescription(database) { add($0) }
    for package in try TaxonomyPackageTable.all(database).map(\.digest).sorted() { add(package) }
    changes = Int(try OutcomeTable.changes(database))
    add("\(changes)")
    schemaVersion = try Schema.found(in: database)
    self.filings = filings.count
    facts = filings.reduce(0) { $0 + $1.facts }
    digest = Packed.hexadecimal(hash.finalize())
    entries = try AuditEntryTable.count(database)
  }
}
