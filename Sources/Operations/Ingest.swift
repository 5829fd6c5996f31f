package import FilingModel
internal import FilingStore
internal import Reconciliation
internal import SourceFiles
internal import XBRLReader

/// Filings into a store: each read, its metrics computed, all of it written in one transaction.
package struct Ingest: Sendable {
  package let settings: Settings
  package let progress: StepProgress

  package init(settings: Settings, progress: StepProgress = .silent) {
    self.settings = settings
    self.progress = progress
  }

  /// What happened to everything that was found.
  package struct Summary: Sendable {
    package var added: [Filing] = []
    package var alreadyThere: [Filing] = []
    package var facts = 0
    package var metrics = 0
    package var gaps = 0
    /// Files that are no part of a filing, with the reason.
    package var skipped: [SkippedFile] = []
    /// Filings that could not be read; the others were kept.
    package var failures: [OperationError] = []
    /// Whether the store was made for this run.
    package var hasCreatedStore = false
  }

  package struct SkippedFile: Hashable, Sendable {
    package let path: String
    package let reason: String
  }

  /// Ingests what lies at some paths into the store of the settings, which is made when it is not there.
  package func run(_ paths: [String]) async throws(OperationError) -> Summary {
    let found = try Self.find(paths)
    var summary = Summary()
    summary.skipped = found.skipped.map { SkippedFile(path: $0.path, reason: $0.reason) }
    summary.failures = found.failures.map { OperationError($0) }
    // Opened at the first filing that could be read: nothing to keep, no store.
    let door = StoreDoor(path: settings.store)
    let stop = await add(found.bundles, to: door, &summary)
    summary.hasCreatedStore = door.hasCreated
    try door.close()
    if let stop { throw stop }
    return summary
  }

  /// Ingests into a store that is open, as assessing without a file does.
  func run(_ paths: [String], into store: FilingStore) async throws(OperationError) -> Summary {
    let found = try Self.find(paths)
    var summary = Summary()
    summary.skipped = found.skipped.map { SkippedFile(path: $0.path, reason: $0.reason) }
    summary.failures = found.failures.map { OperationError($0) }
    if let stop = await add(found.bundles, to: StoreDoor(store), &summary) { throw stop }
    return summary
  }

  private static func find(_ paths: [String]) throws(OperationError) -> SourceFiles.Found {
    do throws(SourceError) {
      return try SourceFiles.bundles(at: paths)
    } catch {
      throw OperationError(error)
    }
  }

  /// Reads side by side, writes in order.
  ///
  /// Returns the error of the store that ended the work early: what was committed before stays.
  private func add(
    _ bundles: [SourceBundle], to door: StoreDoor, _ summary: inout Summary
  ) async -> OperationError? {
    var stop: OperationError?
    var counted = summary
    await OrderedWork.run(bundles, width: settings.width) { bundle in
      Result { () throws(OperationError) in try FilingReading.read(bundle) }
    } each: { index, result in
      guard stop == nil else { return }
      switch result {
      case .failure(let error): counted.failures.append(error)
      case .success(let reading):
        do throws(OperationError) {
          try keep(reading, in: door.store(), &counted)
        } catch {
          stop = error
        }
      }
      progress.report(
        StepProgress.Step(
          doing: "ingesting", done: index + 1, total: bundles.count, what: bundles[index].path))
    }
    summary = counted
    return stop
  }

  private func keep(
    _ reading: FilingReading, in store: FilingStore, _ summary: inout Summary
  ) throws(OperationError) {
    let metrics = NormalizedMetrics.all(in: reading.report, of: reading.filing)
    let sources = zip(reading.filing.documents, reading.documents).map { ($0, $1.bytes) }
    let outcome: Recorded
    do throws(StoreError) {
      outcome = try store.record(
        reading.filing, report: reading.report, metrics: metrics,
        sources: settings.keepsSources ? sources : nil)
    } catch {
      throw OperationError(error)
    }
    switch outcome {
    case .alreadyThere:
      summary.alreadyThere.append(reading.filing)
    case .added:
      summary.added.append(reading.filing)
      summary.facts += reading.report.facts.count
      summary.metrics += metrics.count
      summary.gaps += reading.report.gaps.count
    }
  }
}
