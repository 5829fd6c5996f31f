internal import Glibc

/// Objects as files below a folder, each key a path.
///
/// Methods hold their thread while the disk works. Symbolic links below the folder are not followed.
/// File systems need hard links for `ifAbsent`.
package struct FolderStorage: ObjectStorage {
  package let name: String
  private let clock: @Sendable () -> Int64
  /// The largest object that is read whole, in bytes.
  private let largest = 1 << 30

  /// Takes a folder that exists; makes it, but none above it, when asked to.
  package init(
    _ path: String, create: Bool = false,
    clock: @escaping @Sendable () -> Int64 = Transport.machineClock
  ) throws(TransportError) {
    name = path
    self.clock = clock
    let work = Work(doing: "opening storage", what: path)
    let isNew = create && mkdir(path, 0o777) == 0
    if create, !isNew, errno != EEXIST { throw work.error("mkdir", errno) }
    let folder = try OpenFolder(path: path, for: work)
    if isNew { try OpenFolder("..", in: folder).sync() }
  }

  package func object(_ key: String) async throws(TransportError) -> [UInt8]? {
    let work = work("getting object", key)
    let parts = try ObjectKey(key, for: work).parts
    return try folder(of: parts, for: work)?.bytes(of: parts[parts.count - 1], upTo: largest)
  }

  package func bytes(
    of key: String, in range: Range<Int>
  ) async throws(TransportError) -> [UInt8] {
    let work = work("getting object", key)
    let parts = try ObjectKey(key, for: work).parts
    try work.check(range)
    let folder = try folder(of: parts, for: work)
    guard let bytes = try folder?.bytes(of: parts[parts.count - 1], in: range) else {
      throw work.error(.missing, "there is no such object")
    }
    return bytes
  }

  package func put(
    _ bytes: [UInt8], as key: String, _ condition: PutCondition
  ) async throws(TransportError) -> PutOutcome {
    try store(bytes, as: key, condition)
  }

  /// The same without a change of thread.
  func store(
    _ bytes: [UInt8], as key: String, _ condition: PutCondition
  ) throws(TransportError) -> PutOutcome {
    let work = work("putting object", key)
    let parts = try ObjectKey(key, for: work).parts
    return try OpenFolder(path: name, for: work).descendMaking(parts.dropLast())
      .put(bytes, as: parts[parts.count - 1], condition)
  }

  package func remove(_ key: String) async throws(TransportError) {
    let work = work("removing object", key)
    let parts = try ObjectKey(key, for: work).parts
    guard let folder = try folder(of: parts, for: work),
      try folder.unlink(parts[parts.count - 1])
    else { return }
    try folder.sync()
  }

  package func objects(
    under prefix: String
  ) async throws(TransportError) -> [ObjectListing] {
    let work = Work(doing: "listing objects", what: "\(name)/\(prefix.shown)")
    guard ObjectKey.canBegin(with: prefix) else {
      throw work.error(.invalid, "\"\(prefix.shown)\" begins no key")
    }
    let start = ObjectKey.parts(of: prefix).dropLast()
    guard let folder = try OpenFolder(path: name, for: work).descend(start) else { return [] }
    var found: [ObjectListing] = []
    try folder.walk(start.map { $0 + "/" }.joined(), under: prefix) { _, _, path, status in
      guard ObjectKey(path) != nil else { return }
      found.append(
        ObjectListing(
          key: path, size: Int(status.st_size), modified: Int64(status.st_mtim.tv_sec)))
    }
    return found.sortedByKey
  }

  /// Removes unfinished files that were last written longer ago than the age, and tells how many.
  ///
  /// A process that died leaves at most one for each object it was writing.
  package func removeLeftovers(olderThan age: Duration) throws(TransportError) -> Int {
    let work = Work(doing: "removing unfinished files", what: name)
    let latest = clock() - age.components.seconds
    var count = 0
    let root = try OpenFolder(path: name, for: work)
    try root.walk("", under: "") { folder, name, _, status throws(TransportError) in
      guard name.hasBytePrefix(ObjectKey.unfinished), status.st_mtim.tv_sec < latest else { return }
      if try folder.unlink(name) { count += 1 }
    }
    return count
  }

  private func work(_ doing: String, _ key: String) -> Work {
    Work(doing: doing, what: "\(name)/\(key.shown)")
  }

  /// The folder a key's file lies in; nil when it is not there.
  private func folder(of parts: [String], for work: Work) throws(TransportError) -> OpenFolder? {
    try OpenFolder(path: name, for: work).descend(parts.dropLast())
  }
}

extension Work {
  /// Refuses a range that lies before the first byte.
  func check(_ range: Range<Int>) throws(TransportError) {
    guard range.lowerBound >= 0 else {
      throw error(.invalid, "no object has a byte \(range.lowerBound)")
    }
  }
}
