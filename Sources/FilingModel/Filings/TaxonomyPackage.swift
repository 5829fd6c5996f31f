/// A standard taxonomy as its publisher packs it (Taxonomy Packages 1.0): what its schemas declare,
/// and how people call it.
package struct TaxonomyPackage: Hashable, Sendable {
  /// A URI: the package's own or, when it states none, the namespace of most of its concepts.
  package let identifier: String
  package let name: String
  package let version: String?
  /// Ordered by name.
  package let concepts: [Concept]
  /// At most one for each concept, standard role and English, ordered by concept.
  package let labels: [Label]
  package let gaps: [Gap]

  package init(
    identifier: String, name: String, version: String?, concepts: [Concept], labels: [Label] = [],
    gaps: [Gap] = []
  ) {
    self.identifier = identifier
    self.name = name
    self.version = version
    self.concepts = concepts
    self.labels = labels
    self.gaps = gaps
  }
}

/// A taxonomy package as the store holds it, with its counts.
package struct StoredPackage: Hashable, Sendable {
  /// SHA-256 of what was read from it, 64 hexadecimal digits.
  package let digest: String
  package let identifier: String
  package let name: String
  package let version: String?
  package let concepts: Int
  package let labels: Int

  package init(
    digest: String, identifier: String, name: String, version: String?, concepts: Int, labels: Int
  ) {
    self.digest = digest
    self.identifier = identifier
    self.name = name
    self.version = version
    self.concepts = concepts
    self.labels = labels
  }

  /// Whether a user who writes this text means the package: its name, identifier or digest.
  ///
  /// Of the digest the first twelve digits will do.
  package func isCalled(_ text: String) -> Bool {
    text == name || text == identifier || text == digest || text == shortDigest
  }

  package var shortDigest: String { String(digest.prefix(12)) }
}

extension Report {
  /// The report with what standard taxonomies declare; the filing's own declarations count first.
  package func completed(by standard: [QName: Concept]) -> Report {
    var report = self
    report.taxonomy.concepts.merge(standard) { filed, _ in filed }
    return report
  }
}
