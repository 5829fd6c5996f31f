/// One snapshot: where its pages are, and what it must hold.
struct Manifest: Codable, Hashable, Sendable {
  let format: Int
  let repository: String
  let kind: SnapshotKind
  /// The name of the manifest whose image this one changes; nil for a full snapshot.
  let parent: String?
  /// Seconds since 1970, UTC.
  let taken: Int
  let pageSize: Int
  let pageCount: Int
  /// SHA-256 of the whole image.
  let imageDigest: String
  let packs: [Pack]
  let content: SnapshotContent

  struct Pack: Codable, Hashable, Sendable {
    /// SHA-256 of the stored bytes, which it is named by.
    let name: String
    let size: Int
    let pages: Int
  }

  static let format = 1

  /// The bytes of its image.
  var imageSize: Int { pageSize * pageCount }

  /// Refuses what no FinLoom writes, before anything is allocated by its figures.
  func check(in repository: String) throws {
    guard format == Self.format else {
      throw Flaw(reason: "its format is \(format), this FinLoom knows \(Self.format)")
    }
    guard self.repository == repository else {
      throw Flaw(reason: "it belongs to another repository")
    }
    guard pageSize >= 512, pageSize <= 65_536, pageSize & (pageSize - 1) == 0,
      pageCount > 0, pageCount < 1 << 32, Digest.isName(imageDigest),
      packs.allSatisfy({ Digest.isName($0.name) }), Set(packs.map(\.name)).count == packs.count,
      (parent == nil) == (kind == .full),
      parent.map(Digest.isName) ?? true
    else { throw Flaw(reason: "its figures contradict each other") }
  }
}

/// What a snapshot must hold, as its maker saw it.
package struct SnapshotContent: Codable, Hashable, Sendable {
  /// Which store it is of: the same for all its copies, and no other's.
  package var store: String
  /// SHA-256 over what the store held.
  package var stateDigest: String
  package var filings: Int
  package var facts: Int
  /// The rows of each table, by name.
  package var rows: [String: Int]
  package var schemaVersion: Int
  package var sqliteVersion: String
  package var tool: String
  /// The audit log at that moment: how many entries, the root over them, and the signed checkpoint
  /// where there was a key.
  package var logSize: Int
  package var logRoot: String
  package var checkpoint: String?

  package init(
    store: String, stateDigest: String, filings: Int, facts: Int, rows: [String: Int],
    schemaVersion: Int, sqliteVersion: String, tool: String, logSize: Int, logRoot: String,
    checkpoint: String?
  ) {
    self.store = store
    self.stateDigest = stateDigest
    self.filings = filings
    self.facts = facts
    self.rows = rows
    self.schemaVersion = schemaVersion
    self.sqliteVersion = sqliteVersion
    self.tool = tool
    self.logSize = logSize
    self.logRoot = logRoot
    self.checkpoint = checkpoint
  }
}
