internal import Foundation
internal import Glibc

/// The folder beside a store that holds the copy being made, and the one before it, for one backup at a
/// time.
final class BackupCache {
  private let folder: String
  private let lock: Int32

  /// Makes the folder, readable by its owner alone, and locks it; `busy` when another backup runs.
  init(_ folder: String) throws(OperationError) {
    self.folder = folder
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw Self.fault(.cannotCreate, folder) }
    lock = Glibc.open(folder + "/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw Self.fault(.cannotCreate, folder) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      Glibc.close(lock)
      throw OperationError(
        .busy, doing: "using", what: folder, cause: "another backup of the store runs",
        hint: "wait until it is done")
    }
    removeLinks()
  }

  /// Whoever can put a link here must not choose what is overwritten.
  private func removeLinks() {
    for path in [next, last, scratch] {
      var info = stat()
      if lstat(path, &info) == 0, info.st_mode & S_IFMT != S_IFREG { unlink(path) }
    }
  }

  deinit {
    flock(lock, LOCK_UN)
    Glibc.close(lock)
  }

  /// The copy being made.
  var next: String { folder + "/next" }
  /// The copy of the last snapshot.
  var last: String { folder + "/last" }
  /// Where snapshots are read back for a look.
  var scratch: String { folder + "/scratch.sqlite" }

  /// The copy being made becomes the last one.
  func keep() throws(OperationError) {
    guard rename(next, last) == 0 else { throw Self.fault(.io, next) }
  }

  /// Removes what only this run needs.
  func clear() {
    for path in [next, scratch] { StoreFiles.remove(path) }
  }

  private static func fault(_ kind: OperationError.Kind, _ path: String) -> OperationError {
    let code = errno
    let kind = code == EACCES || code == EROFS || code == EPERM ? .permission : kind
    return OperationError(
      kind, doing: "using", what: path, cause: String(cString: strerror(code)))
  }
}

/// The files of a store: the database, and what lies beside it.
enum StoreFiles {
  static let besides = ["-wal", "-shm", "-journal", ".turn", ".lock"]

  static func remove(_ path: String) {
    for part in [""] + besides { unlink(path + part) }
  }
}
