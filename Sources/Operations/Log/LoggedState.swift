internal import AuditTrail
internal import FilingStore

/// What the store must hold if the log tells the whole story: entry after entry, what came and what
/// went.
struct LoggedState {
  /// By digest: how many facts, and the digest over them.
  private(set) var filings: [String: LoggedFiling] = [:]
  private(set) var taxonomies: Set<String> = []
  /// How often rows of what was filed were changed, as last stated; nil before it was.
  private(set) var changes: Int?
  /// The state as last stated, while no entry after it speaks of a change.
  private(set) var digest: String?
  /// A sentence for each state that a run found and no entry before it explains.
  private(set) var unexplained: [String] = []
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
    compare(entry, at: index)
    if let stated = entry.store?.counts["changes"] ?? entry.counts["changes"] { changes = stated }
    if let store = entry.store {
      digest = store.counts["digestForm"] == StoreState.digestForm ? store.digest : nil
    } else {
      digest = nil
    }
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

  /// What a run finds must be what the one before it left.
  private mutating func compare(_ entry: AuditEntry, at index: Int) {
    guard entry.event == .begin, let found = entry.store else { return }
    if let changes, let now = found.counts["changes"], now != changes {
      unexplained.append(
        "entry \(index) found that rows of what was filed had changed \(now - changes) times, and no "
          + "entry says why")
    } else if let digest, found.counts["digestForm"] == StoreState.digestForm,
      found.digest != digest
    {
      unexplained.append("entry \(index) found another store than the entry before it left")
    }
  }

  /// A sentence for each way in which the store is not what the log says.
  func differences(
    filings found: [String: (name: String, facts: Int, factDigest: String)],
    taxonomies foundTaxonomies: Set<String>, changes foundChanges: Int, digest foundDigest: String
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
    if let digest, digest != foundDigest, missing.isEmpty, added.isEmpty, changed.isEmpty,
      rest.isEmpty
    {
      rest.append(
        "the store is not as the last entry left it: its schema, or what is known of a filing")
    }
    return (missing + added + changed).sorted() + rest
  }
}
