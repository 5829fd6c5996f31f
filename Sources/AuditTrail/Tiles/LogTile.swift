/// One file of a tiled log: up to 256 hashes of a level of the tree, or up to 256 entries
/// (C2SP tlog-tiles).
package struct LogTile: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A bundle of entries, each after its length.
    case entries
    /// Hashes, at level 0 of leaves, above of full tiles of the level below.
    case hashes(level: Int)
  }

  package let content: Content
  /// Its place among those of its level, from zero.
  package let index: Int
  /// How many hashes or entries it has: 256, or fewer at the right edge.
  package let width: Int

  /// Throws `outOfRange` for a level beyond 63, an index below zero or a width not from 1 to 256.
  package init(_ content: Content, index: Int, width: Int) throws(AuditTrailError) {
    let isLevel = if case .hashes(let level) = content { (0...63).contains(level) } else { true }
    guard isLevel, (0...Int.max / MerkleTree.span - 1).contains(index),
      (1...MerkleTree.span).contains(width)
    else {
      throw AuditTrailError(
        .outOfRange, doing: "naming tile", what: "\(content) \(index)", cause: "no tree has it")
    }
    self.init(content, at: index, width: width)
  }

  private init(_ content: Content, at index: Int, width: Int) {
    self.content = content
    self.index = index
    self.width = width
  }

  /// Where it lies below the log's prefix: `tile/0/x001/x234/067`, with `.p/112` when it is not full.
  package var path: String {
    let folder =
      switch content {
      case .entries: "entries"
      case .hashes(let level): "\(level)"
      }
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = "\(rest % 1000)"
      let group = String(repeating: "0", count: 3 - digits.utf8.count) + digits
      groups.append(groups.isEmpty ? group : "x" + group)
      rest /= 1000
    } while rest > 0
    let suffix = isFull ? "" : ".p/\(width)"
    return "tile/\(folder)/" + groups.reversed().joined(separator: "/") + suffix
  }

  package var isFull: Bool { width == MerkleTree.span }

  /// The same place filled up, which may stand in for one at the edge that was removed.
  var whole: LogTile { LogTile(content, at: index, width: MerkleTree.span) }

  /// The entries of a bundle, or the hashes within their level.
  package var range: Range<Int> {
    let start = index * MerkleTree.span
    return start..<start + width
  }

  /// All files of a log of this size that a log of size `old` does not have: bundles first, then hashes
  /// from the leaves up, so that what is written last refers to what is there.
  ///
  /// Throws `outOfRange` when the log did not grow.
  package static func all(
    ofSize size: Int, beyond old: Int = 0
  ) throws(AuditTrailError) -> [LogTile] {
    guard (0...max(0, size)).contains(old), size >= 0 else {
      throw AuditTrailError(
        .outOfRange, doing: "listing tiles", what: "of size \(size) beyond \(old)",
        cause: "the log did not grow")
    }
    var tiles = row(.entries, of: size, beyond: old)
    var (hashes, oldHashes) = (size, old)
    var level = 0
    while hashes > 0 {
      tiles += row(.hashes(level: level), of: hashes, beyond: oldHashes)
      hashes /= MerkleTree.span
      oldHashes /= MerkleTree.span
      level += 1
    }
    return tiles
  }

  /// One level, with so many hashes or entries now and so many before.
  private static func row(_ content: Content, of count: Int, beyond old: Int) -> [LogTile] {
    guard count > old else { return [] }
    let full = count / MerkleTree.span
    var tiles = (old / MerkleTree.span..<full).map { index in
      LogTile(content, at: index, width: MerkleTree.span)
    }
    let rest = count % MerkleTree.span
    if rest > 0 { tiles.append(LogTile(content, at: full, width: rest)) }
    return tiles
  }
}
