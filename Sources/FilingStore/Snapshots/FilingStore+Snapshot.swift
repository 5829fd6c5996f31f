internal import GRDB
internal import GRDBSQLite
internal import Glibc

extension FilingStore {
  /// Copies the store to a file, page by page, as it is at this moment, while others go on writing.
  ///
  /// The copy is stepped inside one read transaction, so a writer's commit never starts it over; what
  /// is committed meanwhile waits in the log beside the store. A file at the path is replaced.
  /// `eachLogEntry` gets the entries of the audit log as the copy holds them.
  package func snapshot(
    to path: String, eachLogEntry: (Int, [UInt8]) throws -> Void,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> Snapshot {
    let work = Work(doing: "copying store", what: name)
    return try work.run {
      try connections.read { database in
        // Each page is read once.
        try database.execute(sql: "PRAGMA cache_size = -1000")
        defer { Configuration.setCache(of: database) }
        let state = try StoreState(database)
        try AuditEntryTable.each(from: 0, database, eachLogEntry)
        for part in ["", "-journal", "-wal", "-shm"] { unlink(path + part) }
        let copy = try SnapshotCopy(of: database, to: path)
        while try copy.step() {
          progress(copy.done, copy.total)
          try checkLog(work)
        }
        try copy.finish()
        return Snapshot(
          state: state,
          pageSize: try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0,
          pageCount: try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0,
          sqliteVersion: try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "",
          tables: try Schema.counts(of: database))
      }
    }
  }

  /// A log that nobody can checkpoint while the copy is read must not fill the volume.
  private func checkLog(_ work: Work) throws {
    guard let path else { return }
    var info = stat()
    guard stat(path + "-wal", &info) == 0, info.st_size > Self.largestLog else { return }
    throw work.fault(
      .full, "the log beside the store grew to \(info.st_size >> 20) MiB during the copy",
      hint: "try again when less is written")
  }

  private static let largestLog = 8 << 30
}

/// SQLite's online backup (`sqlite3_backup`) of the database of a connection into a file of its own.
private final class SnapshotCopy {
  private let target: OpaquePointer
  private let backup: OpaquePointer
  private(set) var isOpen = true

  init(of source: Database, to path: String) throws {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "cannot open \(path)")
    }
    // The copy is checked and moved as a whole, so what a crash leaves of it is never read.
    sqlite3_exec(
      handle, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000",
      nil, nil, nil)
    guard let backup = sqlite3_backup_init(handle, "main", source.sqliteConnection, "main") else {
      defer { sqlite3_close_v2(handle) }
      throw Self.fault(of: handle)
    }
    target = handle
    self.backup = backup
  }

  deinit {
    close()
  }

  var total: Int { Int(sqlite3_backup_pagecount(backup)) }
  var done: Int { total - Int(sqlite3_backup_remaining(backup)) }

  /// Copies some pages; false when there are no more.
  func step() throws -> Bool {
    switch sqlite3_backup_step(backup, Self.pagesPerStep) {
    case SQLITE_OK: true
    case SQLITE_DONE: false
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errstr(code)))
    }
  }

  /// Closes the copy, or says what is wrong with it.
  func finish() throws {
    let code = close()
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errstr(code)))
    }
  }

  @discardableResult
  private func close() -> Int32 {
    guard isOpen else { return SQLITE_OK }
    isOpen = false
    let code = sqlite3_backup_finish(backup)
    let closing = sqlite3_close_v2(target)
    return code == SQLITE_OK ? closing : code
  }

  private static func fault(of handle: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_errcode(handle)),
      message: String(cString: sqlite3_errmsg(handle)))
  }

  private static let pagesPerStep: Int32 = 512
}
