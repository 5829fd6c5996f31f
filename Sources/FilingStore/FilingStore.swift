/// The store: filings, their facts, metrics and sources in one SQLite database.
///
/// Knows nothing of XML, of what a rule means, of HTML, the clock or the environment.
/// Depends only on FilingModel, Compression, GRDB (SQLite) and swift-crypto.
///
/// - `Opening/`: the file, its lock, its connections.
/// - `Migrations/`: the schema, one file per version.
/// - `Tables/`: one file per table, rows to values and back, SQL in sight.
/// - `Log/`: the audit log, to which every change adds, and the state it speaks of.
/// - `Rows/`: statements, and the ids and values already met.
/// - `Inspection/`: what is wrong with the rows and pages, and how large everything is.
/// - `Encoding/`: what is stored as bytes: zstd frames, source points, taxonomies, digests.

internal import GRDB
internal import Synchronization

/// Filings and their facts in one SQLite database, with a single writer and any number of readers.
///
/// Committed filings survive the death of the process. A loss of power may undo the last ones, never
/// a part of one (WAL, `synchronous=NORMAL`).
package final class FilingStore: Sendable {
  /// The resolved path; nil for a store in memory.
  package let path: String?
  package let access: Access

  let connections: any DatabaseWriter
  /// Held by a store that is open for writing, and not by one in memory.
  let lock: WriterLock?
  /// Nil where there is nobody to take turns with, and for readers.
  let turn: WriteTurn?
  /// Words the entries of the log; nil where there is no log: in memory, and for readers.
  let log: (any ChangeLog)?
  /// Ids the writer met; held for the length of a transaction, which makes it the writers' queue too.
  let knownIDs = Mutex(KnownIDs())
  /// Values that readers met, one set for each that reads at the same time; ids are never reused, so a
  /// committed value stays true.
  let idleValues = Mutex<[KnownValues]>([])

  package enum Access: Hashable, Sendable {
    case reading
    /// Alone: a lock beside the store keeps other writers out.
    case writing
  }

  private init(
    path: String?, access: Access, connections: any DatabaseWriter, lock: WriterLock? = nil,
    turn: WriteTurn? = nil, log: (any ChangeLog)? = nil
  ) {
    self.path = path
    self.access = access
    self.connections = connections
    self.lock = lock
    self.turn = turn
    self.log = log
  }

  /// Makes a new store and opens it for writing; `alreadyThere` when anything is at the path.
  package static func create(
    at path: String, log: any ChangeLog
  ) throws(StoreError) -> FilingStore {
    try Work(doing: "creating store", what: path).run {
      let file = try StoreFile(creatingAt: path)
      let lock = try WriterLock(besides: file.path)
      let turn = try WriteTurn(besides: file.path)
      let pool = try turn.hold {
        try file.appear { draft in
          let queue = try DatabaseQueue(path: draft, configuration: .store(for: .writing))
          try Schema.migrate(queue) { try AuditEntryTable.append([log.entry(about: .created)], $0) }
          try queue.close()
        }
        return try DatabasePool(path: file.path, configuration: .store(for: .writing))
      }
      return FilingStore(
        path: file.path, access: .writing, connections: pool, lock: lock, turn: turn, log: log)
    }
  }

  /// Opens a store that exists; never makes one.
  ///
  /// A store of an older schema is brought up to date first.
  package static func open(
    at path: String, for access: Access, log: any ChangeLog
  ) throws(StoreError) -> FilingStore {
    try Work(doing: "opening store", what: path).run {
      let file = try StoreFile(existingAt: path)
      try file.checkIsStore()
      if access == .writing { try file.checkIsWritable() }
      let lock = access == .writing ? try WriterLock(besides: file.path) : nil
      let reader = try DatabasePool(path: file.path, configuration: .store(for: .reading))
      let found = try reader.read { database in
        try Schema.checkVersion(database)
        return try Schema.found(in: database)
      }
      let isOlder = found < Schema.version
      guard access == .writing || isOlder else {
        return FilingStore(path: file.path, access: access, connections: reader)
      }
      // Only now, since to open a database for writing is to write to it.
      try reader.close()
      guard access == .writing else {
        try open(at: path, for: .writing, log: log).close()
        return try open(at: path, for: .reading, log: log)
      }
      let turn = try WriteTurn(besides: file.path)
      let pool = try turn.hold {
        let pool = try DatabasePool(path: file.path, configuration: .store(for: .writing))
        // Migrating writes even when there is nothing to migrate.
        if isOlder {
          try Schema.migrate(pool) { try AuditEntryTable.beginAfterMigration(from: found, log, $0) }
        }
        return pool
      }
      return FilingStore(
        path: file.path, access: access, connections: pool, lock: lock, turn: turn, log: log)
    }
  }

  /// An empty store in memory, without a log, for tests and for assessing without a file.
  package static func inMemory() throws(StoreError) -> FilingStore {
    try Work(doing: "creating store", what: "in memory").run {
      let queue = try DatabaseQueue(configuration: .store(for: .writing))
      try Schema.migrate(queue)
      return FilingStore(path: nil, access: .writing, connections: queue)
    }
  }

  /// Writes everything into the one file, closes all connections and gives the lock up.
  ///
  /// Without it the store stays sound; the next writer then finds the log beside it.
  package func close() throws(StoreError) {
    try Work(doing: "closing store", what: name).run {
      guard let turn else { return try connections.close() }
      try turn.hold {
        try checkpoint()
        try connections.close()
      }
      try lock?.release()
    }
  }

  /// The path, or `in memory`.
  var name: String { path ?? "in memory" }

  /// Moves the log into the database; readers that still look at the log keep a part of it there.
  private func checkpoint() throws {
    guard path != nil else { return }
    try connections.writeWithoutTransaction { database in
      do {
        try database.checkpoint(.truncate)
      } catch let fault as DatabaseError where fault.resultCode == .SQLITE_BUSY {
        try database.checkpoint(.passive)
      }
    }
  }
}
