/// A witness's word that it saw a checkpoint, and when (C2SP tlog-cosignature, Ed25519).
package struct Cosignature: Hashable, Sendable {
  /// The witness.
  package let name: String
  /// Seconds since 1970, by the witness's clock.
  package let time: Int
  /// The line to be kept with the checkpoint.
  package let signature: NoteSignature

  /// Nil unless the bytes are a time and an Ed25519 signature; says nothing of whether it is good.
  init?(_ signature: NoteSignature) {
    guard let time = Self.time(of: signature) else { return nil }
    name = signature.name
    self.time = time
    self.signature = signature
  }

  /// The time at the head of the signature's 72 bytes; nil for another number, or beyond 2^63.
  static func time(of signature: NoteSignature) -> Int? {
    guard signature.bytes.count == 72 else { return nil }
    return Int(exactly: UInt64(bigEndian: signature.bytes.prefix(8)))
  }

  /// What is signed: two lines before the text of the checkpoint.
  static func message(text: String, time: Int) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }
}
