import AuditTrail

/// Keys, entries and logs for tests.
enum Sample {
  static let origin = "finloom.example/audit"

  static func signer(
    _ name: String = origin, kind: NoteVerifier.Kind = .ed25519, seed: UInt8 = 7
  ) throws -> NoteSigner {
    try NoteSigner(name: name, kind: kind, seed: [UInt8](repeating: seed, count: 32))
  }

  static func witness(_ name: String = "witness.example/w1") throws -> NoteSigner {
    try signer(name, kind: .cosignature, seed: 9)
  }

  /// The bytes of an entry of a log that only counts.
  static func entry(_ index: Int) -> [UInt8] { Array("entry \(index)".utf8) }

  static func tree(_ size: Int, of entry: (Int) -> [UInt8] = entry) -> MerkleTree {
    MerkleTree(leaves: (0..<size).map { .leaf(entry($0)) })
  }

  static func checkpoint(
    of tree: MerkleTree, size: Int? = nil, by signers: [NoteSigner]? = nil
  ) throws -> SignedNote {
    let head = try tree.head(ofFirst: size ?? tree.size)
    return try Checkpoint(origin: origin, head: head).signed(by: signers ?? [signer()])
  }

  /// All files of a tiled log, by path.
  static func files(
    of tree: MerkleTree, entry: (Int) -> [UInt8] = entry, by signers: [NoteSigner]? = nil
  ) throws -> [String: [UInt8]] {
    var files = [TiledLog.checkpointPath: try checkpoint(of: tree, by: signers).bytes]
    for tile in try LogTile.all(ofSize: tree.size) {
      files[tile.path] =
        tile.content == .entries
        ? try tree.bytes(of: tile, entries: tile.range.map(entry)) : try tree.bytes(of: tile)
    }
    return files
  }

  static func digest(_ text: String) -> String { SHA.hex(Array(text.utf8)) }

  static func begin(
    _ run: String = "run-1", time: String = "2026-03-01T09:30:00.000Z"
  ) -> AuditEntry {
    AuditEntry(
      time: time, event: .begin, command: "ingest", run: run,
      actor: AuditEntry.Actor(user: "batch", host: "node-1", process: 4_242), tool: "1.4.0")
  }

  static func end(
    _ run: String = "run-1", time: String = "2026-03-01T09:31:00.000Z"
  ) -> AuditEntry {
    var entry = begin(run, time: time)
    entry.event = .end
    entry.outcome = "done"
    entry.status = 0
    return entry
  }

  /// An entry that has all there is.
  static func full() -> AuditEntry {
    var entry = begin()
    entry.event = .filing
    entry.arguments = ["--store", "a/b.sqlite"]
    entry.inputs = [AuditEntry.Input(name: "b.xml", sha256: digest("b"))]
    entry.counts = ["skipped": 0, "filings": 1]
    entry.outcome = "partly"
    entry.status = 3
    entry.filing = AuditEntry.Filing(
      name: "b.xml", accession: "0000320193-24-000123", digest: digest("b"), facts: 12,
      factDigest: digest("f"))
    entry.store = AuditEntry.Store(digest: digest("s"), counts: ["facts": 12])
    entry.refers = ["backup": "m-1"]
    return entry
  }
}

extension [UInt8] {
  /// The bytes with one bit turned over at a place.
  func flipped(at place: Int, bit: UInt8 = 1) -> [UInt8] {
    var bytes = self
    bytes[place] ^= bit
    return bytes
  }

  init(hex: String) {
    let digits = Array<Character>(hex)
    self = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }
}

/// What a body throws, which has to be an error of the log.
func fault(_ body: () throws -> Void) -> AuditTrailError? {
  do {
    try body()
    return nil
  } catch {
    return error as? AuditTrailError
  }
}
