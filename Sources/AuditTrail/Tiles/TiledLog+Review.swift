extension TiledLog {
  /// What a whole log was found to be: the tree its entries make, and what is wrong with its files.
  package struct Review: Sendable {
    /// The tree over the entries as they are; shorter than the log where bundles cannot be read.
    package fileprivate(set) var tree = MerkleTree()
    /// Files that were read.
    package fileprivate(set) var files = 0
    package fileprivate(set) var flaws: [Flaw] = []
    /// Whether the review stopped before the end, since a bundle cannot be read or there are too many
    /// flaws to go on.
    package fileprivate(set) var isCutShort = false

    package var isSound: Bool { flaws.isEmpty && !isCutShort }
  }

  /// What is wrong with one file.
  package struct Flaw: Hashable, Sendable, CustomStringConvertible {
    package let path: String
    package let cause: String

    package var description: String { "\(path): \(cause)" }
  }

  private static let mostFlaws = 100

  /// Hashes every entry anew, compares the root with the head's, and every tile with the tree.
  ///
  /// Hands over each entry. Throws only what reading or `visit` throws; all else is a flaw.
  package func review(
    against head: TreeHead,
    _ visit: (_ index: Int, _ entry: [UInt8]) throws(AuditTrailError) -> Void = { _, _ in }
  ) throws(AuditTrailError) -> Review {
    var review = Review()
    try readBundles(ofSize: head.size, into: &review, visit)
    if review.tree.size == head.size, review.tree.head != head {
      review.flaws.append(
        Flaw(
          path: Self.checkpointPath,
          cause: "the entries have root \(review.tree.head.root), not \(head.root)"))
    }
    // Of a tree that is too short, at least its own tiles can be compared.
    for tile in try LogTile.all(ofSize: head.size, within: review.tree.size) {
      guard review.flaws.count < Self.mostFlaws else {
        review.isCutShort = true
        break
      }
      try compare(tile, into: &review)
    }
    return review
  }

  private func readBundles(
    ofSize size: Int, into review: inout Review,
    _ visit: (_ index: Int, _ entry: [UInt8]) throws(AuditTrailError) -> Void
  ) throws(AuditTrailError) {
    while review.tree.size < size {
      let tile = try Self.bundle(review.tree.size / MerkleTree.span, ofSize: size)
      let entries: [[UInt8]]
      do {
        entries = try self.entries(of: tile)
      } catch {
        guard [.missing, .malformed].contains(error.kind) else { throw error }
        review.flaws.append(Flaw(path: tile.path, cause: error.cause))
        review.isCutShort = true
        return
      }
      review.files += 1
      for (entry, index) in zip(entries, tile.range) {
        review.tree.append(.leaf(entry))
        try visit(index, entry)
      }
    }
  }

  private func compare(_ tile: LogTile, into review: inout Review) throws(AuditTrailError) {
    guard let bytes = try hashes(of: tile) else {
      review.flaws.append(Flaw(path: tile.path, cause: "it is not there"))
      return
    }
    review.files += 1
    let expected = try review.tree.bytes(of: tile)
    guard !bytes.elementsEqual(expected) else { return }
    guard bytes.count == expected.count else {
      review.flaws.append(
        Flaw(path: tile.path, cause: "it has \(bytes.count) bytes, not \(expected.count)"))
      return
    }
    let place = zip(bytes, expected).prefix { $0 == $1 }.count / 32 + tile.range.lowerBound
    let subject = tile.content == .hashes(level: 0) ? "entry" : "hash"
    review.flaws.append(
      Flaw(path: tile.path, cause: "\(subject) \(place) has another hash than the entries give"))
  }
}

extension LogTile {
  /// The tiles of hashes of a log of this size that a tree of `known` entries has in full.
  fileprivate static func all(
    ofSize size: Int, within known: Int
  ) throws(AuditTrailError) -> [LogTile] {
    // Only whole bundles were read, so up to them both have the same full tiles.
    try all(ofSize: min(size, known)).filter { tile in
      tile.content != .entries && (known == size || tile.isFull)
    }
  }
}
