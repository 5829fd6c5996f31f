internal import AuditTrail
internal import Backups
internal import FilingModel
internal import FilingStore

/// A snapshot that was written to a file, looked at as a store.
struct RestoredCopy {
  let path: String
  let settings: Settings

  /// The settings of a run that is about the copy.
  var ownSettings: Settings {
    var own = settings
    own.store = path
    return own
  }

  /// What SQLite finds wrong with it, and where it does not hold what its snapshot says.
  func problems(against content: SnapshotContent) throws(OperationError) -> [String] {
    let store = try Stores.open(ownSettings)
    var problems: [String]
    do throws(StoreError) {
      let survey = try store.survey(isThorough: true)
      problems =
        survey.damage
        + survey.orphans.filter { $0.orphans > 0 }.map {
          "\($0.orphans) of \($0.rows) rows of \($0.table) point through \($0.column) to nothing"
        }
      var tree = MerkleTree()
      try store.eachLogEntry { _, bytes in tree.append(.leaf(bytes)) }
      if tree.size < content.logSize || tree.root(ofFirst: content.logSize) != content.logRoot {
        problems.append("its audit log is not the one that the snapshot states")
      }
      let properties = try store.properties()
      let rows = Dictionary(
        properties.tables.map { ($0.table, $0.rows) }, uniquingKeysWith: { first, _ in first })
      // A copy of an older schema was brought up to date by opening it.
      if properties.schemaVersion == content.schemaVersion {
        problems += content.rows.sorted { $0.key < $1.key }.compactMap { table, count in
          rows[table] == count
            ? nil : "\(table) has \(rows[table] ?? 0) rows, the snapshot states \(count)"
        }
        let state = try store.state()
        if (state.filings, state.facts) != (content.filings, content.facts)
          || Set(rows.keys) != Set(content.rows.keys)
        {
          problems.append("it holds other filings, facts or tables than the snapshot states")
        }
        if state.digest != content.stateDigest {
          problems.append("what it holds has another digest than the snapshot states")
        }
      }
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
    return problems
  }
}

extension MerkleTree {
  /// The root over the first entries as hexadecimal digits; nil when there are fewer.
  func root(ofFirst size: Int) -> String? {
    do {
      return try head(ofFirst: size).root.hex
    } catch {
      // The tree never had that size.
      return nil
    }
  }
}
