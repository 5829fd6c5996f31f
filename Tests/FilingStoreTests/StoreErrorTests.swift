import GRDB
import Glibc
import Testing

@testable import FilingStore

@Suite("What goes wrong is told by kind")
struct StoreErrorTests {
  static let work = Work(doing: "opening store", what: "a.sqlite")

  @Test(
    "SQLite's codes have their kinds",
    arguments: zip(
      [
        ResultCode.SQLITE_FULL, .SQLITE_BUSY, .SQLITE_NOTADB, .SQLITE_CORRUPT,
        .SQLITE_CONSTRAINT_FOREIGNKEY, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR_READ,
      ],
      [
        StoreError.Kind.full, .busy, .notAStore, .corrupt, .corrupt, .permission, .permission,
        .io,
      ]))
  func mapsDatabase(_ code: ResultCode, _ kind: StoreError.Kind) {
    let error = storeError {
      try Self.work.run { throw DatabaseError(resultCode: code, message: "told so") }
    }
    #expect(error?.kind == kind)
    #expect(error?.cause == "told so")
  }

  @Test(
    "The system's codes have their kinds",
    arguments: zip(
      [ENOENT, EACCES, EROFS, ENOSPC, EDQUOT, EEXIST, EIO],
      [
        StoreError.Kind.missing, .permission, .permission, .full, .full, .alreadyThere, .io,
      ]))
  func mapsSystem(_ code: Int32, _ kind: StoreError.Kind) {
    let error = storeError {
      try Self.work.run {
        errno = code
        throw SystemFault("open")
      }
    }
    #expect(error?.kind == kind)
    #expect(error?.cause.hasPrefix("open: ") == true)
  }

  @Test("The description names the work before the trouble")
  func describes() {
    let error = Self.work.fault(.full, "no room", hint: "free space")
    #expect(error.description == "opening store a.sqlite: no room; free space")
  }
}
