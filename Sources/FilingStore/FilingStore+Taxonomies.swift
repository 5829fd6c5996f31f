package import FilingModel
internal import GRDB

extension FilingStore {
  /// Adds a standard taxonomy in one transaction; a package of the same content is already there.
  package func add(_ package: TaxonomyPackage) throws(StoreError) -> Recorded {
    let work = Work(doing: "adding taxonomy", what: package.name)
    let digest = Self.digest(of: package)
    return try work.run {
      try changing(work) { known, database in
        guard try TaxonomyPackageTable.id(ofDigest: digest, database) == nil else {
          return (.alreadyThere, nil)
        }
        let id = try TaxonomyPackageTable.insert(package, digest: digest, database)
        try StandardConceptTable.insert(package, of: id, &known, database)
        return (.added, .addedTaxonomy(name: package.name, digest: digest))
      }
    }
  }

  /// The digest by which a package is kept: of what was read, whatever its zip looks like.
  package static func digest(of package: TaxonomyPackage) -> String {
    PackageDigest.digest(of: package)
  }

  /// All standard taxonomies, ordered by name, version and digest.
  package func packages() throws(StoreError) -> [StoredPackage] {
    try Work(doing: "listing taxonomies of", what: name).run {
      try connections.read { try TaxonomyPackageTable.all($0) }
    }
  }

  /// Removes the one package that is called so, and returns what it was.
  ///
  /// `missing` when none is, and when several are. Names that only it had stay in the dictionaries.
  package func removePackage(named text: String) throws(StoreError) -> StoredPackage {
    let work = Work(doing: "removing taxonomy", what: text)
    return try work.run {
      try changing(work) { _, database in
        let called = try TaxonomyPackageTable.all(database).filter { $0.isCalled(text) }
        guard let package = called.first else {
          throw work.fault(.missing, "the store has no taxonomy of this name")
        }
        guard called.count == 1,
          let id = try TaxonomyPackageTable.id(ofDigest: package.digest, database)
        else {
          let choices = called.map(\.shortDigest).joined(separator: " or ")
          throw work.fault(
            .missing, "\(called.count) taxonomies are called so", hint: "write \(choices)")
        }
        try StandardConceptTable.delete(of: id, database)
        try TaxonomyPackageTable.delete(id, database)
        return (
          package,
          .removedTaxonomy(
            name: package.name, digest: package.digest,
            changes: Int(try OutcomeTable.changes(database)))
        )
      }
    }
  }

  /// What the standard taxonomies declare of some concepts; those that none declares are left out.
  package func standardConcepts(_ names: Set<QName>) throws(StoreError) -> [QName: Concept] {
    try standard(names).mapValues(\.concept)
  }

  /// The English standard labels of some concepts; those without one are left out.
  package func standardLabels(_ names: Set<QName>) throws(StoreError) -> [QName: String] {
    try standard(names).compactMapValues(\.label)
  }

  private func standard(
    _ names: Set<QName>
  ) throws(StoreError) -> [QName: (concept: Concept, label: String?)] {
    try Work(doing: "looking for standard concepts in", what: name).run {
      try reading { known, database in
        var found: [QName: (concept: Concept, label: String?)] = [:]
        for name in names {
          found[name] = try StandardConceptTable.concept(name, &known, database)
        }
        return found
      }
    }
  }
}
