internal import GRDB

extension FilingStore {
  /// Adds entries that speak of no change of the data, such as where a run begins and ends.
  ///
  /// `making` gets the state of the store, from the same transaction. Needs a store that is open for
  /// writing.
  package func append(
    _ making: (StoreState) throws -> [[UInt8]]
  ) throws(StoreError) {
    let work = Work(doing: "writing to the log of", what: name)
    try work.run {
      guard access == .writing else {
        throw work.fault(.permission, "the store is open for reading")
      }
      try inTurn {
        try connections.write { database in
          _ = try AuditEntryTable.append(making(StoreState(database)), database)
        }
      }
    }
  }

  /// Adds entries to the log of a store that another process may have open for writing: between two of
  /// its transactions.
  package static func append(
    toStoreAt path: String, log: any ChangeLog, _ making: (StoreState) throws -> [[UInt8]]
  ) throws(StoreError) {
    // Brings an older store up to date, and refuses what is none.
    try open(at: path, for: .reading, log: log).close()
    try Work(doing: "writing to the log of", what: path).run {
      let file = try StoreFile(existingAt: path)
      try file.checkIsWritable()
      let turn = try WriteTurn(besides: file.path)
      try turn.hold {
        let queue = try DatabaseQueue(path: file.path, configuration: .store(for: .writing))
        try queue.write { database in
          _ = try AuditEntryTable.append(making(StoreState(database)), database)
        }
        try queue.close()
      }
    }
  }

  /// How many entries the log has.
  package func logSize() throws(StoreError) -> Int {
    try Work(doing: "reading the log of", what: name).run {
      try connections.read { try AuditEntryTable.count($0) }
    }
  }

  /// Whether the entries are numbered from 0 without a gap.
  package func isLogUnbroken() throws(StoreError) -> Bool {
    try Work(doing: "reading the log of", what: name).run {
      try connections.read { database in
        let row = try RawStatement(
          database,
          "SELECT count(*) = 0 OR (min(id) = 0 AND max(id) = count(*) - 1) FROM audit_entry")
        return try row.next() && row.int(0) == 1
      }
    }
  }

  /// Hands over the entries of the log from a number on, in order, as of one moment.
  package func eachLogEntry(
    from first: Int = 0, _ body: (Int, [UInt8]) throws -> Void
  ) throws(StoreError) {
    try Work(doing: "reading the log of", what: name).run {
      try connections.read { try AuditEntryTable.each(from: first, $0, body) }
    }
  }

  /// The entries of the log whose numbers lie in a range, with their numbers.
  package func logEntries(
    _ range: Range<Int>
  ) throws(StoreError) -> [(number: Int, bytes: [UInt8])] {
    try Work(doing: "reading the log of", what: name).run {
      try connections.read { database in
        var entries: [(Int, [UInt8])] = []
        try AuditEntryTable.each(from: range.lowerBound, below: range.upperBound, database) {
          entries.append(($0, $1))
        }
        return entries
      }
    }
  }

  /// What the log speaks of, as it is.
  package func state() throws(StoreError) -> StoreState {
    try Work(doing: "looking at the state of", what: name).run {
      try connections.read { try StoreState($0) }
    }
  }

  /// Every filing as the log speaks of it, in the order they came.
  package func recordedFilings() throws(StoreError) -> [RecordedFiling] {
    try Work(doing: "listing filings of", what: name).run {
      try connections.read { try FilingTable.recorded($0) }
    }
  }
}
