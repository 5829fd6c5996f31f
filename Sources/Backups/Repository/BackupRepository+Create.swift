internal import Compression
package import FilingModel
internal import Transport

/// An image that is to become a snapshot.
package struct BackupImage: Sendable {
  package let path: String
  package let pageSize: Int
  package let pageCount: Int
  package let content: SnapshotContent
  /// A file with the image of the last snapshot, when it is still there; it is made where it is not, and
  /// never believed without its digest.
  package let lastImagePath: String

  package init(
    path: String, pageSize: Int, pageCount: Int, content: SnapshotContent, lastImagePath: String
  ) {
    self.path = path
    self.pageSize = pageSize
    self.pageCount = pageCount
    self.content = content
    self.lastImagePath = lastImagePath
  }
}

/// What a backup did.
package struct BackupCreation: Sendable {
  package let snapshot: BackupSnapshot
  /// How many pages were stored, of how many.
  package let pages: Int
  package let pageCount: Int
  /// Why it is a full snapshot, though an incremental one was asked for.
  package let isFullBecause: String?
}

extension BackupRepository {
  /// Stores an image as a snapshot: packs, manifest, head.
  package func create(
    _ wanted: SnapshotKind, _ image: BackupImage, at moment: Moment,
    progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(BackupError) -> BackupCreation {
    let head = try await head()
    try await checkStore(of: image, in: head)
    let (parent, reason) = try await parent(wanted, image, in: head)
    let (packs, digest) = try await store(image, since: parent?.manifest, progress)
    let manifest = Manifest(
      format: Manifest.format, repository: identity, kind: parent == nil ? .full : .incremental,
      parent: parent?.listing.name, taken: moment.seconds, pageSize: image.pageSize,
      pageCount: image.pageCount, imageDigest: digest, packs: packs, content: image.content)
    let name = try await putNamed(
      try Document.bytes(of: manifest, .manifest, sealer), under: "manifests")
    let listing = Head.Listing(
      name: name, kind: manifest.kind, parent: manifest.parent, taken: manifest.taken,
      filings: image.content.filings, facts: image.content.facts, imageSize: manifest.imageSize,
      storedSize: packs.reduce(0) { $0 + $1.size })
    try await commit { head throws(BackupError) in
      if let parent = listing.parent, head.listing(parent) == nil {
        throw BackupError(
          .busy, doing: "committing to", what: self.name,
          cause: "the snapshot this one rests on was removed meanwhile", hint: "try again")
      }
      head.snapshots.append(listing)
    }
    try await checkPacks(of: manifest, named: name)
    return BackupCreation(
      snapshot: BackupSnapshot(listing), pages: packs.reduce(0) { $0 + $1.pages },
      pageCount: manifest.pageCount, isFullBecause: reason)
  }

  /// Another process may have taken packs for left over and removed them before the head named them.
  private func checkPacks(
    of manifest: Manifest, named name: String
  ) async throws(BackupError) {
    let stored = try await asking { () async throws(TransportError) in
      try await storage.objects(under: "packs/")
    }
    let keys = Set(stored.map(\.key))
    guard let lost = manifest.packs.first(where: { !keys.contains("packs/" + $0.name) }) else {
      return
    }
    try await commit { head throws(BackupError) in
      head.snapshots.removeAll { $0.name == name }
    }
    throw BackupError(
      .busy, doing: "backing up to", what: self.name,
      cause: "pack \(lost.name.prefix(12)) was removed before the snapshot was done",
      hint: "do not prune without grace while a backup is made; try again")
  }

  /// A repository is of one store: the snapshots of another would be taken for its past.
  private func checkStore(of image: BackupImage, in head: Head) async throws(BackupError) {
    guard let last = head.snapshots.last else { return }
    let store = try await manifest(last).content.store
    guard store == image.content.store else {
      throw BackupError(
        .refused, doing: "backing up to", what: name,
        cause: "its snapshots are of another store", hint: "use a repository for each store")
    }
  }

  /// What an incremental snapshot rests on: the latest; or why there is nothing.
  private func parent(
    _ wanted: SnapshotKind, _ image: BackupImage, in head: Head
  ) async throws(BackupError) -> ((listing: Head.Listing, manifest: Manifest)?, reason: String?) {
    guard wanted == .incremental else { return (nil, nil) }
    guard let last = head.snapshots.last else {
      return (nil, "there is no snapshot it could rest on")
    }
    let chain = try reading(name) { try head.chain(to: last) }
    guard chain.count < Self.longestChain else {
      return (nil, "\(chain.count) snapshots rest on one another already")
    }
    let manifest = try await manifest(last)
    guard manifest.pageSize == image.pageSize else {
      return (nil, "the store's pages have another size now")
    }
    if try !isImage(of: manifest, image.lastImagePath) {
      var chain = ImageChain(self, in: image.lastImagePath)
      try await chain.bring(to: last, of: head)
    }
    return ((last, manifest), nil)
  }

  private static let longestChain = 30

  private func isImage(of manifest: Manifest, _ path: String) throws(BackupError) -> Bool {
    do {
      let file = try ImageFile(path, pageSize: manifest.pageSize, .reading)
      return try file.size() == manifest.imageSize && file.digest() == manifest.imageDigest
    } catch {
      // It is not there, or cannot be read: it will be made.
      return false
    }
  }

  /// Stores the pages that differ; returns the packs and the digest of the image.
  private func store(
    _ image: BackupImage, since parent: Manifest?, _ progress: @Sendable (Int, Int) -> Void
  ) async throws(BackupError) -> ([Manifest.Pack], digest: String) {
    var packs: [Manifest.Pack] = []
    var changes = PageChanges(
      of: try ImageFile(image.path, pageSize: image.pageSize, .reading),
      pageCount: image.pageCount,
      since: try parent.map { manifest throws(BackupError) in
        try ImageFile(image.lastImagePath, pageSize: manifest.pageSize, .reading)
      }, parentPageCount: parent?.pageCount ?? 0)
    let compressor = try reading(image.path) { try Compressor() }
    var pack = PackWriter(sealer)
    while let group = try changes.nextGroup() {
      let frame = try reading(image.path) {
        try compressor.frame(of: group.bytes, after: group.earlier)
      }
      try pack.add(frame, of: group.pages)
      if pack.isFull {
        packs.append(try await put(&pack))
      }
      progress(group.pages.last ?? 0, image.pageCount)
    }
    if !pack.isEmpty { packs.append(try await put(&pack)) }
    return (packs, changes.digest())
  }

  /// Puts a pack, in whose place an empty one comes.
  private func put(_ pack: inout PackWriter) async throws(BackupError) -> Manifest.Pack {
    let pages = pack.pages
    let object = try pack.finish()
    pack = PackWriter(sealer)
    let name = try await putNamed(object, under: "packs")
    return Manifest.Pack(name: name, size: object.count, pages: pages)
  }
}
