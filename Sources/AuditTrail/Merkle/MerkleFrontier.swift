/// The right edge of a tree: all that is needed to append leaves and to know the root.
package struct MerkleFrontier: Hashable, Sendable {
  /// Leaves, from zero.
  package private(set) var size: Int
  /// The roots of the full subtrees the tree is made of, largest first: one for each binary one of the
  /// size, so 63 at most.
  package private(set) var hashes: [MerkleHash]

  /// The frontier of a tree without leaves.
  package init() {
    size = 0
    hashes = []
  }

  /// Throws `malformed` unless there are as many hashes as a tree of that size has full subtrees.
  package init(size: Int, hashes: [MerkleHash]) throws(AuditTrailError) {
    guard size >= 0, hashes.count == size.nonzeroBitCount else {
      throw AuditTrailError(
        .malformed, doing: "reading frontier", what: "of size \(size)",
        cause: "it has \(hashes.count) hashes")
    }
    self.size = size
    self.hashes = hashes
  }

  package init(of tree: MerkleTree) {
    size = tree.size
    hashes = []
    var start = 0
    for bit in stride(from: Int.bitWidth - 2, through: 0, by: -1) where size >> bit & 1 == 1 {
      hashes.append(tree.root(of: start..<start + 1 << bit))
      start += 1 << bit
    }
  }

  package mutating func append(_ leaf: MerkleHash) {
    var hash = leaf
    for _ in 0..<(~size).trailingZeroBitCount {
      hash = .node(hashes.removeLast(), hash)
    }
    hashes.append(hash)
    size += 1
  }

  package var head: TreeHead {
    guard var root = hashes.last else { return .empty }
    for left in hashes.dropLast().reversed() {
      root = .node(left, root)
    }
    return TreeHead(size: size, root: root)
  }
}
