internal import AuditTrail
internal import FilingStore
internal import Transport

/// The log of a store as tiles in a place: what is new since the export before.
struct TileExport {
  private let tree: MerkleTree
  private let settings: Settings
  private let log: PublishedLog

  init(_ tree: MerkleTree, _ settings: Settings, to log: PublishedLog) {
    self.tree = tree
    self.settings = settings
    self.log = log
  }

  /// Writes tiles, several at a time since each waits for the disk or the server; returns how many.
  func run() async throws(OperationError) -> Int {
    let old = try await exportedSize()
    let tiles = try ofTrail { () throws(AuditTrailError) in
      try LogTile.all(ofSize: tree.size, beyond: old)
    }
    let store = try Stores.open(settings)
    for start in stride(from: 0, to: tiles.count, by: Self.atOnce) {
      var batch: [(path: String, bytes: [UInt8])] = []
      for tile in tiles[start..<min(start + Self.atOnce, tiles.count)] {
        batch.append((tile.path, try bytes(of: tile, from: store)))
      }
      try await put(batch)
    }
    try Stores.close(store)
    return tiles.count
  }

  private static let atOnce = 16

  private func bytes(
    of tile: LogTile, from store: FilingStore
  ) throws(OperationError) -> [UInt8] {
    guard tile.content == .entries else {
      return try ofTrail { () throws(AuditTrailError) in try tree.bytes(of: tile) }
    }
    let entries: [[UInt8]]
    do throws(StoreError) {
      entries = try store.logEntries(tile.range).map(\.bytes)
    } catch {
      throw OperationError(error)
    }
    return try ofTrail { () throws(AuditTrailError) in
      try tree.bytes(of: tile, entries: entries)
    }
  }

  private func put(
    _ batch: [(path: String, bytes: [UInt8])]
  ) async throws(OperationError) {
    let log = log
    let failure = await withTaskGroup(of: OperationError?.self) { group in
      for (path, bytes) in batch {
        group.addTask {
          do throws(OperationError) {
            try await log.put(bytes, as: path, .always)
            return nil
          } catch {
            return error
          }
        }
      }
      return await group.reduce(nil) { $0 ?? $1 }
    }
    if let failure { throw failure }
  }

  /// How much of the log lies there as tiles: all that the checkpoint there speaks of, or nothing where
  /// it was only published.
  private func exportedSize() async throws(OperationError) -> Int {
    guard let bytes = try await log.object(PublishedLog.latest) else { return 0 }
    let (size, last) = try ofTrail { () throws(AuditTrailError) in
      let size = try Checkpoint(text: SignedNote(bytes).text).head.size
      return (size, try LogTile.all(ofSize: size).last { $0.content == .entries })
    }
    guard let last, try await log.object(last.path) != nil else { return 0 }
    return size
  }
}
