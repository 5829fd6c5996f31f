package import Transport

/// A repository that is open: its objects, and the key they are sealed with.
package struct BackupRepository: Sendable {
  let storage: any ObjectStorage
  let sealer: Sealer
  /// 32 hexadecimal digits, made with the repository.
  package let identity: String

  /// What messages call it.
  package var name: String { storage.name }

  /// Whether its objects are encrypted.
  package var isEncrypted: Bool { sealer.isSealing }

  /// Opens the repository that lies somewhere; `missing` where there is none.
  package static func open(
    _ storage: any ObjectStorage, key: BackupKey?
  ) async throws(BackupError) -> BackupRepository {
    let stored = try await asking { () async throws(TransportError) in
      try await storage.object(RepositoryConfig.key)
    }
    guard let stored else {
      throw BackupError(
        .missing, doing: "opening repository", what: storage.name,
        cause: "there is no backup repository", hint: "'backup create --full' makes it")
    }
    let config = try reading("\(storage.name)/\(RepositoryConfig.key)") {
      try RepositoryConfig(of: stored)
    }
    return BackupRepository(
      storage: storage, sealer: try config.sealer(key, of: storage.name),
      identity: config.repository)
  }

  /// Opens the repository, or makes one: encrypted where there is a key.
  package static func openOrCreate(
    _ storage: any ObjectStorage, key: BackupKey?
  ) async throws(BackupError) -> (BackupRepository, isNew: Bool) {
    do {
      return (try await open(storage, key: key), false)
    } catch  where error.kind == .missing {
      let (config, _) = try reading(storage.name) { try RepositoryConfig.new(key) }
      let object = try config.object()
      let outcome = try await asking { () async throws(TransportError) in
        try await storage.put(object, as: RepositoryConfig.key, .ifAbsent)
      }
      // Another process may have been faster; then its repository is the one.
      return (try await open(storage, key: key), outcome == .stored)
    }
  }

  // MARK: Heads

  /// What the newest head says; an empty one where nothing was committed yet.
  func head(try number: Int = 1) async throws(BackupError) -> Head {
    let keys = try await asking { () async throws(TransportError) in
      try await storage.objects(under: "heads/")
    }.map(\.key)
    guard let newest = keys.last else {
      return Head(
        format: Head.format, repository: identity, sequence: 0, snapshots: [], doomed: [])
    }
    guard let object = try await object(newest) else {
      guard number < Self.tries else {
        throw BackupError(
          .storage(.malformed), doing: "reading", what: "\(name)/\(newest)",
          cause: "it is listed and not there")
      }
      // It was the newest a moment ago; a writer put others and took it away.
      return try await head(try: number + 1)
    }
    do {
      return try reading("\(name)/\(newest)") {
        let head = try Document.value(Head.self, of: object, .head, at: newest, sealer)
        guard head.format == Head.format, head.repository == identity, head.key == newest else {
          throw Flaw(reason: "it belongs to another place")
        }
        try head.check()
        return head
      }
    } catch {
      guard keys.count > 1 else { throw error }
      throw BackupError(
        error.kind, doing: error.doing, what: error.what, cause: error.cause,
        hint: "when it is removed, the snapshots that \(keys[keys.count - 2]) lists are there")
    }
  }

  /// Commits a change of what the newest head says, and looks again when another process was faster.
  @discardableResult
  func commit(
    _ change: (inout Head) throws(BackupError) -> Void
  ) async throws(BackupError) -> Head {
    for _ in 0..<Self.tries {
      var head = try await head()
      try change(&head)
      head.sequence += 1
      let (key, object) = (
        head.key, try Document.bytes(of: head, .head, at: head.key, sealer)
      )
      let outcome = try await asking { () async throws(TransportError) in
        try await storage.put(object, as: key, .ifAbsent)
      }
      // An answer may be lost, or come twice, or be a lie: what lies there now is what counts.
      guard try await self.object(key) == object else {
        guard outcome == .alreadyThere else {
          throw BackupError(
            .storage(.malformed), doing: "committing to", what: name,
            cause: "what was stored under \(key) does not come back")
        }
        continue
      }
      if head.sequence > Self.keptHeads {
        try await remove(Head.key(head.sequence - Self.keptHeads))
      }
      return head
    }
    throw BackupError(
      .busy, doing: "committing to", what: name,
      cause: "other processes changed it \(Self.tries) times meanwhile", hint: "try again")
  }

  private static let tries = 8
  private static let keptHeads = 8

  // MARK: Objects

  func object(_ key: String) async throws(BackupError) -> [UInt8]? {
    try await asking { () async throws(TransportError) in try await storage.object(key) }
  }

  /// False when whoever keeps the objects does not let this one go yet.
  @discardableResult
  func remove(_ key: String) async throws(BackupError) -> Bool {
    do throws(TransportError) {
      try await storage.remove(key)
      return true
    } catch {
      guard error.kind == .refused || error.kind == .permission else { throw BackupError(error) }
      return false
    }
  }

  /// The bytes of an object that is named by their digest.
  func named(_ key: String) async throws(BackupError) -> [UInt8] {
    guard let object = try await object(key) else {
      throw BackupError(
        .damaged, doing: "reading", what: "\(name)/\(key)", cause: "the object is not there")
    }
    guard key.hasSuffix("/" + Digest.hexadecimal(of: object)) else {
      throw BackupError(
        .damaged, doing: "reading", what: "\(name)/\(key)",
        cause: "its bytes have another SHA-256 than its name")
    }
    return object
  }

  func manifest(_ listing: Head.Listing) async throws(BackupError) -> Manifest {
    let key = "manifests/" + listing.name
    let object = try await named(key)
    return try reading("\(name)/\(key)") {
      let manifest = try Document.value(Manifest.self, of: object, .manifest, sealer)
      try manifest.check(in: identity)
      guard manifest.parent == listing.parent, manifest.taken == listing.taken else {
        throw Flaw(reason: "it is not the snapshot that the head lists")
      }
      return manifest
    }
  }

  /// Puts an object under the digest of its bytes, and returns that.
  func putNamed(_ object: [UInt8], under folder: String) async throws(BackupError) -> String {
    let digest = Digest.hexadecimal(of: object)
    let key = "\(folder)/\(digest)"
    _ = try await asking { () async throws(TransportError) in
      try await storage.put(object, as: key, .ifAbsent)
    }
    return digest
  }
}
