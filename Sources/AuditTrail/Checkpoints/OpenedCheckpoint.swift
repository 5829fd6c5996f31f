/// A checkpoint whose signatures were checked.
package struct OpenedCheckpoint: Hashable, Sendable {
  package let checkpoint: Checkpoint
  /// The note as it stood, with the lines of unknown keys.
  package let note: SignedNote
  /// By the witnesses among the keys.
  package let cosignatures: [Cosignature]

  /// Opens a note with the keys of the log and of witnesses.
  ///
  /// Throws `untrusted` unless one of the log's keys, which are those of kind `ed25519`, signed it, and
  /// when any known key's signature is bad; `malformed` for what is no checkpoint.
  package init(_ bytes: [UInt8], keys: [NoteVerifier]) throws(AuditTrailError) {
    note = try SignedNote(bytes)
    checkpoint = try Checkpoint(text: note.text)
    let verified = try note.verified(by: keys)
    let logs = keys.filter { $0.kind == .ed25519 }
    guard verified.contains(where: { line in logs.contains { $0.isKey(of: line) } }) else {
      throw AuditTrailError(
        .untrusted, doing: "opening checkpoint", what: "of \(checkpoint.origin.shown)",
        cause: "witnesses signed it, the log did not")
    }
    let witnesses = keys.filter { $0.kind == .cosignature }
    cosignatures = verified.filter { line in witnesses.contains { $0.isKey(of: line) } }
      .compactMap(Cosignature.init)
  }
}
