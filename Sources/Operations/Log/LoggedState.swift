internal import AuditTrail

/// What the store must hold if the log tells the whole story: entry after entry, what came and what
/// went.
struct LoggedState {
  /// By digest: how many facts, and the digest over them.
  private(set) var filings: [String: LoggedFiling] = [:]
  private(set) var taxonomies: Set<String> = []
  /// How often rows of what was filed were changed, as last stated; nil before it was.
  private(set) var changes: Int?
  /// The public key that the log was given, as last stated.
  private(set) var verifier: String?

  struct LoggedFiling: Hashable {
    let name: String
    let facts: Int
    let factDigest: String
    /// The entry that says so.
    let index: Int
  }

  mutating func follow(_ entry: AuditEntry, at index: Int) {
    if let stated = entry.store?.counts["changes"] ?? entry.counts["changes"] { changes = stated }
    if let verifier = entry.refers["verifier"] { self.verifier = verifier }
    if let filing = entry.filing {
      filings[filing.digest] = LoggedFiling(
        name: filing.name, facts: filing.facts, factDigest: filing.factDigest, index: index)
    }
    guard let digest = entry.refers["sha256"] else { return }
    switch entry.refers["change"] {
    case "found filing":
      filings[digest] = LoggedFiling(
        name: entry.refers["filing"] ?? "", facts: entry.counts["facts"] ?? 0,
        factDigest: entry.refers["factDigest"] ?? "", index: index)
    case "added taxonomy": taxonomies.insert(digest)
    case "removed taxonomy": taxonomies.remove(digest)
    default: break
    }
  }

  /// A sentence for each way in which the store is not what the log says.
  func differences(
    filings found: [String: (name: String, facts: Int, factDigest: String)],
    taxonomies foundTaxonomies: Set<String>, changes foundChanges: Int
  ) -> [String] {
    let missing = filings.filter { found[$0.key] == nil }.map {
      "filing \($0.value.name) was recorded by entry \($0.value.index) and is not in the store"
    }
    let added = found.filter { filings[$0.key] == nil }.map {
      "filing \($0.value.name) is in the store, and no entry says how it came there"
    }
    let changed = found.compactMap { digest, filing -> String? in
      guard let logged = filings[digest],
        logged.facts != filing.facts || logged.factDigest != filing.factDigest
      else { return nil }
      return "filing \(filing.name) has other facts than entry \(logged.index) says"
    }
    var rest: [String] = []
    for digest in taxonomies.symmetricDifference(foundTaxonomies).sorted() {
      let place = taxonomies.contains(digest) ? "the log" : "the store"
      rest.append("taxonomy \(digest.prefix(12)) is only in \(place)")
    }
    if let changes, changes != foundChanges {
      rest.append(
        "rows of what was filed were changed \(foundChanges - changes) times since the log last spoke"
      )
    }
    return (missing + added + changed).sorted() + rest
  }
}
