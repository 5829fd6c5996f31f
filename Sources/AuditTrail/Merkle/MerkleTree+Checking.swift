extension MerkleTree {
  /// Checks that a leaf stands at an index of the tree with this head (RFC 9162, section 2.1.3.2).
  ///
  /// `mismatch` when the proof does not lead to the root, `outOfRange` when the tree has no such leaf.
  package static func checkInclusion(
    of leaf: MerkleHash, at index: Int, in head: TreeHead, proof: [MerkleHash]
  ) throws(AuditTrailError) {
    guard (0..<max(0, head.size)).contains(index) else {
      throw AuditTrailError(
        .outOfRange, doing: "checking inclusion", what: "of entry \(index)",
        cause: "the tree has \(head.size) entries")
    }
    var climb = Climb(from: index, to: head.size - 1)
    var hash = leaf
    for sibling in proof {
      guard let isRight = climb.step() else { throw inclusionMismatch(index, head) }
      hash = isRight ? .node(sibling, hash) : .node(hash, sibling)
    }
    guard climb.isAtRoot, hash == head.root else { throw inclusionMismatch(index, head) }
  }

  /// Checks that the tree with head `new` begins with the tree with head `old`
  /// (RFC 9162, section 2.1.4.2).
  ///
  /// `mismatch` when the proof does not show it, `outOfRange` when `old` is the larger one.
  package static func checkConsistency(
    from old: TreeHead, to new: TreeHead, proof: [MerkleHash]
  ) throws(AuditTrailError) {
    guard (0...max(0, new.size)).contains(old.size) else {
      throw AuditTrailError(
        .outOfRange, doing: "checking consistency", what: "from size \(old.size) to \(new.size)",
        cause: "the tree did not grow")
    }
    guard isConsistent(from: old, to: new, proof: proof) else {
      throw AuditTrailError(
        .mismatch, doing: "checking consistency", what: "from size \(old.size) to \(new.size)",
        cause: "the proof does not lead to root \(old.root) and to root \(new.root)")
    }
  }

  private static func isConsistent(
    from old: TreeHead, to new: TreeHead, proof: [MerkleHash]
  ) -> Bool {
    guard old.size > 0, old.size < new.size else {
      // Nothing is shown of the empty tree but that it is one, and of a tree to itself nothing.
      let isSame = old.size == new.size ? old == new : old == .empty
      return isSame && proof.isEmpty && (old.size > 0 || old == .empty)
    }
    var climb = Climb(from: old.size - 1, to: new.size - 1)
    climb.skipFullSubtrees()
    // An old tree that is one full subtree is where the climb starts, and is not in the proof.
    var path = proof[...]
    guard let start = climb.index == 0 ? old.root : path.popFirst() else { return false }
    var (oldHash, newHash) = (start, start)
    for sibling in path {
      guard let isRight = climb.step() else { return false }
      if isRight {
        oldHash = .node(sibling, oldHash)
        newHash = .node(sibling, newHash)
      } else {
        newHash = .node(newHash, sibling)
      }
    }
    return climb.isAtRoot && oldHash == old.root && newHash == new.root
  }

  private static func inclusionMismatch(_ index: Int, _ head: TreeHead) -> AuditTrailError {
    AuditTrailError(
      .mismatch, doing: "checking inclusion", what: "of entry \(index)",
      cause: "the proof does not lead to root \(head.root) of size \(head.size)")
  }
}

/// The way from a node to the root: where it and the last node of its row stand.
private struct Climb {
  private(set) var index: Int
  private var last: Int

  init(from index: Int, to last: Int) {
    self.index = index
    self.last = last
  }

  var isAtRoot: Bool { last == 0 }

  /// Moves to the parent of the next pair; whether the node was the right one of it, or nil at the root.
  mutating func step() -> Bool? {
    guard last > 0 else { return nil }
    let isRight = index % 2 == 1 || index == last
    // A last node without a sibling is its own parent until it is a right one.
    if isRight, index % 2 == 0 {
      while index % 2 == 0, index > 0 { up() }
    }
    up()
    return isRight
  }

  /// Moves up to where the node ends the largest full subtree that it is the last of.
  mutating func skipFullSubtrees() {
    while index % 2 == 1 { up() }
  }

  private mutating func up() {
    index >>= 1
    last >>= 1
  }
}
