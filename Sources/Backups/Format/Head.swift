/// Which snapshots a repository has: the newest head is the truth.
struct Head: Codable, Hashable, Sendable {
  let format: Int
  let repository: String
  /// Counts from 1; a part of the key it lies under.
  var sequence: Int
  var snapshots: [Listing]
  /// Objects that nothing needs any more, since when.
  var doomed: [Doomed]

  /// A snapshot, with what can be said of it without its manifest.
  struct Listing: Codable, Hashable, Sendable {
    /// The name of its manifest.
    let name: String
    let kind: SnapshotKind
    let parent: String?
    /// Seconds since 1970, UTC.
    let taken: Int
    let filings: Int
    let facts: Int
    let imageSize: Int
    /// The bytes of its packs.
    let storedSize: Int
    /// When all its pages were last read back, and when it was last restored and looked at.
    var readBack: Int?
    var restored: Int?
  }

  struct Doomed: Codable, Hashable, Sendable {
    let key: String
    /// Seconds since 1970, UTC.
    let since: Int
  }

  static let format = 1

  /// Refuses what no FinLoom writes, before anything is computed with its figures.
  func check() throws {
    let names = Set(snapshots.map(\.name))
    guard names.count == snapshots.count,
      snapshots.allSatisfy({ listing in
        Digest.isName(listing.name) && (0..<253_402_300_800).contains(listing.taken)
          && min(listing.filings, listing.facts, listing.imageSize, listing.storedSize) >= 0
          && listing.parent.map(Digest.isName) ?? true
      })
    else { throw Flaw(reason: "its figures contradict each other") }
  }

  static func key(_ sequence: Int) -> String {
    let digits = String(sequence)
    return "heads/" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }

  var key: String { Self.key(sequence) }

  func listing(_ name: String) -> Listing? { snapshots.first { $0.name == name } }

  /// A snapshot with its parents, the full one first.
  func chain(to listing: Listing) throws -> [Listing] {
    var chain = [listing]
    while let parent = chain[0].parent {
      guard chain.count <= snapshots.count, let found = self.listing(parent) else {
        throw Flaw(reason: "the parent of \(chain[0].name.prefix(12)) is not there")
      }
      chain.insert(found, at: 0)
    }
    return chain
  }
}
