internal import GRDB
internal import GRDBSQLite

/// A prepared statement of a connection whose values are bound and read without boxing.
///
/// It runs inside GRDB's transaction and comes from its cache; a row costs a third of what it costs
/// through arguments and rows. Parameters count from 1, columns from 0. One at a time may be in use
/// per SQL text, and it must not outlive the closure that the database came from.
struct RawStatement: ~Copyable {
  private let owner: Statement
  private let handle: OpaquePointer

  init(_ database: Database, _ sql: String) throws {
    owner = try database.cachedStatement(sql: sql)
    handle = owner.sqliteStatement
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  deinit {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  // MARK: Binding

  func bind(_ index: Int32, _ value: Int64) {
    sqlite3_bind_int64(handle, index, value)
  }

  func bind(_ index: Int32, _ value: Int64?) {
    guard let value else {
      sqlite3_bind_null(handle, index)
      return
    }
    sqlite3_bind_int64(handle, index, value)
  }

  func bind(_ index: Int32, _ value: Int) {
    sqlite3_bind_int64(handle, index, Int64(value))
  }

  func bind(_ index: Int32, _ value: String?) throws {
    guard var value else {
      sqlite3_bind_null(handle, index)
      return
    }
    try check(
      value.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          // Without an address SQLite would bind NULL.
          $0.isEmpty
            ? sqlite3_bind_text(handle, index, "", 0, Self.copied)
            : sqlite3_bind_text64(
              handle, index, $0.baseAddress, UInt64($0.count), Self.copied, UInt8(SQLITE_UTF8))
        }
      })
  }

  func bind(_ index: Int32, bytes: [UInt8]) throws {
    try check(
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(handle, index, 0)
        : sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), Self.copied))
  }

  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  // MARK: Running

  /// Runs a statement without rows and makes it ready for the next values.
  func run() throws {
    let code = sqlite3_step(handle)
    try check(code == SQLITE_DONE ? SQLITE_OK : code)
    sqlite3_reset(handle)
  }

  /// Runs an insertion and returns the row's id.
  func insert() throws -> Int64 {
    try run()
    return sqlite3_last_insert_rowid(sqlite3_db_handle(handle))
  }

  /// Moves to the next row; false after the last, when the statement is ready for new values.
  func next() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    case let code:
      try check(code)
      return false
    }
  }

  func reset() {
    sqlite3_reset(handle)
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    let connection = sqlite3_db_handle(handle)
    let fault = DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
    sqlite3_reset(handle)
    throw fault
  }

  // MARK: Reading

  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  func int64(_ column: Int32) -> Int64 {
    sqlite3_column_int64(handle, column)
  }

  func int64OrNil(_ column: Int32) -> Int64? {
    isNull(column) ? nil : int64(column)
  }

  func int(_ column: Int32) -> Int {
    Int(int64(column))
  }

  func intOrNil(_ column: Int32) -> Int? {
    isNull(column) ? nil : int(column)
  }

  /// The text of a column; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func textOrNil(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
