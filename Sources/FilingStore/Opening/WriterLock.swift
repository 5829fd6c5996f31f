internal import Glibc
internal import Synchronization

/// The right to write a store: an advisory lock on the file `<store>.lock`, which holds the owner's
/// process id.
///
/// The kernel gives the lock up when the process dies, however it dies. The file itself stays: to
/// remove it would let two processes lock two files of one name.
final class WriterLock: Sendable {
  /// Negative once released.
  private let descriptor: Mutex<Int32>

  /// Takes the lock or throws `busy` at once.
  init(besides store: String) throws {
    let path = store + ".lock"
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SystemFault("open \(path)") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      let fault = SystemFault("flock \(path)")
      let owner = Self.owner(of: file)
      Glibc.close(file)
      guard isTaken else { throw fault }
      throw StoreError(
        kind: .busy, doing: "opening store", what: store,
        cause: "process \(owner) holds it for writing",
        hint: "wait until that process is done")
    }
    descriptor = Mutex(file)
    try Self.write("\(getpid())\n", to: file)
  }

  deinit {
    descriptor.withLock { file in
      if file >= 0 { Self.letGo(file) }
    }
  }

  /// Gives the lock up; a second call does nothing.
  func release() throws {
    try descriptor.withLock { file in
      guard file >= 0 else { return }
      defer {
        Self.letGo(file)
        file = -1
      }
      try Self.write("", to: file)
    }
  }

  /// Unlocks before closing: a child that was forked and has not yet become another program shares
  /// the lock, and closing alone would leave it with the child.
  private static func letGo(_ file: Int32) {
    flock(file, LOCK_UN)
    Glibc.close(file)
  }

  private static func owner(of file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 20)
    let length = pread(file, &bytes, bytes.count, 0)
    let digits = bytes.prefix(max(0, length)).prefix { (48...57).contains($0) }
    return digits.isEmpty ? "unknown" : String(decoding: digits, as: UTF8.self)
  }

  private static func write(_ text: String, to file: Int32) throws {
    guard ftruncate(file, 0) == 0 else { throw SystemFault("ftruncate") }
    let bytes = Array(text.utf8)
    guard pwrite(file, bytes, bytes.count, 0) == bytes.count else { throw SystemFault("write") }
  }
}
