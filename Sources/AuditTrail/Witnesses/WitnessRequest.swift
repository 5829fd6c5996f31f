/// What a log sends to a witness to have a checkpoint cosigned (C2SP tlog-witness, "add-checkpoint").
package struct WitnessRequest: Hashable, Sendable {
  /// The size the witness last cosigned, or zero.
  package let oldSize: Int
  /// From that size to the checkpoint's.
  package let proof: [MerkleHash]
  package let checkpoint: SignedNote

  /// What is put after the witness's prefix to send a request.
  package static let path = "add-checkpoint"
  private static let mostHashes = 63

  /// Throws `tooLarge` beyond 63 hashes, `outOfRange` for a size below zero.
  package init(
    oldSize: Int, proof: [MerkleHash], checkpoint: SignedNote
  ) throws(AuditTrailError) {
    guard oldSize >= 0 else {
      throw AuditTrailError(
        .outOfRange, doing: "asking witness", cause: "the old size \(oldSize) is below zero")
    }
    guard proof.count <= Self.mostHashes else { throw Self.tooLong }
    self.oldSize = oldSize
    self.proof = proof
    self.checkpoint = checkpoint
  }

  /// The request for a checkpoint of a tree; `outOfRange` when the tree never had one of the sizes.
  package init(
    from oldSize: Int, in tree: MerkleTree, checkpoint: SignedNote
  ) throws(AuditTrailError) {
    let size = try Checkpoint(text: checkpoint.text).head.size
    try self.init(
      oldSize: oldSize, proof: tree.consistencyProof(from: oldSize, to: size),
      checkpoint: checkpoint)
  }

  /// Reads the body of a request; `malformed` or `tooLarge` unless `body` writes the same.
  package init(_ body: [UInt8]) throws(AuditTrailError) {
    var rest = body[...]
    var lines: [ArraySlice<UInt8>] = []
    while let end = rest.firstIndex(of: newline), end > rest.startIndex {
      lines.append(rest[..<end])
      rest = rest[(end + 1)...]
      // One line more than any request has is enough to refuse it.
      guard lines.count <= Self.mostHashes + 1 else { break }
    }
    guard let first = lines.first, first.starts(with: "old ".utf8),
      let size = WholeNumber.value(of: first.dropFirst(4))
    else { throw Self.malformed("the first line is not an old size") }
    var hashes: [MerkleHash] = []
    for line in lines.dropFirst() {
      guard let hash = MerkleHash(base64: line) else {
        throw Self.malformed("a line is not the Base 64 of a SHA-256")
      }
      hashes.append(hash)
    }
    guard hashes.count <= Self.mostHashes else { throw Self.tooLong }
    guard rest.first == newline else {
      throw Self.malformed("no empty line stands before a checkpoint")
    }
    try self.init(
      oldSize: size, proof: hashes, checkpoint: SignedNote(Array(rest.dropFirst())))
  }

  /// What is posted.
  package var body: [UInt8] {
    Array(("old \(oldSize)\n" + proof.map { $0.base64 + "\n" }.joined() + "\n").utf8)
      + checkpoint.bytes
  }

  private static let tooLong = AuditTrailError(
    .tooLarge, doing: "asking witness", cause: "the proof has more than \(mostHashes) hashes")

  private static func malformed(_ cause: String) -> AuditTrailError {
    AuditTrailError(.malformed, doing: "reading witness request", cause: cause)
  }
}
