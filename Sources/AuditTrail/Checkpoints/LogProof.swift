/// A proof that an entry is in a log, which needs nothing but the log's key to be checked
/// (C2SP tlog-proof); kept in files named `.tlog-proof`.
package struct LogProof: Hashable, Sendable {
  /// The entry's place in the log, from zero.
  package let index: Int
  /// From the leaf's sibling up to the root's child.
  package let hashes: [MerkleHash]
  /// The signed checkpoint of a tree that has the entry.
  package let checkpoint: SignedNote
  /// Opaque bytes that nothing vouches for.
  package let extra: [UInt8]?

  private static let title = "c2sp.org/tlog-proof@v1"
  /// A tree of 2^63 entries needs no more.
  private static let mostHashes = 63

  package init(
    index: Int, hashes: [MerkleHash], checkpoint: SignedNote, extra: [UInt8]? = nil
  ) throws(AuditTrailError) {
    guard index >= 0, hashes.count <= Self.mostHashes else {
      throw Self.malformed("entry \(index) with \(hashes.count) hashes is none of any tree")
    }
    self.index = index
    self.hashes = hashes
    self.checkpoint = checkpoint
    self.extra = extra
  }

  /// The proof of one entry against the tree of a checkpoint; `outOfRange` when the tree never had
  /// that size or the entry.
  package init(
    of index: Int, in tree: MerkleTree, checkpoint: SignedNote
  ) throws(AuditTrailError) {
    let size = try Checkpoint(text: checkpoint.text).head.size
    try self.init(
      index: index, hashes: tree.inclusionProof(of: index, inFirst: size), checkpoint: checkpoint)
  }

  /// Reads a proof; `malformed` unless `bytes` writes the same, `tooLarge` beyond what a note may have.
  package init(_ bytes: [UInt8]) throws(AuditTrailError) {
    guard let end = Self.endOfHead(in: bytes) else {
      throw Self.malformed("no empty line stands before a checkpoint")
    }
    var lines = bytes[..<end].split(separator: newline, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.title.utf8) else {
      throw Self.malformed("the first line is not \(Self.title)")
    }
    var extra: [UInt8]?
    if let text = Self.value(of: lines.first, named: "extra ") {
      guard let data = Base64.bytes(of: text) else { throw Self.malformed("extra is not Base 64") }
      extra = data
      lines.removeFirst()
    }
    guard let text = Self.value(of: lines.popFirst(), named: "index "),
      let index = WholeNumber.value(of: text)
    else { throw Self.malformed("there is no index of an entry") }
    var hashes: [MerkleHash] = []
    for line in lines {
      guard let hash = MerkleHash(base64: line) else {
        throw Self.malformed("a line is not the Base 64 of a SHA-256")
      }
      hashes.append(hash)
    }
    try self.init(
      index: index, hashes: hashes, checkpoint: SignedNote(Array(bytes[(end + 2)...])), extra: extra
    )
  }

  /// Where the lines before the first empty one end, without their last newline.
  private static func endOfHead(in bytes: [UInt8]) -> Int? {
    // A proof's own lines are short: whatever comes later is none.
    let head = bytes.prefix(SignedNote.largestSize)
    return zip(head.indices, zip(head, head.dropFirst()))
      .first { $1.0 == newline && $1.1 == newline }?.0
  }

  private static func value(of line: ArraySlice<UInt8>?, named name: String) -> ArraySlice<UInt8>? {
    guard let line, line.starts(with: name.utf8) else { return nil }
    return line.dropFirst(name.utf8.count)
  }

  package var bytes: [UInt8] {
    var lines = [Self.title]
    if let extra { lines.append("extra \(Base64.text(of: extra))") }
    lines.append("index \(index)")
    lines += hashes.map(\.base64)
    return Array((lines.map { $0 + "\n" }.joined() + "\n").utf8) + checkpoint.bytes
  }

  /// Checks that the log that these keys belong to has the entry where the proof says.
  ///
  /// Throws `untrusted` for a checkpoint the log did not sign, `mismatch` for another log, another
  /// entry or a proof that does not lead to the root.
  package func verify(
    entry: [UInt8], origin: String, keys: [NoteVerifier]
  ) throws(AuditTrailError) -> OpenedCheckpoint {
    let opened = try OpenedCheckpoint(checkpoint.bytes, keys: keys)
    guard opened.checkpoint.origin.hasSameBytes(as: origin) else {
      throw AuditTrailError(
        .mismatch, doing: "checking proof", what: "of entry \(index)",
        cause: "it is of the log \(opened.checkpoint.origin.shown), not of \(origin.shown)")
    }
    try MerkleTree.checkInclusion(
      of: .leaf(entry), at: index, in: opened.checkpoint.head, proof: hashes)
    return opened
  }

  private static func malformed(_ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading proof", cause: cause)
  }
}
