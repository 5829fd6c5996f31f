extension MerkleTree {
  /// The bytes of a tile of hashes; `outOfRange` when the tree does not have them all.
  package func bytes(of tile: LogTile) throws(AuditTrailError) -> [UInt8] {
    let hashes = try hashes(of: tile)
    return hashes.withUnsafeBytes { Array($0) }
  }

  /// The bytes of a bundle of entries, which are those of `tile.range`.
  ///
  /// Throws `mismatch` when they are not the entries of this tree, `tooLarge` when one of them is.
  package func bytes(
    of tile: LogTile, entries: [[UInt8]]
  ) throws(AuditTrailError) -> [UInt8] {
    let hashes = try hashes(of: tile)
    guard entries.count == hashes.count else {
      throw AuditTrailError(
        .mismatch, doing: "writing bundle", what: tile.path,
        cause: "it has \(entries.count) entries, not \(hashes.count)")
    }
    for (place, (entry, hash)) in zip(entries, hashes).enumerated() where .leaf(entry) != hash {
      throw AuditTrailError(
        .mismatch, doing: "writing bundle", what: tile.path,
        cause: "entry \(tile.range.lowerBound + place) is not the one in the tree")
    }
    return try EntryBundle.bytes(of: entries)
  }

  /// The hashes a tile is made of, or that its entries have.
  func hashes(of tile: LogTile) throws(AuditTrailError) -> ArraySlice<MerkleHash> {
    let level = if case .hashes(let level) = tile.content { level } else { 0 }
    guard levels.indices.contains(level), tile.range.upperBound <= levels[level].count else {
      throw AuditTrailError(
        .outOfRange, doing: "writing tile", what: tile.path,
        cause: "the tree has \(size) entries")
    }
    return levels[level][tile.range]
  }
}
