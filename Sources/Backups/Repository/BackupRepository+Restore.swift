package import FilingModel

extension BackupRepository {
  /// The newest snapshot that is not later than a moment, or the newest of all; `missing` where there is
  /// none.
  package func snapshot(notLaterThan moment: Moment?) async throws(BackupError) -> BackupSnapshot {
    let all = try await snapshots()
    guard let found = all.last(where: { $0.taken <= moment ?? $0.taken }) else {
      let cause = moment.map { "no snapshot was taken up to \($0)Z" } ?? "it has no snapshot yet"
      throw BackupError(
        .missing, doing: "looking in", what: name, cause: cause,
        hint: all.first.map { "the first was taken \($0.taken)Z" })
    }
    return found
  }

  /// The one snapshot whose name starts so.
  package func snapshot(named text: String) async throws(BackupError) -> BackupSnapshot {
    let found = try await snapshots().filter { !text.isEmpty && $0.name.hasPrefix(text) }
    guard let one = found.first, found.count == 1 else {
      throw BackupError(
        .missing, doing: "looking in", what: name,
        cause: found.isEmpty
          ? "no snapshot has a name that starts with '\(text)'"
          : "\(found.count) snapshots have names that start with '\(text)'",
        hint: "'backup list' names them")
    }
    return one
  }

  /// Writes the image of a snapshot to a file, which is replaced, and checks it.
  package func restore(
    _ snapshot: BackupSnapshot, to path: String
  ) async throws(BackupError) {
    let head = try await head()
    var chain = ImageChain(self, in: path)
    try await chain.bring(to: try listing(snapshot.name, in: head), of: head)
  }
}
