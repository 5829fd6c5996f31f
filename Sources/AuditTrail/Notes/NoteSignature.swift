/// One signature of a note: who claims to have signed, and the bytes (C2SP signed-note, "Signatures").
package struct NoteSignature: Hashable, Sendable {
  package let name: String
  package let keyID: UInt32
  package let bytes: [UInt8]

  init(name: String, keyID: UInt32, bytes: [UInt8]) {
    self.name = name
    self.keyID = keyID
    self.bytes = bytes
  }

  /// Em dash and space.
  private static let mark: [UInt8] = [0xE2, 0x80, 0x94, 0x20]

  /// The line with its newline: `— name base64(key id, signature)`.
  package var line: String {
    "\u{2014} \(name) \(Base64.text(of: keyID.bigEndianBytes + bytes))\n"
  }

  func isBySameKey(as other: NoteSignature) -> Bool {
    keyID == other.keyID && name.hasSameBytes(as: other.name)
  }

  /// Reads one signature or more, a line each; `malformed` for anything else, `tooLarge` beyond 100.
  static func lines(in block: ArraySlice<UInt8>) throws(AuditTrailError) -> [NoteSignature] {
    guard block.last == newline else { throw malformed("the last line is cut off") }
    var signatures: [NoteSignature] = []
    for line in block.dropLast().split(separator: newline, omittingEmptySubsequences: false) {
      guard signatures.count < SignedNote.mostSignatures else {
        throw AuditTrailError(
          .tooLarge, doing: "reading signatures",
          cause: "there are more than \(SignedNote.mostSignatures)")
      }
      signatures.append(try NoteSignature(line: line))
    }
    return signatures
  }

  /// Reads a line without its newline.
  private init(line: ArraySlice<UInt8>) throws(AuditTrailError) {
    let parts = line.dropFirst(Self.mark.count).split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard line.starts(with: Self.mark), parts.count == 2 else {
      throw Self.malformed("a line is not a dash, a name and a signature")
    }
    guard let name = String(validating: parts[0], as: UTF8.self), NoteName.isValid(name) else {
      throw Self.malformed("a name is not one of a key")
    }
    guard let blob = Base64.bytes(of: parts[1]), blob.count > 4 else {
      throw Self.malformed("the signature of \(name.shown) is not Base 64 of a key id and more")
    }
    self.init(name: name, keyID: UInt32(bigEndian: blob.prefix(4)), bytes: Array(blob.dropFirst(4)))
  }

  private static func malformed(_ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading signatures", cause: cause)
  }
}
