/// The files of a tiled log, wherever they are kept.
package struct TiledLog {
  /// The bytes at a path below the log's prefix, nil where nothing is.
  package typealias Reading = (_ path: String) throws(AuditTrailError) -> [UInt8]?

  /// Where the signed checkpoint lies.
  package static let checkpointPath = "checkpoint"

  private let read: Reading

  package init(read: @escaping Reading) {
    self.read = read
  }

  /// Reads the checkpoint and opens it with the keys; `missing` when there is none, `untrusted` or
  /// `malformed` as `OpenedCheckpoint` says.
  package func checkpoint(keys: [NoteVerifier]) throws(AuditTrailError) -> OpenedCheckpoint {
    guard let bytes = try read(Self.checkpointPath) else {
      throw AuditTrailError(
        .missing, doing: "reading log", what: Self.checkpointPath, cause: "it is not there")
    }
    return try OpenedCheckpoint(bytes, keys: keys)
  }

  /// Hands over some entries of a log of this size, in order; checks that there are as many as there
  /// should be, and not that they are those of any tree.
  package func readEntries(
    _ range: Range<Int>, ofSize size: Int,
    _ visit: (_ index: Int, _ entry: [UInt8]) throws(AuditTrailError) -> Void
  ) throws(AuditTrailError) {
    guard range.lowerBound >= 0, range.upperBound <= size else {
      throw AuditTrailError(
        .outOfRange, doing: "reading log", what: "entries \(range)", cause: "it has \(size)")
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let tile = try Self.bundle(index / MerkleTree.span, ofSize: size)
      let entries = try entries(of: tile)
      while index < min(range.upperBound, tile.range.upperBound) {
        try visit(index, entries[index - tile.range.lowerBound])
        index += 1
      }
    }
  }

  static func bundle(_ index: Int, ofSize size: Int) throws(AuditTrailError) -> LogTile {
    try LogTile(
      .entries, index: index, width: min(MerkleTree.span, size - index * MerkleTree.span))
  }

  /// The entries of a bundle, as many as it is wide.
  func entries(of tile: LogTile) throws(AuditTrailError) -> [[UInt8]] {
    guard let file = try file(of: tile) else {
      throw AuditTrailError(
        .missing, doing: "reading log", what: tile.path, cause: "it is not there")
    }
    let entries = try EntryBundle.entries(in: file.bytes)
    guard entries.count == file.tile.width else {
      throw AuditTrailError(
        .malformed, doing: "reading log", what: file.tile.path,
        cause: "it has \(entries.count) entries, not \(file.tile.width)")
    }
    return Array(entries.prefix(tile.width))
  }

  /// The hashes of a tile as bytes; nil when neither it nor a full one in its place is there.
  func hashes(of tile: LogTile) throws(AuditTrailError) -> ArraySlice<UInt8>? {
    guard let file = try file(of: tile) else { return nil }
    // A full tile may stand in; one that is too short or too long is compared as it is.
    return file.tile == tile ? file.bytes[...] : file.bytes.prefix(tile.width * 32)
  }

  private func file(of tile: LogTile) throws(AuditTrailError) -> (tile: LogTile, bytes: [UInt8])? {
    if let bytes = try read(tile.path) { return (tile, bytes) }
    guard !tile.isFull, let bytes = try read(tile.whole.path) else { return nil }
    return (tile.whole, bytes)
  }
}
