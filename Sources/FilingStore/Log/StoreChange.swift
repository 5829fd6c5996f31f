/// What a transaction changes, for the entry the log gets about it.
package enum StoreChange: Hashable, Sendable {
  /// The store was made, empty.
  case created
  /// An older FinLoom's schema was brought up to date.
  case migrated(from: Int, to: Int)
  /// A filing was there before the log began.
  case found(RecordedFiling)
  case added(RecordedFiling)
  case addedTaxonomy(name: String, digest: String)
  /// `changes` is what `dataChanges` says from now on.
  case removedTaxonomy(name: String, digest: String, changes: Int)
  /// The metrics of a filing were computed anew, by other definitions; `changes` likewise.
  case replacedMetrics(filing: String, digest: String, changes: Int)
  /// An assessment was added to the history.
  case assessed(filings: Int, facts: Int, errors: Int, warnings: Int)
  /// Free pages were given back.
  case optimized
}

/// What identifies a filing and all its facts in the log.
package struct RecordedFiling: Hashable, Sendable {
  /// The accession number, or where it came from.
  package let name: String
  /// SHA-256 over the documents, 64 hexadecimal digits.
  package let digest: String
  package let facts: Int
  /// SHA-256 over the facts as they were read.
  package let factDigest: String

  package init(name: String, digest: String, facts: Int, factDigest: String) {
    self.name = name
    self.digest = digest
    self.facts = facts
    self.factDigest = factDigest
  }
}

/// Words the entries of the log: the bytes that are written with each change, in its transaction.
package protocol ChangeLog: Sendable {
  /// At most 65,535 bytes; without them the change does not happen.
  func entry(about change: StoreChange) throws -> [UInt8]
}
