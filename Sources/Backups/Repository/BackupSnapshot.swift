package import FilingModel

/// A snapshot as people see it in a list.
package struct BackupSnapshot: Hashable, Sendable {
  /// The SHA-256 of its manifest.
  package let name: String
  package let kind: SnapshotKind
  package let parent: String?
  package let taken: Moment
  package let filings: Int
  package let facts: Int
  /// The bytes of the store at that moment.
  package let imageSize: Int
  /// The bytes it takes in the repository.
  package let storedSize: Int
  /// When all its pages were last read back.
  package let readBack: Moment?
  /// When it was last restored and looked at.
  package let restored: Moment?

  /// Enough of the name to tell it from the others.
  package var shortName: String { String(name.prefix(12)) }

  /// The last time it was proven to be whole.
  package var verified: Moment? { [readBack, restored].compactMap { $0 }.max() }

  init(_ listing: Head.Listing) {
    name = listing.name
    kind = listing.kind
    parent = listing.parent
    taken = Moment(seconds: listing.taken)
    filings = listing.filings
    facts = listing.facts
    imageSize = listing.imageSize
    storedSize = listing.storedSize
    readBack = listing.readBack.map { Moment(seconds: $0) }
    restored = listing.restored.map { Moment(seconds: $0) }
  }
}

extension BackupRepository {
  /// All snapshots in the order they were committed, whatever the clock said then.
  package func snapshots() async throws(BackupError) -> [BackupSnapshot] {
    try await head().snapshots.map { BackupSnapshot($0) }
  }

  /// What a snapshot must hold.
  package func content(of snapshot: BackupSnapshot) async throws(BackupError) -> SnapshotContent {
    try await manifest(try listing(snapshot.name, in: head())).content
  }

  /// Remembers that a snapshot was restored and looked at.
  package func noteRestored(
    _ snapshot: BackupSnapshot, at moment: Moment
  ) async throws(BackupError) {
    try await commit { head throws(BackupError) in
      guard let index = head.snapshots.firstIndex(where: { $0.name == snapshot.name }) else {
        return
      }
      head.snapshots[index].restored = moment.seconds
    }
  }

  func listing(_ name: String, in head: Head) throws(BackupError) -> Head.Listing {
    guard let listing = head.listing(name) else {
      throw BackupError(
        .missing, doing: "looking in", what: self.name, cause: "there is no snapshot \(name)")
    }
    return listing
  }
}
