internal import AuditTrail
internal import Transport

/// A signed checkpoint of the log to places outside the store's reach, cosigned by witnesses if wanted;
/// and the log itself as tiles for programs that verify it.
package struct PublishLog: Sendable {
  private let settings: Settings

  package init(settings: Settings) {
    self.settings = settings
  }

  package struct Result: Sendable {
    package let size: Int
    package let checkpoint: String
    package let places: [String]
    /// The names of witnesses that cosigned it.
    package let witnesses: [String]
    /// Tiles that were written, when the log itself was exported.
    package let tiles: Int
  }

  /// A witness: where it is asked, and the key its cosignatures are verified with.
  package struct Witness: Sendable {
    let url: String
    let key: String

    package init(url: String, key: String) {
      self.url = url
      self.key = key
    }
  }

  /// Publishes the checkpoint to some places, or to those of the settings.
  ///
  /// A place whose checkpoints the log does not begin with gets none: something is wrong there or here.
  package func publish(
    to places: [String], witnesses: [Witness]
  ) async throws(OperationError) -> Result {
    let places = places.isEmpty ? settings.audit.published : places
    guard !places.isEmpty || !witnesses.isEmpty else {
      throw OperationError(
        .configuration, doing: "publishing", what: "the audit log", cause: "no place is named",
        hint: "give a folder or s3://bucket/prefix, or set audit.published")
    }
    return try await run(places, witnesses, exporting: false)
  }

  /// Writes the whole log to a place as C2SP tiles, with its checkpoint.
  package func export(to place: String) async throws(OperationError) -> Result {
    try await run([place], [], exporting: true)
  }

  private func run(
    _ places: [String], _ witnesses: [Witness], exporting: Bool
  ) async throws(OperationError) -> Result {
    let signer = try LogKeys.requiredSigner(settings)
    let settings = settings
    return try await Stores.besides(settings) { outcome throws(OperationError) in
      let tree = try LogReader(settings: settings).tree()
      var note = try LogKeys.note(of: tree.head, signer)
      var cosigned: [String] = []
      for witness in witnesses {
        let lines = try await WitnessClient(witness).cosign(note, tree)
        note = note.adding(lines.map(\.signature))
        cosigned += lines.map(\.name)
      }
      var tiles = 0
      for place in places {
        let log = try PublishedLog(place, settings, create: true)
        try await check(log, place, signer.verifier, tree)
        if exporting { tiles += try await writeTiles(of: tree, to: log) }
        try await log.put(note.bytes, as: PublishedLog.key(tree.size), .ifAbsent)
        try await log.put(note.bytes, as: PublishedLog.latest, .always)
      }
      outcome.counts = ["entries": tree.size]
      outcome.refers = ["root": tree.head.root.base64]
      for (number, place) in places.enumerated() { outcome.refers["place\(number + 1)"] = place }
      return Result(
        size: tree.size, checkpoint: String(decoding: note.bytes, as: UTF8.self), places: places,
        witnesses: cosigned, tiles: tiles)
    }
  }

  private func check(
    _ log: PublishedLog, _ place: String, _ key: NoteVerifier, _ tree: MerkleTree
  ) async throws(OperationError) {
    guard let bytes = try await log.object(PublishedLog.latest) else { return }
    let verdict = LogVerdict(
      of: bytes, foundAt: place, origin: key.name, keys: [key], tree: tree)
    guard verdict.outcome == .consistent else {
      throw OperationError(
        .corrupt, doing: "publishing to", what: place,
        cause: "\(verdict.outcome.rawValue): \(verdict.cause)",
        hint: "'audit verify' says more; nothing was published there")
    }
  }

  /// The tiles that are new since the checkpoint there; returns how many.
  private func writeTiles(
    of tree: MerkleTree, to log: PublishedLog
  ) async throws(OperationError) -> Int {
    let old = try await exportedSize(log)
    let new = try ofTrail { () throws(AuditTrailError) in
      try LogTile.all(ofSize: tree.size, beyond: old)
    }
    let start = new.filter { $0.content == .entries }.map(\.range.lowerBound).min() ?? tree.size
    var entries: [[UInt8]] = []
    try LogReader(settings: settings).each(from: start) { index, bytes in
      if index < tree.size { entries.append(bytes) }
    }
    for tile in new {
      let bytes = try ofTrail { () throws(AuditTrailError) in
        guard tile.content == .entries else { return try tree.bytes(of: tile) }
        let range = tile.range.lowerBound - start..<tile.range.upperBound - start
        return try tree.bytes(of: tile, entries: Array(entries[range]))
      }
      try await log.put(bytes, as: tile.path, .always)
    }
    return new.count
  }

  /// How much of the log lies there as tiles; 0 for a place that only ever got checkpoints.
  private func exportedSize(_ log: PublishedLog) async throws(OperationError) -> Int {
    guard let bytes = try await log.object(PublishedLog.latest) else { return 0 }
    let (size, first) = try ofTrail { () throws(AuditTrailError) in
      let size = try Checkpoint(text: SignedNote(bytes).text).head.size
      return (size, try LogTile.all(ofSize: size).first)
    }
    guard let first, try await log.object(first.path) != nil else { return 0 }
    return size
  }
}

/// Runs a body of the audit trail, with the errors of this module.
func ofTrail<Value>(
  _ body: () throws(AuditTrailError) -> Value
) throws(OperationError) -> Value {
  do throws(AuditTrailError) {
    return try body()
  } catch {
    throw OperationError(error)
  }
}
