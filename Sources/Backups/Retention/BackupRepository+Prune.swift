package import FilingModel
internal import Transport

/// What pruning does, or would do.
package struct BackupPruning: Sendable {
  /// Every snapshot, the oldest first, with the reasons why it stays; none for one that goes.
  package var decisions: [Decision] = []
  /// Objects nothing needs any more, which go once the grace is over.
  package var doomed = 0
  /// Objects that were removed, and their bytes.
  package var removed = 0
  package var removedSize = 0
  /// Objects that whoever keeps them does not let go yet.
  package var held = 0

  package struct Decision: Hashable, Sendable {
    package let snapshot: BackupSnapshot
    package let reasons: [String]

    package var isKept: Bool { !reasons.isEmpty }
  }
}

extension BackupRepository {
  /// Takes away what a policy does not keep: first the head no longer lists it, and once the grace is
  /// over its objects are removed.
  ///
  /// A backup that is being made meanwhile loses nothing.
  /// `graceSeconds` must be longer than any backup takes. With `isTrial` nothing changes.
  package func prune(
    _ policy: KeepPolicy, graceSeconds: Int, at now: Moment, isTrial: Bool = false
  ) async throws(BackupError) -> BackupPruning {
    guard !policy.isEmpty else {
      throw BackupError(
        .refused, doing: "pruning", what: name, cause: "the policy keeps nothing",
        hint: "set at least one of the keep settings")
    }
    let snapshots = try await snapshots()
    let reasons = policy.reasons(for: snapshots, at: now)
    var result = BackupPruning()
    result.decisions = snapshots.map {
      BackupPruning.Decision(snapshot: $0, reasons: reasons[$0.name] ?? [])
    }
    let going = Set(result.decisions.filter { !$0.isKept }.map(\.snapshot.name))
    var head = try await head()
    head.snapshots.removeAll { going.contains($0.name) }
    let needed = try await neededObjects(head)
    let stored = try await storedObjects()
    let unneeded = stored.filter { !needed.contains($0.key) }
    let since = Dictionary(
      head.doomed.map { ($0.key, $0.since) }, uniquingKeysWith: { first, _ in first })
    let due = unneeded.filter { now.seconds - (since[$0.key] ?? now.seconds) >= graceSeconds }
    result.doomed = unneeded.count - due.count
    guard !isTrial else {
      result.removed = due.count
      result.removedSize = due.reduce(0) { $0 + $1.size }
      return result
    }
    // The head first: were the objects gone before it, a crash would leave a snapshot without them.
    try await commit { head throws(BackupError) in
      try checkParents(of: head, without: going)
      head.snapshots.removeAll { going.contains($0.name) }
      head.doomed = unneeded.map {
        Head.Doomed(key: $0.key, since: since[$0.key] ?? now.seconds)
      }
    }
    try removeLeftovers(graceSeconds)
    // A backup may have been committed since, so only what its head does not need either may go.
    let neededNow = try await neededObjects(self.head())
    for object in due where !neededNow.contains(object.key) {
      if try await remove(object.key) {
        result.removed += 1
        result.removedSize += object.size
      } else {
        result.held += 1
      }
    }
    return result
  }

  /// Parts of files that processes left that were killed while they put an object into a folder.
  private func removeLeftovers(_ graceSeconds: Int) throws(BackupError) {
    guard let folder = storage as? FolderStorage else { return }
    do throws(TransportError) {
      // Nobody takes an hour to put one object.
      _ = try folder.removeLeftovers(olderThan: .seconds(max(graceSeconds, 3_600)))
    } catch {
      throw BackupError(error)
    }
  }

  /// Another process may have made a snapshot that rests on one that was to go.
  private func checkParents(of head: Head, without going: Set<String>) throws(BackupError) {
    for listing in head.snapshots where !going.contains(listing.name) {
      if let parent = listing.parent, going.contains(parent) {
        throw BackupError(
          .busy, doing: "pruning", what: name,
          cause: "a backup was made meanwhile that rests on a snapshot that was to go",
          hint: "try again")
      }
    }
  }

  /// The keys of everything the snapshots of a head lead to.
  private func neededObjects(_ head: Head) async throws(BackupError) -> Set<String> {
    var keys: Set<String> = []
    for listing in head.snapshots {
      keys.insert("manifests/" + listing.name)
      for pack in try await manifest(listing).packs { keys.insert("packs/" + pack.name) }
    }
    return keys
  }

  private func storedObjects() async throws(BackupError) -> [ObjectListing] {
    var objects: [ObjectListing] = []
    for folder in ["manifests/", "packs/"] {
      objects += try await asking { () async throws(TransportError) in
        try await storage.objects(under: folder)
      }
    }
    return objects
  }
}
