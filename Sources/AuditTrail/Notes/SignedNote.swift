/// A text and the signatures under it (C2SP signed-note, "Format").
package struct SignedNote: Hashable, Sendable {
  /// The most bytes a note may have.
  static let largestSize = 1_000_000
  /// The most signatures a note may have; Go's reader sets the same bound.
  static let mostSignatures = 100

  /// What is signed; ends with a newline.
  package let text: String
  package private(set) var signatures: [NoteSignature]

  /// A note that nobody has signed yet; `malformed` unless the text is UTF-8 lines without control
  /// characters.
  package init(text: String) throws(AuditTrailError) {
    guard text.utf8.last == newline, !text.utf8.contains(where: isForbidden) else {
      throw Self.malformed("the text is not lines without control characters")
    }
    self.text = text
    signatures = []
  }

  /// Reads a note; says nothing of whether its signatures are good.
  ///
  /// Throws `malformed` or `tooLarge`.
  package init(_ bytes: [UInt8]) throws(AuditTrailError) {
    guard bytes.count <= Self.largestSize else {
      throw AuditTrailError(
        .tooLarge, doing: "reading note",
        cause: "it has \(bytes.count) bytes, more than \(Self.largestSize)")
    }
    guard !bytes.contains(where: isForbidden) else {
      throw Self.malformed("it holds a control character")
    }
    guard let end = Self.endOfText(in: bytes) else {
      throw Self.malformed("no empty line stands before signatures")
    }
    guard let text = String(validating: bytes[..<end], as: UTF8.self) else {
      throw Self.malformed("the text is not UTF-8")
    }
    self.text = text
    signatures = try NoteSignature.lines(in: bytes[(end + 1)...])
  }

  /// Where the text ends: after the newline before the last empty line.
  private static func endOfText(in bytes: [UInt8]) -> Int? {
    var index = bytes.count - 1
    while index > 0 {
      if bytes[index] == newline, bytes[index - 1] == newline { return index }
      index -= 1
    }
    return nil
  }

  private static func malformed(_ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading note", cause: cause)
  }

  package var bytes: [UInt8] {
    Array(text.utf8) + [newline] + signatures.flatMap { Array($0.line.utf8) }
  }

  /// The note with another signature, in the place of one by the same key; `untrusted` when the key is
  /// one for cosignatures.
  package func signed(by signer: NoteSigner) throws(AuditTrailError) -> SignedNote {
    adding([try signer.signature(of: text)])
  }

  /// The note with signatures of others, each in the place of one by the same key.
  package func adding(_ others: [NoteSignature]) -> SignedNote {
    var note = self
    for other in others {
      note.signatures.removeAll { $0.isBySameKey(as: other) }
      note.signatures.append(other)
    }
    return note
  }

  /// The signatures by known keys, one for each key; lines of unknown keys are passed over.
  ///
  /// Throws `untrusted` when a known key's signature is bad, or none is by a known key.
  package func verified(by keys: [NoteVerifier]) throws(AuditTrailError) -> [NoteSignature] {
    var verified: [NoteSignature] = []
    for signature in signatures {
      guard let key = keys.first(where: { $0.isKey(of: signature) }) else { continue }
      guard key.isValid(signature, of: text) else {
        throw AuditTrailError(
          .untrusted, doing: "checking note", what: "signed by \(key.name.shown)",
          cause: "the signature is not one of this text by this key")
      }
      if !verified.contains(where: signature.isBySameKey) { verified.append(signature) }
    }
    guard !verified.isEmpty else {
      throw AuditTrailError(
        .untrusted, doing: "checking note",
        cause: "no signature is by a known key; signed by "
          + (signatures.isEmpty
            ? "nobody" : signatures.map(\.name.shown).listed))
    }
    return verified
  }
}

let newline = UInt8(ascii: "\n")

/// Whether a note may not have the byte: control characters but the newline.
private func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && byte != newline }

extension [String] {
  /// The first few, with commas.
  fileprivate var listed: String {
    prefix(5).joined(separator: ", ") + (count > 5 ? " and \(count - 5) more" : "")
  }
}
