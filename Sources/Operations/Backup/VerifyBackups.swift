package import Backups
package import FilingModel

/// Looks whether snapshots are whole: without restoring, or restored to a file that is then assessed.
package struct VerifyBackups: Sendable {
  private let settings: Settings
  private let moment: Moment
  private let progress: StepProgress

  package init(
    settings: Settings, at moment: Moment = .now, progress: StepProgress = .silent
  ) {
    self.settings = settings
    self.moment = moment
    self.progress = progress
  }

  /// Which snapshots are looked at.
  package enum Selection: Sendable, Hashable {
    case newest
    case all
    case named(String)
    case notLaterThan(Moment)
  }

  package struct Result: Sendable {
    package let verification: BackupVerification
    package let repository: String
    /// Of the restored copy, when one was made.
    package var restored: Restored?

    package struct Restored: Sendable {
      package let snapshot: BackupSnapshot
      /// What SQLite finds wrong, and where it does not hold what the snapshot or the manifest says.
      package var problems: [String]
      package var assessment: Assessment?
      /// The manifest it was compared with.
      package var comparedWith: String?
    }

    package var isWhole: Bool {
      verification.problems.isEmpty && (restored?.problems.isEmpty ?? true)
        && !verification.snapshots.isEmpty
    }
  }

  /// Verifies; with `restoring` or a manifest to compare with, the newest of the selection is restored
  /// to a temporary file too.
  package func run(
    _ selection: Selection, _ depth: VerificationDepth, restoring: Bool, against manifest: String?
  ) async throws(OperationError) -> Result {
    let repository = try await Repositories.open(settings)
    let cache = try BackupCache(settings.backup.cache)
    defer { cache.clear() }
    let chosen = try await snapshots(selection, of: repository)
    let verification: BackupVerification
    do throws(BackupError) {
      verification = try await repository.verify(
        chosen, depth, scratch: cache.scratch, at: moment
      ) { done, total in
        progress.report(
          StepProgress.Step(
            doing: "reading back snapshot", done: done, total: total, what: repository.name))
      }
    } catch {
      throw OperationError(error)
    }
    var result = Result(verification: verification, repository: repository.name)
    if restoring || manifest != nil, let newest = chosen.last, result.isWhole {
      result.restored = try await restore(newest, of: repository, cache, against: manifest)
    }
    return result
  }

  private func snapshots(
    _ selection: Selection, of repository: BackupRepository
  ) async throws(OperationError) -> [BackupSnapshot] {
    do throws(BackupError) {
      switch selection {
      case .newest: return [try await repository.snapshot(notLaterThan: nil)]
      case .all: return try await repository.snapshots()
      case .named(let text): return [try await repository.snapshot(named: text)]
      case .notLaterThan(let moment):
        return [try await repository.snapshot(notLaterThan: moment)]
      }
    } catch {
      throw OperationError(error)
    }
  }

  private func restore(
    _ snapshot: BackupSnapshot, of repository: BackupRepository, _ cache: BackupCache,
    against manifest: String?
  ) async throws(OperationError) -> Result.Restored {
    let golden = try manifest.map { path throws(OperationError) in
      try StoreContents(manifestAt: path)
    }
    let copy = RestoredCopy(path: cache.scratch, settings: settings)
    StoreFiles.remove(copy.path)
    let content: SnapshotContent
    do throws(BackupError) {
      content = try await repository.content(of: snapshot)
      try await repository.restore(snapshot, to: copy.path)
    } catch {
      throw OperationError(error)
    }
    var restored = Result.Restored(
      snapshot: snapshot, problems: try copy.problems(against: content))
    if let golden {
      restored.comparedWith = manifest
      restored.problems += golden.differences(from: try StoreContents(settings: copy.ownSettings))
    }
    let judged = try await Assess(
      settings: copy.ownSettings, readsSources: false, at: moment, progress: progress
    ).store()
    restored.problems += judged.failures.map { "\($0)" }
    restored.assessment = judged.assessment
    if restored.problems.isEmpty { try await note(snapshot, in: repository) }
    return restored
  }

  private func note(
    _ snapshot: BackupSnapshot, in repository: BackupRepository
  ) async throws(OperationError) {
    do throws(BackupError) {
      try await repository.noteRestored(snapshot, at: moment)
    } catch {
      throw OperationError(error)
    }
  }
}
