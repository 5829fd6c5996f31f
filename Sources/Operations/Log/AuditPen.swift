internal import AuditTrail
internal import FilingStore

/// Writes the entries of the audit log: one for each change, and where a run begins and ends.
struct AuditPen: ChangeLog {
  let caller: Caller

  func entry(about change: StoreChange) throws -> [UInt8] {
    var entry = blank(.note)
    switch change {
    case .created:
      entry.refers["change"] = "created"
    case .migrated(let old, let new):
      entry.refers["change"] = "migrated"
      entry.counts = ["fromSchema": old, "toSchema": new]
    case .found(let filing):
      entry.refers = [
        "change": "found filing", "filing": filing.name, "sha256": filing.digest,
        "factDigest": filing.factDigest,
      ]
      entry.counts = ["facts": filing.facts]
    case .added(let filing):
      entry.event = .filing
      entry.filing = AuditEntry.Filing(filing)
    case .addedTaxonomy(let name, let digest):
      entry.refers = ["change": "added taxonomy", "taxonomy": name, "sha256": digest]
    case .removedTaxonomy(let name, let digest, let changes):
      entry.counts = ["changes": changes]
      entry.refers = ["change": "removed taxonomy", "taxonomy": name, "sha256": digest]
    case .replacedMetrics(let filing, let digest, let changes):
      entry.refers = ["change": "computed metrics anew", "filing": filing, "sha256": digest]
      entry.counts = ["changes": changes]
    case .assessed(let filings, let facts, let errors, let warnings):
      entry.refers["change"] = "assessed"
      entry.counts = [
        "filings": filings, "facts": facts, "errors": errors, "warnings": warnings,
      ]
    case .optimized:
      entry.refers["change"] = "optimized"
    }
    return try entry.bytes()
  }

  /// Where a run begins, with the state it finds.
  func begin(_ state: StoreState, reading inputs: [AuditEntry.Input] = []) throws -> [UInt8] {
    var entry = blank(.begin)
    entry.arguments = caller.arguments
    entry.inputs = inputs
    entry.store = AuditEntry.Store(state)
    return try entry.bytes()
  }

  /// Where it ends, with the state it leaves.
  func end(_ state: StoreState, _ outcome: RunOutcome) throws -> [UInt8] {
    var entry = blank(.end)
    entry.outcome = outcome.text
    entry.counts = outcome.counts
    entry.refers = outcome.refers
    entry.store = AuditEntry.Store(state)
    return try entry.bytes()
  }

  private func blank(_ event: AuditEntry.Event) -> AuditEntry {
    AuditEntry(
      time: Clock.timestamp, event: event, command: caller.command, run: caller.run,
      actor: AuditEntry.Actor(user: caller.user, host: caller.host, process: caller.process),
      tool: Version.text)
  }
}

/// What came of a run, for its last entry.
struct RunOutcome: Sendable {
  var text = "done"
  var counts: [String: Int] = [:]
  /// Manifests, checkpoints and other things outside the store, by kind.
  var refers: [String: String] = [:]

  static func failed(_ error: OperationError) -> RunOutcome {
    RunOutcome(text: String(Redaction.text("\(error)").prefix(2_000)))
  }
}

extension AuditEntry.Filing {
  fileprivate init(_ filing: RecordedFiling) {
    self.init(
      name: filing.name, digest: filing.digest, facts: filing.facts,
      factDigest: filing.factDigest)
  }
}

extension AuditEntry.Store {
  fileprivate init(_ state: StoreState) {
    self.init(
      digest: state.digest,
      counts: [
        "schema": state.schemaVersion, "filings": state.filings, "facts": state.facts,
        "changes": state.changes, "digestForm": StoreState.digestForm,
      ])
  }
}
