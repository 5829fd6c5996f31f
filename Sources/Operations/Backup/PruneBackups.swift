package import Backups
package import FilingModel

/// Takes snapshots away that the policy of the settings does not keep.
package struct PruneBackups: Sendable {
  private let settings: Settings
  private let moment: Moment

  package init(settings: Settings, at moment: Moment = .now) {
    self.settings = settings
    self.moment = moment
  }

  package func run(isTrial: Bool) async throws(OperationError) -> BackupPruning {
    let settings = settings
    let moment = moment
    guard !isTrial else { return try await Self.prune(settings, moment, isTrial: true) }
    return try await Stores.besides(settings) { outcome throws(OperationError) in
      let pruning = try await Self.prune(settings, moment, isTrial: false)
      outcome.counts = [
        "snapshotsRemoved": pruning.decisions.count { !$0.isKept },
        "objectsRemoved": pruning.removed, "objectsDoomed": pruning.doomed,
      ]
      return pruning
    }
  }

  private static func prune(
    _ settings: Settings, _ moment: Moment, isTrial: Bool
  ) async throws(OperationError) -> BackupPruning {
    let repository = try await Repositories.open(settings)
    do throws(BackupError) {
      return try await repository.prune(
        settings.backup.keep, graceSeconds: settings.backup.graceHours * 3600, at: moment,
        isTrial: isTrial)
    } catch {
      throw OperationError(error)
    }
  }
}

/// The snapshots of the repository of the settings.
package struct BackupList: Sendable {
  package let repository: String
  package let snapshots: [BackupSnapshot]
  package let verificationWarning: String?

  package init(settings: Settings, at moment: Moment = .now) async throws(OperationError) {
    let repository = try await Repositories.open(settings)
    self.repository = repository.name
    do throws(BackupError) {
      snapshots = try await repository.snapshots()
    } catch {
      throw OperationError(error)
    }
    verificationWarning = VerificationAge.warning(snapshots, settings, at: moment)
  }
}
