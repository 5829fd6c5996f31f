extension MerkleTree {
  /// The hashes that lead from a leaf to the root of the first `size` leaves, the leaf's sibling first
  /// (RFC 6962, section 2.1.1).
  ///
  /// `outOfRange` when the tree never had that size or such a leaf.
  package func inclusionProof(
    of index: Int, inFirst size: Int
  ) throws(AuditTrailError) -> [MerkleHash] {
    guard (0...self.size).contains(size), (0..<size).contains(index) else {
      throw AuditTrailError(
        .outOfRange, doing: "proving", what: "entry \(index) in a tree of \(size)",
        cause: "the tree has \(self.size) entries")
    }
    var proof: [MerkleHash] = []
    var range = 0..<size
    while range.count > 1 {
      let split = Self.split(range)
      if index < split {
        proof.append(root(of: split..<range.upperBound))
        range = range.lowerBound..<split
      } else {
        proof.append(root(of: range.lowerBound..<split))
        range = split..<range.upperBound
      }
    }
    return proof.reversed()
  }

  /// The hashes that show that the tree of `new` leaves begins with the tree of `old` leaves
  /// (RFC 6962, section 2.1.2); none from the empty tree and none to itself.
  ///
  /// `outOfRange` when the tree never had one of the sizes, or `old` is the larger one.
  package func consistencyProof(
    from old: Int, to new: Int
  ) throws(AuditTrailError) -> [MerkleHash] {
    guard (0...size).contains(new), (0...new).contains(old) else {
      throw AuditTrailError(
        .outOfRange, doing: "proving", what: "that a tree of \(new) extends one of \(old)",
        cause: "the tree has \(size) entries")
    }
    guard old > 0 else { return [] }
    var proof: [MerkleHash] = []
    var range = 0..<new
    while range.upperBound > old {
      let split = Self.split(range)
      if old <= split {
        proof.append(root(of: split..<range.upperBound))
        range = range.lowerBound..<split
      } else {
        proof.append(root(of: range.lowerBound..<split))
        range = split..<range.upperBound
      }
    }
    // A subtree that is the whole old tree has the old root, which the verifier has.
    if range.lowerBound > 0 { proof.append(root(of: range)) }
    return proof.reversed()
  }

  /// Where the specification splits: at the largest power of two below the number of leaves.
  private static func split(_ range: Range<Int>) -> Int {
    range.lowerBound + 1 << (Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount)
  }
}
