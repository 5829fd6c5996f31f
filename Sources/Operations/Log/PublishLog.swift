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
        if exporting { tiles += try await TileExport(tree, settings, to: log).run() }
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
