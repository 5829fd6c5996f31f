/// What a log says of itself at a moment: who it is, how long, and with which root
/// (C2SP tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
  /// The log, as a URL without scheme: `finloom.example/audit`.
  package let origin: String
  package let head: TreeHead
  /// Further lines, opaque; none is written by FinLoom.
  package let extensions: [String]

  /// Throws `malformed` when a line would be empty or not one line.
  package init(
    origin: String, head: TreeHead, extensions: [String] = []
  ) throws(AuditTrailError) {
    guard head.size >= 0 else { throw Self.malformed("the size is below zero") }
    for line in [origin] + extensions where line.isEmpty || line.utf8.contains(where: { $0 < 0x20 })
    {
      throw Self.malformed("\"\(line.shown)\" is not a line of text")
    }
    self.origin = origin
    self.head = head
    self.extensions = extensions
  }

  /// Reads the text of a note; `malformed` unless `text` writes the same.
  package init(text: String) throws(AuditTrailError) {
    guard text.utf8.last == newline else { throw Self.malformed("the last line is cut off") }
    let lines = Array(text.utf8).dropLast().split(
      separator: newline, omittingEmptySubsequences: false)
    guard lines.count >= 3 else { throw Self.malformed("there are fewer than three lines") }
    guard let size = WholeNumber.value(of: lines[1]) else {
      throw Self.malformed("the second line is not a number of entries")
    }
    guard let root = MerkleHash(base64: lines[2]) else {
      throw Self.malformed("the third line is not the Base 64 of a SHA-256")
    }
    let words = ([lines[0]] + lines[3...]).map { String(decoding: $0, as: UTF8.self) }
    try self.init(
      origin: words[0], head: TreeHead(size: size, root: root), extensions: Array(words[1...]))
  }

  /// The lines, each with its newline.
  package var text: String {
    ([origin, "\(head.size)", head.root.base64] + extensions).map { $0 + "\n" }.joined()
  }

  package func signed(by signers: [NoteSigner]) throws(AuditTrailError) -> SignedNote {
    var note = try SignedNote(text: text)
    for signer in signers {
      note = try note.signed(by: signer)
    }
    return note
  }

  private static func malformed(_ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading checkpoint", cause: cause)
  }
}
