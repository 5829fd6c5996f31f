/// The tree over the leaves of a log (RFC 6962, section 2.1): roots and proofs of it and of each tree
/// it once was.
///
/// Keeps 32 bytes for each leaf and the roots of full subtrees of 256, 256², ... leaves: the very
/// hashes that tiles hold, and enough to answer any question about a million leaves in milliseconds.
package struct MerkleTree: Sendable {
  /// The leaves of one subtree that is kept, and the hashes of a full tile.
  static let span = 256

  /// `levels[l]` has the root of each full subtree of 256^l leaves; `levels[0]` has the leaves.
  private(set) var levels: [[MerkleHash]] = [[]]

  package init() {}

  package init(leaves: [MerkleHash]) {
    levels = [leaves]
    while let below = levels.last, below.count >= Self.span {
      levels.append(
        stride(from: Self.span, through: below.count, by: Self.span).map { end in
          Self.fold(below[end - Self.span..<end])
        })
    }
  }

  package var size: Int { levels[0].count }

  /// The hashes of the leaves, in the order of the log.
  package var leaves: [MerkleHash] { levels[0] }

  package mutating func append(_ leaf: MerkleHash) {
    var hash = leaf
    var level = 0
    while true {
      if level == levels.count { levels.append([]) }
      levels[level].append(hash)
      guard levels[level].count % Self.span == 0 else { return }
      hash = Self.fold(levels[level].suffix(Self.span))
      level += 1
    }
  }

  package var head: TreeHead {
    size == 0 ? .empty : TreeHead(size: size, root: root(of: 0..<size))
  }

  /// The head of the tree when it had this many leaves; `outOfRange` when it never had.
  package func head(ofFirst size: Int) throws(AuditTrailError) -> TreeHead {
    guard (0...self.size).contains(size) else {
      throw AuditTrailError(
        .outOfRange, doing: "computing root", what: "of the first \(size) entries",
        cause: "the tree has \(self.size)")
    }
    return size == 0 ? .empty : TreeHead(size: size, root: root(of: 0..<size))
  }

  /// The root over some leaves that stand under one node: the range starts at a multiple of a power
  /// of two not smaller than its length, and is not empty.
  func root(of range: Range<Int>) -> MerkleHash {
    var level = 0
    var width = 1
    while width <= range.count / Self.span {
      level += 1
      width *= Self.span
    }
    let whole = range.lowerBound / width..<range.upperBound / width
    var hashes = levels[level][whole]
    let rest = whole.upperBound * width..<range.upperBound
    if !rest.isEmpty { hashes.append(root(of: rest)) }
    return Self.fold(hashes)
  }

  /// The root over hashes of which all but the last stand for equally many leaves.
  ///
  /// Pairs are hashed row by row, and one left over moves up as it is: the same tree as the
  /// specification's, which splits at the largest power of two.
  private static func fold(_ hashes: ArraySlice<MerkleHash>) -> MerkleHash {
    var row = Array(hashes)
    while row.count > 1 {
      let pairs = row.count / 2
      for pair in 0..<pairs {
        row[pair] = .node(row[2 * pair], row[2 * pair + 1])
      }
      if row.count % 2 == 1 { row[pairs] = row[row.count - 1] }
      row.removeLast(pairs)
    }
    return row[0]
  }
}
