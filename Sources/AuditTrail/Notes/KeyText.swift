/// The text form of keys, public and private: `name+key id+base64(kind, key)`.
enum KeyText {
  static func text(name: String, keyID: UInt32, kind: NoteVerifier.Kind, key: [UInt8]) -> String {
    "\(name)+\(Hexadecimal.text(of: keyID.bigEndianBytes))+\(Base64.text(of: [kind.rawValue] + key))"
  }

  /// Throws `malformed` unless the text is one that `text` writes; no message shows the key.
  static func parts(
    of text: Substring, doing: String
  ) throws(AuditTrailError) -> (name: String, keyID: UInt32, kind: NoteVerifier.Kind, key: [UInt8])
  {
    // The Base 64 may hold a plus itself, so only the first two separate.
    let parts = Array(text.utf8).split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(validating: parts[0], as: UTF8.self) else {
      throw AuditTrailError(
        .malformed, doing: doing, cause: "it is not name, key id and key with plus between them")
    }
    guard let id = Hexadecimal.bytes(of: parts[1]), id.count == 4 else {
      throw AuditTrailError(
        .malformed, doing: doing, what: name.shown, cause: "the key id is not 8 hexadecimal digits")
    }
    guard let blob = Base64.bytes(of: parts[2]), let type = blob.first else {
      throw AuditTrailError(
        .malformed, doing: doing, what: name.shown, cause: "the key is not Base 64")
    }
    guard let kind = NoteVerifier.Kind(rawValue: type) else {
      throw AuditTrailError(
        .malformed, doing: doing, what: name.shown,
        cause: "keys of type \(type) are not known",
        hint: "use an Ed25519 key (type 1), or a witness's of type 4")
    }
    return (name, UInt32(bigEndian: id), kind, Array(blob.dropFirst()))
  }
}
