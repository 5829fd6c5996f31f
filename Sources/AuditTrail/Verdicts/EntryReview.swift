/// Goes over the entries of a log in order: the tree they make, and what is odd about them.
package struct EntryReview: Sendable {
  /// Findings of one kind that are kept; further ones are only counted.
  private static let mostFindings = 1_000

  /// The tree over the entries so far.
  package private(set) var tree = MerkleTree()
  /// The first thousand of each kind.
  package private(set) var findings: [LogFinding] = []
  /// How many there are of each kind, kept or not.
  package private(set) var counts: [LogFinding.Kind: Int] = [:]

  private var lastTime = ""
  /// Where each run began that has not ended, by its name.
  private var openRuns: [String: (index: Int, command: String)] = [:]

  package init() {}

  /// Takes the next entry, and the hash that was kept with it if there is one.
  package mutating func add(_ entry: [UInt8], claimed: MerkleHash? = nil) {
    let hash = MerkleHash.leaf(entry)
    let index = tree.size
    tree.append(hash)
    if let claimed, claimed != hash {
      report(.otherHash, index, "its hash is \(hash), and \(claimed) was kept with it")
    }
    do {
      follow(try AuditEntry(entry), at: index)
    } catch {
      report(error.kind == .newerVersion ? .newerVersion : .unreadable, index, error.cause)
    }
  }

  private mutating func follow(_ entry: AuditEntry, at index: Int) {
    // Times of one form, whose order as text is their order in time.
    let latest = lastTime
    if entry.time < latest {
      report(.clockBackwards, index, "its time is \(entry.time), and one before has \(latest)")
    }
    lastTime = max(latest, entry.time)
    switch entry.event {
    case .begin:
      if let open = openRuns[entry.run] {
        report(
          .secondBegin, index, "run \(entry.run.shown) begins, as it did at entry \(open.index)")
      }
      openRuns[entry.run] = (index, entry.command)
    case .filing where openRuns[entry.run] == nil:
      report(.noBegin, index, "run \(entry.run.shown) records a filing, and did not begin")
    case .end where openRuns.removeValue(forKey: entry.run) == nil:
      report(.noBegin, index, "run \(entry.run.shown) ends, and did not begin")
    case .filing, .end, .note: break
    }
  }

  /// Reports the runs that did not end; to be called once, after the last entry.
  package mutating func finish() {
    for (run, begin) in openRuns.sorted(by: { $0.value.index < $1.value.index }) {
      report(
        .interrupted, begin.index,
        "run \(run.shown) of \(begin.command.shown) began and did not end")
    }
    openRuns = [:]
  }

  private mutating func report(
    _ kind: LogFinding.Kind, _ index: Int, _ cause: @autoclosure () -> String
  ) {
    counts[kind, default: 0] += 1
    guard counts[kind, default: 0] <= Self.mostFindings else { return }
    findings.append(LogFinding(kind: kind, index: index, cause: cause()))
  }
}
