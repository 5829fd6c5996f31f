internal import AuditTrail
package import Backups
package import FilingModel
internal import FilingStore

/// A snapshot of the store into the repository of the settings, while others may go on writing.
package struct CreateBackup: Sendable {
  private let settings: Settings
  private let kind: SnapshotKind
  private let moment: Moment
  private let progress: StepProgress

  package init(
    settings: Settings, kind: SnapshotKind, at moment: Moment = .now,
    progress: StepProgress = .silent
  ) {
    self.settings = settings
    self.kind = kind
    self.moment = moment
    self.progress = progress
  }

  package struct Result: Sendable {
    package let creation: BackupCreation
    package let repository: String
    package let isNewRepository: Bool
    package let isEncrypted: Bool
    package let checkpoint: String?
    /// What whoever looks after the backups should know.
    package let warnings: [String]
  }

  package func run() async throws(OperationError) -> Result {
    let settings = settings
    return try await Stores.besides(settings) { outcome throws(OperationError) in
      let (repository, isNew) = try await Repositories.openOrCreate(settings)
      let cache = try BackupCache(settings.backup.cache)
      defer { cache.clear() }
      let (snapshot, content) = try copy(to: cache.next)
      let result: Result
      do throws(BackupError) {
        let creation = try await repository.create(
          kind,
          BackupImage(
            path: cache.next, pageSize: snapshot.pageSize, pageCount: snapshot.pageCount,
            content: content, lastImagePath: cache.last),
          at: moment
        ) { done, total in
          progress.report(
            StepProgress.Step(
              doing: "storing page", done: done, total: total, what: repository.name))
        }
        result = Result(
          creation: creation, repository: repository.name, isNewRepository: isNew,
          isEncrypted: repository.isEncrypted, checkpoint: content.checkpoint,
          warnings: try warnings(of: try await repository.snapshots(), repository))
      } catch {
        throw OperationError(error)
      }
      try cache.keep()
      outcome = outcomeOf(result, repository)
      return result
    }
  }

  private func warnings(
    of snapshots: [BackupSnapshot], _ repository: BackupRepository
  ) throws(BackupError) -> [String] {
    var warnings: [String] = []
    if !repository.isEncrypted, settings.backup.hasKey(settings.secrets) {
      warnings.append("the repository was made without a key and is not encrypted")
    }
    if let before = snapshots.dropLast().last, before.taken > moment {
      warnings.append("the clock went back: the snapshot before says \(before.taken.utcText)")
    }
    if let age = VerificationAge.warning(snapshots, settings, at: moment) { warnings.append(age) }
    return warnings
  }

  /// Copies the store and says what the copy must hold.
  private func copy(
    to path: String
  ) throws(OperationError) -> (Snapshot, SnapshotContent) {
    let signer = try LogKeys.signer(settings)
    let store = try Stores.open(settings)
    var tree = MerkleTree()
    var identity = ""
    let snapshot: Snapshot
    do throws(StoreError) {
      snapshot = try store.snapshot(to: path) { index, bytes in
        let leaf = MerkleHash.leaf(bytes)
        if index == 0 { identity = leaf.hex }
        tree.append(leaf)
      } progress: { done, total in
        progress.report(
          StepProgress.Step(
            doing: "copying page", done: done, total: total, what: settings.store))
      }
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
    let head = tree.head
    let content = SnapshotContent(
      store: identity, stateDigest: snapshot.state.digest, filings: snapshot.state.filings,
      facts: snapshot.state.facts,
      rows: Dictionary(
        snapshot.tables.map { ($0.table, $0.rows) }, uniquingKeysWith: { first, _ in first }),
      schemaVersion: snapshot.state.schemaVersion, sqliteVersion: snapshot.sqliteVersion,
      tool: Version.text, logSize: head.size, logRoot: head.root.hex,
      checkpoint: try signer.map { signer throws(OperationError) in
        try LogKeys.checkpoint(of: head, signer)
      })
    return (snapshot, content)
  }

  /// Manifest and log name each other: the log says which manifest, which holds a checkpoint of it.
  private func outcomeOf(_ result: Result, _ repository: BackupRepository) -> RunOutcome {
    RunOutcome(
      counts: [
        "pages": result.creation.pages, "bytes": result.creation.snapshot.storedSize,
      ],
      refers: [
        "manifest": result.creation.snapshot.name, "repository": repository.identity,
      ])
  }
}

/// How long ago a backup was last proven to be whole.
enum VerificationAge {
  static func warning(
    _ snapshots: [BackupSnapshot], _ settings: Settings, at moment: Moment
  ) -> String? {
    guard let last = snapshots.compactMap(\.verified).max() else {
      // The very first backup has had no time to be verified.
      guard let first = snapshots.first,
        moment.seconds - first.taken.seconds > settings.backup.verifyWithinDays * 86_400
      else { return nil }
      return "no snapshot was ever verified; run 'backup verify'"
    }
    let days = (moment.seconds - last.seconds) / 86_400
    guard days > settings.backup.verifyWithinDays else { return nil }
    return "the last verification was \(Counted.of(days, "day")) ago; run 'backup verify'"
  }
}
