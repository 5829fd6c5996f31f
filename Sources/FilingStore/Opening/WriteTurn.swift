internal import Glibc
internal import Synchronization

/// The turn to commit to a store or to checkpoint it, which one process at a time has: an advisory lock
/// on the file `<store>.turn`, held for one transaction.
///
/// SQLite before 3.51.3 can damage a WAL database when one process commits at the moment another
/// checkpoints. `WriterLock` says whose session it is; the turn lets a second process add to the log
/// between two transactions of that session. The file stays, as that of `WriterLock` does.
final class WriteTurn: Sendable {
  private let path: String
  /// Held for as long as the turn is: two threads share the descriptor, which the kernel's lock does
  /// not tell apart.
  private let descriptor: Mutex<Int32>

  init(besides store: String) throws {
    path = store + ".turn"
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SystemFault("open \(path)") }
    descriptor = Mutex(file)
  }

  deinit {
    descriptor.withLock { file in
      _ = Glibc.close(file)
    }
  }

  /// Waits for the turn and runs a body in it; `busy` when another process has it for a minute.
  func hold<Value>(_ body: () throws -> Value) throws -> Value {
    // The result leaves the lock as a value, since what it holds need not be sendable.
    let result = descriptor.withLock { file -> Held<Value> in
      Held(
        result: Result {
          try take(file)
          defer { flock(file, LOCK_UN) }
          return try body()
        })
    }
    return try result.result.get()
  }

  private struct Held<Value>: @unchecked Sendable {
    let result: Result<Value, any Error>
  }

  private func take(_ file: Int32) throws {
    for _ in 0..<Self.tries {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemFault("flock \(path)") }
      usleep(Self.pause)
    }
    throw StoreError(
      kind: .busy, doing: "writing to store", what: String(path.dropLast(".turn".count)),
      cause: "another process has been writing for a minute",
      hint: "wait until that process is done")
  }

  /// Microseconds between two looks.
  private static let pause: useconds_t = 2_000
  private static let tries = 60_000_000 / Int(pause)
}
