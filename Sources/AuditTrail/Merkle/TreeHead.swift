/// What a log commits to: the number of its entries and the root of the tree over them.
package struct TreeHead: Hashable, Sendable {
  /// Entries, from zero.
  package let size: Int
  package let root: MerkleHash

  package init(size: Int, root: MerkleHash) {
    self.size = size
    self.root = root
  }

  /// The head of a log without entries.
  package static let empty = TreeHead(size: 0, root: .empty)
}
