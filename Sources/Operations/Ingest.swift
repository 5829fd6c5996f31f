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
    let door = try StoreDoor(settings)
    let found: Summary
    let stop: OperationError?
    do throws(OperationError) {
      (found, stop) = try await add(paths, to: door)
    } catch {
      try door.close(.failed(error))
      throw error
    }
    try door.close(stop.map { .failed($0) } ?? found.outcome)
    if let stop { throw stop }
    return found
  }

  /// Ingests into a store that is open, as assessing without a file does.
  func run(_ paths: [String], into store: FilingStore) async throws(OperationError) -> Summary {
    let (found, stop) = try await add(paths, to: StoreDoor(store, settings))
    if let stop { throw stop }
    return found
  }

  /// Reads and compresses side by side, writes in order.
  ///
  /// An error of the store ends the work early and is returned: what was committed before stays.
  private func add(
    _ paths: [String], to door: StoreDoor
  ) async throws(OperationError) -> (Summary, stop: OperationError?) {
    let found: SourceFiles.Found
    do throws(SourceError) {
      found = try SourceFiles.bundles(at: paths)
    } catch {
      throw OperationError(error)
    }
    var summary = Summary()
    summary.skipped = found.skipped.map { SkippedFile(path: $0.path, reason: $0.reason) }
    summary.failures = found.failures.map { OperationError($0) }
    var stop: OperationError?
    let known = door.opened
    let keepsSources = settings.keepsSources
    await OrderedWork.run(found.bundles, width: settings.width) { bundle in
      Result { () throws(OperationError) in
        try Piece(bundle, known: known, keepsSources: keepsSources)
      }
    } each: { index, result in
      guard stop == nil else { return }
      do throws(OperationError) {
        try keep(result, in: door, &summary)
      } catch {
        stop = error
      }
      progress.report(
        StepProgress.Step(
          doing: "ingesting", done: index + 1, total: found.bundles.count,
          what: found.bundles[index].path))
    }
    summary.hasCreatedStore = door.hasCreated
    return (summary, stop)
  }

  private func keep(
    _ result: Result<Piece, OperationError>, in door: StoreDoor, _ summary: inout Summary
  ) throws(OperationError) {
    switch result {
    case .failure(let error): summary.failures.append(error)
    case .success(.known(let filing)): summary.alreadyThere.append(filing)
    case .success(.new(let prepared)):
      let store = try door.store()
      do throws(StoreError) {
        summary.count(prepared, try store.record(prepared))
      } catch {
        throw OperationError(error)
      }
    }
  }
}

extension Ingest.Summary {
  /// What the log says of it.
  fileprivate var outcome: RunOutcome {
    let isNothingDone = added.isEmpty && alreadyThere.isEmpty
    return RunOutcome(
      text: failures.isEmpty ? "done" : isNothingDone ? "nothing read" : "partly",
      counts: [
        "added": added.count, "alreadyThere": alreadyThere.count, "facts": facts,
        "failures": failures.count, "skipped": skipped.count,
      ])
  }

  fileprivate mutating func count(_ prepared: PreparedFiling, _ outcome: Recorded) {
    switch outcome {
    case .alreadyThere:
      alreadyThere.append(prepared.filing)
    case .added:
      added.append(prepared.filing)
      facts += prepared.report.facts.count
      metrics += prepared.metrics.count
      gaps += prepared.report.gaps.count
    }
  }
}

/// A filing on its way into the store.
private enum Piece: Sendable {
  /// The store holds it; nothing was read.
  case known(Filing)
  case new(PreparedFiling)

  init(
    _ bundle: SourceBundle, known store: FilingStore?, keepsSources: Bool
  ) throws(OperationError) {
    let bytes = try FilingBytes.load(bundle)
    do throws(StoreError) {
      if let stored = try store?.filing(digest: bytes.digest) {
        self = .known(stored.filing)
        return
      }
    } catch {
      throw OperationError(error)
    }
    let reading = try bytes.read()
    do throws(StoreError) {
      let sources = zip(reading.filing.documents, reading.documents).map { ($0, $1.bytes) }
      self = .new(
        try PreparedFiling(
          reading.filing, report: reading.report,
          metrics: NormalizedMetrics.all(in: reading.report, of: reading.filing),
          following: Stores.definitions,
          sources: keepsSources ? sources : nil))
    } catch {
      throw OperationError(error)
    }
  }
}
