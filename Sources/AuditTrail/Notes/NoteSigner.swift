internal import Crypto

/// A private key with a name, which signs notes; no description of it shows the key.
package struct NoteSigner: Sendable {
  /// The public key, as others know it.
  package let verifier: NoteVerifier
  private let key: Curve25519.Signing.PrivateKey

  /// From 32 bytes that nobody else knows; `malformed` for another number, or a name no key can have.
  package init(
    name: String, kind: NoteVerifier.Kind = .ed25519, seed: [UInt8]
  ) throws(AuditTrailError) {
    do {
      key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    } catch {
      throw Self.malformed("the seed has \(seed.count) bytes, not 32")
    }
    verifier = try NoteVerifier(
      name: name, kind: kind, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// A new key, from numbers that nobody can guess.
  package static func generate(
    name: String, kind: NoteVerifier.Kind = .ed25519,
    using generator: inout some RandomNumberGenerator
  ) throws(AuditTrailError) -> NoteSigner {
    var seed: [UInt8] = []
    for _ in 0..<4 {
      seed += (generator.next() as UInt64).bigEndianBytes
    }
    return try NoteSigner(name: name, kind: kind, seed: seed)
  }

  /// Reads `PRIVATE+KEY+name+key id+base64(kind, seed)`, as Go writes it.
  package init(_ text: String) throws(AuditTrailError) {
    guard text.utf8.starts(with: Self.mark.utf8) else {
      throw Self.malformed("it does not begin with \(Self.mark)")
    }
    let (name, keyID, kind, seed) = try KeyText.parts(
      of: text[text.utf8.index(text.startIndex, offsetBy: Self.mark.utf8.count)...],
      doing: "reading signing key")
    try self.init(name: name, kind: kind, seed: seed)
    guard keyID == verifier.keyID else {
      throw Self.malformed("the key id does not belong to this name and key")
    }
  }

  private static let mark = "PRIVATE+KEY+"

  /// The secret, to be kept where only the log's owner reads.
  package var privateText: String {
    Self.mark
      + KeyText.text(
        name: verifier.name, keyID: verifier.keyID, kind: verifier.kind,
        key: Array(key.rawRepresentation))
  }

  /// The signature of a note's text; `untrusted` when the key is one for cosignatures.
  func signature(of text: String) throws(AuditTrailError) -> NoteSignature {
    guard verifier.kind == .ed25519 else {
      throw AuditTrailError(
        .untrusted, doing: "signing note", what: "as \(verifier.name.shown)",
        cause: "the key is one for cosignatures, which have a time")
    }
    return signature(try sign(Array(text.utf8)))
  }

  /// What a witness signs: that it saw a checkpoint at a time, in seconds since 1970.
  ///
  /// Throws `untrusted` when the key is not one for cosignatures, `outOfRange` for a time before 1970.
  package func cosignature(
    of note: SignedNote, at time: Int
  ) throws(AuditTrailError) -> NoteSignature {
    guard verifier.kind == .cosignature else {
      throw AuditTrailError(
        .untrusted, doing: "cosigning", what: "as \(verifier.name.shown)",
        cause: "the key is not one for cosignatures")
    }
    guard time >= 0 else {
      throw AuditTrailError(.outOfRange, doing: "cosigning", cause: "the time is before 1970")
    }
    let message = Cosignature.message(text: note.text, time: time)
    return signature(UInt64(time).bigEndianBytes + (try sign(message)))
  }

  private func signature(_ bytes: [UInt8]) -> NoteSignature {
    NoteSignature(name: verifier.name, keyID: verifier.keyID, bytes: bytes)
  }

  private func sign(_ message: [UInt8]) throws(AuditTrailError) -> [UInt8] {
    do {
      return Array(try key.signature(for: message))
    } catch {
      throw AuditTrailError(
        .untrusted, doing: "signing note", what: "as \(verifier.name.shown)", cause: "\(error)")
    }
  }

  private static func malformed(_ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading signing key", cause: cause)
  }
}

extension NoteSigner: CustomStringConvertible, CustomReflectable {
  /// The public key.
  package var description: String { verifier.text }

  package var customMirror: Mirror { Mirror(self, children: ["verifier": verifier.text]) }
}
