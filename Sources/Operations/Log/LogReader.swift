internal import AuditTrail
internal import FilingStore

/// The log of the store of the settings, read once from its first entry to its last.
struct LogReader {
  let settings: Settings

  /// The tree over all entries, which is all that proofs need.
  func tree() throws(OperationError) -> MerkleTree {
    var tree = MerkleTree()
    try each { _, bytes in tree.append(.leaf(bytes)) }
    return tree
  }

  func each(
    from first: Int = 0, _ body: (Int, [UInt8]) throws -> Void
  ) throws(OperationError) {
    let store = try Stores.open(settings)
    do throws(StoreError) {
      try store.eachLogEntry(from: first, body)
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
  }

  /// The bytes of one entry; `noSuchInput` when the log is shorter.
  func entry(_ index: Int) throws(OperationError) -> [UInt8] {
    var found: [UInt8]?
    var size = 0
    try each { number, bytes in
      size = number + 1
      if number == index { found = bytes }
    }
    guard let found else {
      throw OperationError(
        .noSuchInput, doing: "reading", what: "entry \(index) of the log",
        cause: "the log has \(Counted.of(size, "entry", "entries")), which count from 0")
    }
    return found
  }

  /// The public keys of the log: those of the settings, or that of the signing key.
  func verifiers() throws(OperationError) -> [NoteVerifier] {
    do throws(AuditTrailError) {
      if !settings.audit.verifiers.isEmpty {
        return try settings.audit.verifiers.map { text throws(AuditTrailError) in
          try NoteVerifier(text)
        }
      }
    } catch {
      throw OperationError(
        .configuration, doing: "reading", what: "audit.verifiers", cause: error.cause)
    }
    return try LogKeys.signer(settings).map { [$0.verifier] } ?? []
  }
}
