internal import Glibc

extension FilingStore {
  /// Puts a finished store in a place, and the one that may be there under another name beside it, which
  /// is returned.
  ///
  /// Nobody may be writing the store in the place. The draft must be closed. Whenever the process ends,
  /// one of the two is in the place, or none and both beside it.
  package static func replace(at path: String, with draft: String) throws(StoreError) -> String? {
    try Work(doing: "replacing store", what: path).run {
      for part in ["-wal", "-journal", "-shm"] {
        var info = stat()
        guard part == "-shm" || stat(draft + part, &info) != 0 || info.st_size == 0 else {
          throw Damage(reason: "the copy was not closed")
        }
        unlink(draft + part)
      }
      let isThere = Glibc.access(path, F_OK) == 0
      let path =
        isThere ? try StoreFile(existingAt: path).path : try StoreFile(creatingAt: path).path
      var place = stat()
      guard !isThere || lstat(path, &place) == 0 && place.st_mode & S_IFMT == S_IFREG else {
        throw StoreError(
          kind: .alreadyThere, doing: "replacing store", what: path,
          cause: "what is there is no file")
      }
      let lock = try WriterLock(besides: path)
      let turn = try WriteTurn(besides: path)
      let aside = try withExtendedLifetime(lock) {
        try turn.hold {
          let aside = try putAside(path)
          unlink(path + "-shm")
          guard rename(draft, path) == 0 else { throw SystemFault("rename") }
          try synchronizeFolder(of: path)
          return aside
        }
      }
      try lock.release()
      return aside
    }
  }

  /// Moves a database and the log beside it to a name that is free; nil when there is none.
  private static func putAside(_ path: String) throws -> String? {
    let parts = ["", "-wal", "-journal"].filter { Glibc.access(path + $0, F_OK) == 0 }
    guard !parts.isEmpty else { return nil }
    var number = 1
    while Glibc.access("\(path).replaced-\(number)", F_OK) == 0 { number += 1 }
    let aside = "\(path).replaced-\(number)"
    // The database first: a log without it is not read by anybody.
    for part in parts {
      guard rename(path + part, aside + part) == 0 else { throw SystemFault("rename") }
    }
    return aside
  }

  private static func synchronizeFolder(of path: String) throws {
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault("open \(folder)") }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemFault("fsync \(folder)") }
  }
}
