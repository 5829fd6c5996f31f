/// A copy of a store as it was at one moment, and what it must hold.
package struct Snapshot: Hashable, Sendable {
  package let state: StoreState
  /// In bytes.
  package let pageSize: Int
  package let pageCount: Int
  package let sqliteVersion: String
  /// The rows of each table, by name.
  package let tables: [StoreProperties.TableCount]
}
