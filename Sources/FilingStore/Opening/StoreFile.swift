internal import Glibc

/// The file of a store, looked at before SQLite touches it: SQLite would make what is not there and
/// write to what is no store.
struct StoreFile {
  /// Absolute and without symbolic links, so that two names of one store have one lock.
  let path: String

  init(existingAt path: String) throws {
    self.path = try Self.resolved(path)
  }

  /// The folder must exist; the file must not.
  init(creatingAt path: String) throws {
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    let work = Work(doing: "creating store", what: path)
    guard !name.isEmpty else { throw work.fault(.io, "the path names a folder") }
    self.path = try Self.resolved(folder) + "/" + name
    guard Glibc.access(self.path, F_OK) != 0 else {
      throw work.fault(.alreadyThere, "something is there already")
    }
  }

  /// Makes the file whole or not at all, whenever the process ends.
  ///
  /// It is built under another name and then linked to its own, which fails when something has come
  /// there meanwhile. The caller holds the lock, so a draft found here was left by a process that died.
  func appear(_ build: (_ draft: String) throws -> Void) throws {
    let draft = path + ".new"
    let parts = ["", "-journal", "-wal", "-shm"].map { draft + $0 }
    for part in parts { unlink(part) }
    defer { for part in parts { unlink(part) } }
    try build(draft)
    guard link(draft, path) == 0 else { throw SystemFault("link") }
  }

  func checkIsWritable() throws {
    let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault("open for writing") }
    Glibc.close(descriptor)
  }

  /// Reads the first hundred bytes: SQLite's mark, then the application id at byte 68
  /// (SQLite file format, section 1.3).
  func checkIsStore() throws {
    let header = try firstBytes(100)
    let work = Work(doing: "opening store", what: path)
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw work.fault(.notAStore, "the file is no SQLite database")
    }
    let identifier = header[68..<72].reduce(0) { $0 << 8 | UInt32($1) }
    guard identifier == Schema.applicationID else {
      throw work.fault(.notAStore, "the database belongs to another program")
    }
  }

  private func firstBytes(_ count: Int) throws -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault("open") }
    defer { Glibc.close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFault("fstat") }
    guard info.st_mode & S_IFMT == S_IFREG else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = Glibc.pread(descriptor, &bytes, count, 0)
    guard length >= 0 else { throw SystemFault("read") }
    return Array(bytes.prefix(length))
  }

  private static func resolved(_ path: String) throws -> String {
    guard let real = realpath(path, nil) else { throw SystemFault("open") }
    defer { free(real) }
    return String(cString: real)
  }
}
