internal import Crypto

/// A public key with a name, which tells whether a signature is its own.
package struct NoteVerifier: Hashable, Sendable {
  /// What the key signs; the raw value is the format's byte for it.
  package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// The text of a note.
    case ed25519 = 0x01
    /// A checkpoint together with the time it was seen (C2SP tlog-cosignature, Ed25519).
    case cosignature = 0x04
  }

  package let name: String
  package let kind: Kind
  /// 32 bytes.
  package let publicKey: [UInt8]

  /// Throws `malformed` for a name no key can have, or a key that is not of 32 bytes.
  package init(name: String, kind: Kind, publicKey: [UInt8]) throws(AuditTrailError) {
    guard NoteName.isValid(name) else {
      throw Self.malformed(name, "it is empty, or has spaces or a plus")
    }
    guard publicKey.count == 32 else {
      throw Self.malformed(name, "the key has \(publicKey.count) bytes, not 32")
    }
    self.name = name
    self.kind = kind
    self.publicKey = publicKey
  }

  /// Reads `name+key id+base64(kind, key)`.
  package init(_ text: String) throws(AuditTrailError) {
    let (name, keyID, kind, key) = try KeyText.parts(of: text[...], doing: "reading verifier key")
    try self.init(name: name, kind: kind, publicKey: key)
    guard keyID == self.keyID else {
      throw Self.malformed(name, "the key id does not belong to this name and key")
    }
  }

  package var text: String {
    KeyText.text(name: name, keyID: keyID, kind: kind, key: publicKey)
  }

  /// The first four bytes of the SHA-256 of name, newline, kind and key.
  package var keyID: UInt32 {
    let bytes = Array(name.utf8) + [newline, kind.rawValue] + publicKey
    return UInt32(bigEndian: MerkleHash.digest(of: bytes).bytes.prefix(4))
  }

  func isKey(of signature: NoteSignature) -> Bool {
    signature.name.hasSameBytes(as: name) && signature.keyID == keyID
  }

  /// Whether this key made the signature of this text.
  func isValid(_ signature: NoteSignature, of text: String) -> Bool {
    switch kind {
    case .ed25519: return accepts(signature.bytes, of: Array(text.utf8))
    case .cosignature:
      guard let time = Cosignature.time(of: signature) else { return false }
      return accepts(
        Array(signature.bytes.dropFirst(8)), of: Cosignature.message(text: text, time: time))
    }
  }

  private func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard signature.count == 64 else { return false }
    do {
      return try Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        .isValidSignature(signature, for: message)
    } catch {
      // Not a key at all, so nothing is signed by it.
      return false
    }
  }

  private static func malformed(_ name: String, _ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading verifier key", what: name.shown, cause: cause)
  }
}
