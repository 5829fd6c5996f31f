package import Backups
package import FilingModel
internal import FilingStore
internal import Foundation
internal import Glibc

/// A store from a snapshot: into a file beside its place, verified, and only then put there.
package struct RestoreBackup: Sendable {
  private let settings: Settings
  private let progress: StepProgress

  package init(settings: Settings, progress: StepProgress = .silent) {
    self.settings = settings
    self.progress = progress
  }

  /// What is, or would be, restored.
  package struct Plan: Sendable {
    package let snapshot: BackupSnapshot
    package let repository: String
    package let target: String
    /// The moment that was asked for.
    package let wanted: Moment?
    /// Whether a store is in the place.
    package let replaces: Bool

    /// How many seconds before the wanted moment the snapshot was taken.
    package var secondsBefore: Int? { wanted.map { $0.seconds - snapshot.taken.seconds } }
  }

  package struct Result: Sendable {
    package let plan: Plan
    /// Where the store is that was in the place before.
    package let earlierStore: String?
  }

  package func plan(
    at moment: Moment?, named name: String?
  ) async throws(OperationError) -> Plan {
    let repository = try await Repositories.open(settings)
    let snapshot: BackupSnapshot
    do throws(BackupError) {
      if let name {
        snapshot = try await repository.snapshot(named: name)
      } else {
        snapshot = try await repository.snapshot(notLaterThan: moment)
      }
    } catch {
      throw OperationError(error)
    }
    return Plan(
      snapshot: snapshot, repository: repository.name, target: settings.store, wanted: moment,
      replaces: FileManager.default.fileExists(atPath: settings.store))
  }

  /// Restores what was planned.
  ///
  /// A store in the place stays, under another name, and only with `force` does it give its place up.
  package func run(_ plan: Plan, force: Bool) async throws(OperationError) -> Result {
    guard force || !plan.replaces else {
      throw OperationError(
        .cannotCreate, doing: "restoring", what: plan.target, cause: "a store is there already",
        hint: "--force puts it aside; --store PATH restores elsewhere")
    }
    try checkPlace(plan)
    let repository = try await Repositories.open(settings)
    let draft = RestoredCopy(path: plan.target + ".restoring", settings: settings)
    StoreFiles.remove(draft.path)
    defer { StoreFiles.remove(draft.path) }
    let content: SnapshotContent
    do throws(BackupError) {
      content = try await repository.content(of: plan.snapshot)
      try await repository.restore(plan.snapshot, to: draft.path)
    } catch {
      throw OperationError(error)
    }
    let problems = try draft.problems(against: content)
    guard problems.isEmpty else {
      throw OperationError(
        .corrupt, doing: "restoring", what: "snapshot \(plan.snapshot.shortName)",
        cause: problems.joined(separator: "; "))
    }
    // The restored store's own log says where it comes from.
    try await Stores.besides(draft.ownSettings) { outcome throws(OperationError) in
      outcome.refers = [
        "manifest": plan.snapshot.name, "repository": repository.identity,
      ]
    }
    return Result(plan: plan, earlierStore: try put(draft.path, at: plan))
  }

  /// A store in the repository would take the place of what it is restored from.
  private func checkPlace(_ plan: Plan) throws(OperationError) {
    func resolved(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: plan.target, isDirectory: &isFolder)
    let isInside = resolved(plan.target).hasPrefix(resolved(plan.repository) + "/")
    guard (exists && isFolder.boolValue) || isInside else { return }
    throw OperationError(
      .cannotCreate, doing: "restoring", what: plan.target,
      cause: isInside ? "it lies in the repository" : "a folder is there",
      hint: "--store PATH restores elsewhere")
  }

  private func put(_ draft: String, at plan: Plan) throws(OperationError) -> String? {
    do throws(StoreError) {
      return try FilingStore.replace(at: plan.target, with: draft)
    } catch {
      throw OperationError(error)
    }
  }
}
