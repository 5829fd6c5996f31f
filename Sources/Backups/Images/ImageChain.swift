/// Makes the image of a snapshot in a file: the full one it rests on, then one change after another.
struct ImageChain {
  let repository: BackupRepository
  let path: String
  /// The snapshot whose image the file holds, when it holds one.
  private var current: (name: String, pageCount: Int)?

  init(_ repository: BackupRepository, in path: String) {
    self.repository = repository
    self.path = path
  }

  /// Bytes of packs that were read.
  private(set) var readSize = 0

  /// Brings the file to a snapshot of a head, and checks the digest of the whole.
  ///
  /// What the file already holds is taken as it is; the digest says whether that was right.
  mutating func bring(to listing: Head.Listing, of head: Head) async throws(BackupError) {
    var chain = try reading(repository.name) { try head.chain(to: listing) }
    if let current, let place = chain.firstIndex(where: { $0.name == current.name }) {
      chain.removeFirst(place + 1)
    } else {
      current = nil
    }
    var manifest: Manifest?
    for step in chain {
      manifest = try await repository.manifest(step)
      if let manifest { try await apply(manifest, named: step.name) }
    }
    guard let manifest else { return }
    let image = try ImageFile(path, pageSize: manifest.pageSize, .changing)
    try image.synchronize()
    guard try image.digest() == manifest.imageDigest else {
      current = nil
      throw BackupError(
        .damaged, doing: "reading back", what: "snapshot \(listing.name.prefix(12))",
        cause: "its pages do not give the image that its manifest states")
    }
  }

  private mutating func apply(
    _ manifest: Manifest, named name: String
  ) async throws(BackupError) {
    let earlier = manifest.kind == .full ? 0 : current?.pageCount ?? 0
    let stored = manifest.packs.reduce(0) { $0 &+ $1.pages }
    // Or a few bytes could ask for a file of any size.
    guard manifest.pageCount <= earlier &+ stored, manifest.packs.allSatisfy({ $0.pages > 0 })
    else {
      throw BackupError(
        .damaged, doing: "reading back", what: "snapshot \(name.prefix(12))",
        cause: "it has fewer pages in its packs than its manifest states")
    }
    let image = try ImageFile(
      path, pageSize: manifest.pageSize, manifest.kind == .full ? .making : .changing)
    current = nil
    for pack in manifest.packs {
      let key = "packs/" + pack.name
      let object = try await repository.named(key)
      readSize += object.count
      try reading("\(repository.name)/\(key)") {
        let reader = try PackReader(object, repository.sealer)
        guard reader.pages == pack.pages else {
          throw Flaw(reason: "it has \(reader.pages) pages, its manifest says \(pack.pages)")
        }
        try reader.eachFrame(
          pageSize: manifest.pageSize, pageCount: manifest.pageCount
        ) { pages in
          try image.pages(pages.filter { $0 < earlier })
        } _: { pages, bytes in
          try image.write(bytes, at: pages)
        }
      }
    }
    try image.setPageCount(manifest.pageCount)
    current = (name, manifest.pageCount)
  }
}

extension ImageFile {
  /// The bytes of pages that need not lie together, which are read run by run.
  func pages(_ numbers: [Int]) throws(BackupError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * pageSize)
    for run in Self.runs(of: numbers) { bytes += try pages(run) }
    return bytes
  }

  /// Writes the bytes of pages likewise.
  func write(_ bytes: [UInt8], at numbers: [Int]) throws(BackupError) {
    var start = 0
    for run in Self.runs(of: numbers) {
      let end = start + run.count * pageSize
      try write(bytes[start..<end], atPage: run.lowerBound)
      start = end
    }
  }

  private static func runs(of numbers: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
    return runs
  }
}
