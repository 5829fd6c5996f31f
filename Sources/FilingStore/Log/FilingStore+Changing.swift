internal import GRDB
internal import Synchronization

extension FilingStore {
  /// Runs a body in one transaction, to which the log's entry about the change belongs: both are
  /// committed, or neither.
  ///
  /// Without a change nothing is logged. The callers of many threads queue here.
  func changing<Value: Sendable>(
    _ work: Work, _ body: (inout KnownIDs, Database) throws -> (Value, StoreChange?)
  ) throws -> Value {
    guard access == .writing else {
      throw work.fault(.permission, "the store is open for reading")
    }
    return try knownIDs.withLock { known in
      let result = Result {
        try inTurn {
          try connections.write { database in
            let (value, change) = try body(&known, database)
            if let change, let log {
              try AuditEntryTable.append([log.entry(about: change)], database)
            }
            return value
          }
        }
      }
      // Ids given out by a transaction that is gone name nothing.
      if case .failure = result { known = KnownIDs() }
      known.trim()
      return try result.get()
    }
  }

  /// Runs a body while no other process commits or checkpoints.
  func inTurn<Value>(_ body: () throws -> Value) throws -> Value {
    guard let turn else { return try body() }
    return try turn.hold(body)
  }
}
