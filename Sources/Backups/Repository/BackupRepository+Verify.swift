package import FilingModel
internal import Transport

/// How far a verification goes.
package enum VerificationDepth: String, Hashable, Sendable, CaseIterable {
  /// Heads, manifests and chains are read; packs are there and have their sizes.
  case structure
  /// All packs are read, all pages decompressed, every image has its digest.
  case pages
}

/// What a verification looked at, and what is wrong.
package struct BackupVerification: Sendable {
  package var depth: VerificationDepth
  /// The snapshots that were looked at, the oldest first.
  package var snapshots: [BackupSnapshot] = []
  /// A sentence for each thing that is wrong, and the snapshot it makes worthless.
  package var problems: [Problem] = []
  /// Objects of packs that belong to the snapshots.
  package var packs = 0
  /// Bytes that were read from packs.
  package var readSize = 0
  /// Objects that no snapshot leads to; `prune` removes them.
  package var unreferenced = 0
  /// Why the repository does not remember the verification, though it should.
  package var notNoted: BackupError?

  package struct Problem: Hashable, Sendable {
    package let snapshot: BackupSnapshot
    package let error: BackupError
  }
}

extension BackupRepository {
  /// Verifies snapshots without restoring them, in a scratch file that the caller removes.
  ///
  /// Damage is reported; an error is thrown only where nothing can be said.
  package func verify(
    _ wanted: [BackupSnapshot], _ depth: VerificationDepth, scratch: String, at moment: Moment,
    progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(BackupError) -> BackupVerification {
    let head = try await head()
    var result = BackupVerification(depth: depth, snapshots: wanted)
    let packs = try await asking { () async throws(TransportError) in
      try await storage.objects(under: "packs/")
    }
    let sizes = Dictionary(packs.map { ($0.key, $0.size) }, uniquingKeysWith: { $1 })
    var referenced: Set<String> = []
    var chain = ImageChain(self, in: scratch)
    for (index, snapshot) in wanted.enumerated() {
      do throws(BackupError) {
        let listing = try listing(snapshot.name, in: head)
        try await checkStructure(listing, in: head, sizes, &referenced)
        if depth == .pages { try await chain.bring(to: listing, of: head) }
      } catch  where error.kind == .damaged || error.kind == .missing {
        result.problems.append(BackupVerification.Problem(snapshot: snapshot, error: error))
      }
      progress(index + 1, wanted.count)
    }
    result.packs = referenced.count
    result.readSize = chain.readSize
    if wanted.count == head.snapshots.count {
      result.unreferenced = packs.count { !referenced.contains($0.key) }
    }
    if depth == .pages { await note(&result, at: moment) }
    return result
  }

  private func checkStructure(
    _ listing: Head.Listing, in head: Head, _ sizes: [String: Int],
    _ referenced: inout Set<String>
  ) async throws(BackupError) {
    for step in try reading(name, { try head.chain(to: listing) }) {
      for pack in try await manifest(step).packs {
        let key = "packs/" + pack.name
        guard sizes[key] == pack.size else {
          throw BackupError(
            .damaged, doing: "looking for", what: "\(name)/\(key)",
            cause: sizes[key].map { "it has \($0) bytes, not \(pack.size)" } ?? "it is not there")
        }
        referenced.insert(key)
      }
    }
  }

  /// Remembers which snapshots were read back whole.
  private func note(_ result: inout BackupVerification, at moment: Moment) async {
    let broken = Set(result.problems.map(\.snapshot.name))
    let whole = Set(result.snapshots.map(\.name)).subtracting(broken)
    guard !whole.isEmpty else { return }
    do throws(BackupError) {
      try await commit { head throws(BackupError) in
        for index in head.snapshots.indices where whole.contains(head.snapshots[index].name) {
          head.snapshots[index].readBack = moment.seconds
        }
      }
    } catch {
      result.notNoted = error
    }
  }
}
