import AuditTrail
import Testing

@Suite("A tiled log is read back")
struct TiledLogTests {
  private static func log(_ files: [String: [UInt8]]) -> TiledLog {
    TiledLog { files[$0] }
  }

  @Test(
    "A log that was written is sound, and hands over each entry",
    arguments: [0, 1, 2, 255, 256, 257, 600, 65_537])
  func sound(size: Int) throws {
    let tree = Sample.tree(size)
    let files = try Sample.files(of: tree)
    let log = Self.log(files)
    let opened = try log.checkpoint(keys: [Sample.signer().verifier])
    var visited = 0
    let review = try log.review(against: opened.checkpoint.head) { index, entry in
      if index == visited, entry == Sample.entry(index) { visited += 1 }
    }
    #expect(review.flaws == [])
    #expect(review.isSound)
    #expect(review.tree.head == tree.head)
    #expect(review.files == files.count - 1)
    #expect(visited == size)
  }

  @Test("Whichever byte of a small log is changed, it is found")
  func everyByte() throws {
    let tree = Sample.tree(3)
    let files = try Sample.files(of: tree)
    let key = try Sample.signer().verifier
    var found = 0
    for (path, bytes) in files {
      for place in bytes.indices {
        for bit in 0..<8 {
          var files = files
          files[path] = bytes.flipped(at: place, bit: 1 << bit)
          let log = Self.log(files)
          do {
            let head = try log.checkpoint(keys: [key]).checkpoint.head
            try #require(try !log.review(against: head).isSound, "\(path) \(place)")
          } catch let fault as AuditTrailError {
            try #require([.untrusted, .malformed].contains(fault.kind))
          }
          found += 1
        }
      }
    }
    #expect(found > 1_000)
  }

  @Test("Whichever file of a log is missing, shorter or longer, it is found")
  func everyFile() throws {
    let tree = Sample.tree(600)
    let files = try Sample.files(of: tree)
    for (path, bytes) in files where path != TiledLog.checkpointPath {
      for other in [nil, [], Array(bytes.dropLast()), bytes + [0]] as [[UInt8]?] {
        var files = files
        files[path] = other
        let review = try Self.log(files).review(against: tree.head)
        #expect(review.flaws.map(\.path).contains(path), "\(path)")
      }
    }
    var none = files
    none[TiledLog.checkpointPath] = nil
    #expect(fault { _ = try Self.log(none).checkpoint(keys: []) }?.kind == .missing)
  }

  @Test("A changed entry is named, in the root and in the tile that has its hash")
  func changedEntry() throws {
    let tree = Sample.tree(600)
    var files = try Sample.files(of: tree)
    let path = "tile/entries/001"
    files[path] = files[path]?.flipped(at: 2 + 5)
    let review = try Self.log(files).review(against: tree.head)
    #expect(
      review.flaws.map(\.description).filter { !$0.hasPrefix("checkpoint: ") } == [
        "tile/0/001: entry 256 has another hash than the entries give",
        "tile/1/000.p/2: hash 1 has another hash than the entries give",
      ])
    #expect(review.flaws.count == 3)
    #expect(!review.isCutShort)
  }

  @Test("A full tile stands in for one at the edge that was removed")
  func standIn() throws {
    let tree = Sample.tree(700)
    let old = try tree.head(ofFirst: 600)
    let files = try Sample.files(of: Sample.tree(1_024))
    #expect(try Self.log(files).review(against: old).flaws.map(\.path) == ["tile/1/000.p/2"])
    var kept = files
    kept["tile/1/000.p/2"] = try tree.bytes(of: LogTile(.hashes(level: 1), index: 0, width: 2))
    #expect(try Self.log(kept).review(against: old).isSound)
    // A full bundle with fewer entries than 256 is none.
    kept["tile/entries/002"] = try EntryBundle.bytes(of: (512..<700).map(Sample.entry))
    #expect(try !Self.log(kept).review(against: old).isSound)
  }

  @Test("A head that claims more entries than there are ends the review at once")
  func hugeClaim() throws {
    let files = try Sample.files(of: Sample.tree(256))
    for size in [257, 512, Int.max] {
      let review = try Self.log(files).review(against: TreeHead(size: size, root: .empty))
      #expect(review.isCutShort)
      #expect(review.tree.size == 256)
      #expect(review.flaws.map(\.path).first?.hasPrefix("tile/entries/001") == true)
      #expect(review.flaws.count == 1)
    }
  }

  @Test("A few entries are read without the rest")
  func someEntries() throws {
    var files = try Sample.files(of: Sample.tree(600))
    files["tile/entries/000"] = nil
    var read: [Int] = []
    try Self.log(files).readEntries(300..<514, ofSize: 600) { index, entry in
      if entry == Sample.entry(index) { read.append(index) }
    }
    #expect(read == Array(300..<514))
    let log = Self.log(files)
    #expect(fault { try log.readEntries(0..<1, ofSize: 600) { _, _ in } }?.kind == .missing)
    #expect(fault { try log.readEntries(599..<601, ofSize: 600) { _, _ in } }?.kind == .outOfRange)
    #expect(fault { try log.readEntries(-1..<1, ofSize: 600) { _, _ in } }?.kind == .outOfRange)
    try log.readEntries(5..<5, ofSize: 600) { _, _ in }
  }

  @Test("What reading throws comes out, and is no flaw")
  func unreadable() throws {
    let cause = AuditTrailError(
      .unreadable, doing: "reading file", what: "x", cause: "it is locked")
    let log = TiledLog { _ throws(AuditTrailError) in throw cause }
    #expect(fault { _ = try log.review(against: Sample.tree(1).head) } == cause)
    #expect(fault { _ = try log.checkpoint(keys: []) } == cause)
  }
}
