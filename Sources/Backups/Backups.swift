/// Backups: snapshots of one store in a folder or a bucket, full and incremental, and back.
///
/// Knows nothing of filings, rules, XML or SQL: a snapshot is an image, a file of equal pages, with a
/// description of what it must hold. Knows no clock and no environment. Depends only on FilingModel,
/// Compression, Transport (where objects lie) and swift-crypto.
///
/// A repository holds objects of four kinds, each with a mark and a version byte in front:
/// - `config`: which repository it is, and its master key, wrapped by the owner's key.
/// - `packs/<SHA-256>`: compressed frames of pages; the name is the digest of the stored bytes.
/// - `manifests/<SHA-256>`: one snapshot: its parent, its packs, and the digest of the whole image.
/// - `heads/<number>`: which snapshots there are. The newest head is the truth; each is put only where
///   nothing lies yet, so that of two writers one has to look again.
///
/// Packs come first, then the manifest, then the head. Whatever ends in between leaves objects that no
/// head leads to, which `prune` removes.
///
/// - `Keys/`: the owner's key, the master key, sealing.
/// - `Format/`: the objects as bytes.
/// - `Images/`: files of pages, and the chain of snapshots that makes one.
/// - `Repository/`: opening, creating, committing; create, verify and restore are files beside it.
/// - `Retention/`: which snapshots are kept, and taking the others away.

/// How a snapshot is stored.
package enum SnapshotKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// Every page.
  case full
  /// The pages that differ from another snapshot, its parent.
  case incremental
}
