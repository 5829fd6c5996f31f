internal import Compression
internal import GRDB
internal import Glibc

/// What the store is busy with, for the first words of an error.
struct Work: Sendable {
  let doing: String
  let what: String

  func fault(_ kind: StoreError.Kind, _ cause: String, hint: String? = nil) -> StoreError {
    StoreError(kind: kind, doing: doing, what: what, cause: cause, hint: hint)
  }

  /// Runs a body and turns whatever it throws into a `StoreError` about this work.
  func run<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    try Result(catching: body).mapError { fault(for: $0) }.get()
  }

  private func fault(for cause: any Error) -> StoreError {
    switch cause {
    case let known as StoreError: known
    case let database as DatabaseError: fault(for: database)
    case let damage as Damage: fault(.corrupt, damage.reason)
    case let frame as CompressionError: fault(.corrupt, frame.reason)
    case let system as SystemFault: fault(for: system)
    default: fault(.io, "\(cause)")
    }
  }

  private func fault(for cause: DatabaseError) -> StoreError {
    let text = cause.message ?? cause.resultCode.description
    return switch cause.resultCode {
    case .SQLITE_FULL: fault(.full, text, hint: "free space on the volume")
    case .SQLITE_BUSY, .SQLITE_LOCKED: fault(.busy, text)
    case .SQLITE_NOTADB: fault(.notAStore, text)
    case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: fault(.corrupt, text)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: fault(.permission, text)
    default: fault(.io, text)
    }
  }

  private func fault(for cause: SystemFault) -> StoreError {
    let kind: StoreError.Kind =
      switch cause.code {
      case ENOENT, ENOTDIR: .missing
      case EEXIST: .alreadyThere
      case EACCES, EPERM, EROFS: .permission
      case ENOSPC, EDQUOT: .full
      default: .io
      }
    return fault(kind, "\(cause.call): \(String(cString: strerror(cause.code)))")
  }
}

/// Stored bytes or rows that contradict each other.
struct Damage: Error {
  let reason: String
}

/// A system call that did not work, and its `errno`.
struct SystemFault: Error {
  let call: String
  let code: Int32

  /// Reads `errno`, so it stands right after the call.
  init(_ call: String) {
    self.call = call
    code = errno
  }
}
