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

  /// An entry that was hashed and read, which needs no order: what takes the time may be done by many
  /// threads at once.
  package struct Reading: Sendable {
    fileprivate let hash: MerkleHash
    fileprivate let claimed: MerkleHash?
    /// What it says, or why it cannot be read.
    package let entry: Result<AuditEntry, AuditTrailError>

    /// Hashes and reads the bytes of an entry; `claimed` is the hash that was kept with them.
    package init(_ bytes: [UInt8], claimed: MerkleHash? = nil) {
      hash = .leaf(bytes)
      self.claimed = claimed
      entry = Result { () throws(AuditTrailError) in try AuditEntry(bytes) }
    }
  }

  /// Takes the next entry, and the hash that was kept with it if there is one.
  package mutating func add(_ entry: [UInt8], claimed: MerkleHash? = nil) {
    add(Reading(entry, claimed: claimed))
  }

  /// Takes the next entry.
  package mutating func add(_ reading: Reading) {
    let index = tree.size
    tree.append(reading.hash)
    if let claimed = reading.claimed, claimed != reading.hash {
      report(
        .otherHash, index, "its hash is \(reading.hash), and \(claimed) was kept with it")
    }
    switch reading.entry {
    case .success(let entry): follow(entry, at: index)
    case .failure(let fault):
      report(fault.kind == .newerVersion ? .newerVersion : .unreadable, index, fault.cause)
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
