import AuditTrail
import Testing

@Suite("Tiles of a log")
struct LogTileTests {
  @Test(
    "A tile lies where the format says",
    arguments: [
      (0, 256, "000"), (7, 112, "007.p/112"), (999, 256, "999"), (1_000, 1, "x001/000.p/1"),
      (1_234_067, 256, "x001/x234/067"), (12_345_678_900, 255, "x012/x345/x678/900.p/255"),
    ])
  func paths(index: Int, width: Int, path: String) throws {
    #expect(try LogTile(.hashes(level: 3), index: index, width: width).path == "tile/3/" + path)
    #expect(try LogTile(.entries, index: index, width: width).path == "tile/entries/" + path)
  }

  @Test(
    "Tiles that no tree has are not named",
    arguments: [
      (LogTile.Content.hashes(level: -1), 0, 1), (.hashes(level: 64), 0, 1), (.entries, -1, 1),
      (.entries, 0, 0), (.entries, 0, 257), (.entries, .max, 1), (.hashes(level: 0), .max / 256, 1),
    ])
  func outOfRange(content: LogTile.Content, index: Int, width: Int) {
    #expect(
      fault { _ = try LogTile(content, index: index, width: width) }?.kind == .outOfRange)
  }

  @Test("Seventy thousand entries make the tiles that the format counts")
  func seventyThousand() throws {
    let tiles = try LogTile.all(ofSize: 70_000)
    func widths(_ content: LogTile.Content) -> [Int] {
      tiles.filter { $0.content == content }.map(\.width)
    }
    let full = [Int](repeating: 256, count: 273)
    #expect(widths(.entries) == full + [112])
    #expect(widths(.hashes(level: 0)) == full + [112])
    #expect(widths(.hashes(level: 1)) == [256, 17])
    #expect(widths(.hashes(level: 2)) == [1])
    #expect(tiles.count == 274 * 2 + 3)
    #expect(
      try LogTile.all(ofSize: 256).map(\.path) == [
        "tile/entries/000", "tile/0/000", "tile/1/000.p/1",
      ])
    #expect(try LogTile.all(ofSize: 0) == [])
  }

  @Test(
    "The tiles beyond an older size are those that it did not have",
    arguments: [0, 1, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537])
  func beyond(old: Int) throws {
    let before = Set(try LogTile.all(ofSize: old))
    for size in [old, old + 1, old + 255, old + 256, old + 700] {
      let all = try LogTile.all(ofSize: size)
      let new = try LogTile.all(ofSize: size, beyond: old)
      #expect(new == all.filter { !before.contains($0) })
      #expect(Set(all.map(\.path)).count == all.count)
    }
    #expect(fault { _ = try LogTile.all(ofSize: old, beyond: old + 1) }?.kind == .outOfRange)
    #expect(fault { _ = try LogTile.all(ofSize: -1, beyond: 0) }?.kind == .outOfRange)
  }

  @Test("A tile has the hashes of its level, next to each other")
  func bytes() throws {
    let tree = Sample.tree(600)
    let leaves = try tree.bytes(of: LogTile(.hashes(level: 0), index: 2, width: 88))
    #expect(leaves == tree.leaves[512...].flatMap(\.bytes))
    let roots = try tree.bytes(of: LogTile(.hashes(level: 1), index: 0, width: 2))
    let naive = (0..<2).flatMap { part in
      MerkleTree(leaves: Array(tree.leaves[part * 256..<part * 256 + 256])).head.root.bytes
    }
    #expect(roots == naive)
    for tile in [
      try LogTile(.hashes(level: 0), index: 2, width: 89),
      try LogTile(.hashes(level: 1), index: 0, width: 3),
      try LogTile(.hashes(level: 2), index: 0, width: 1),
    ] {
      #expect(fault { _ = try tree.bytes(of: tile) }?.kind == .outOfRange)
    }
  }

  @Test("A bundle is written of the tree's own entries, and of no others")
  func bundle() throws {
    let tree = Sample.tree(3)
    let tile = try LogTile(.entries, index: 0, width: 3)
    let entries = tile.range.map(Sample.entry)
    let bytes = try tree.bytes(of: tile, entries: entries)
    #expect(bytes == entries.flatMap { [0, UInt8($0.count)] + $0 })
    #expect(try EntryBundle.entries(in: bytes) == entries)
    let swapped = [entries[1], entries[0], entries[2]]
    let changed = [Sample.entry(9)] + entries.dropFirst()
    for wrong in [swapped, changed, Array(entries.dropLast()), entries + [entries[0]]] {
      #expect(fault { _ = try tree.bytes(of: tile, entries: wrong) }?.kind == .mismatch)
    }
  }

  @Test("An entry of a bundle has up to 65,535 bytes, and a bundle up to 256 entries")
  func limits() throws {
    let longest = [[UInt8]](repeating: [UInt8](repeating: 7, count: 65_535), count: 2) + [[]]
    #expect(try EntryBundle.entries(in: EntryBundle.bytes(of: longest)) == longest)
    let longer = [UInt8](repeating: 7, count: 65_536)
    #expect(fault { _ = try EntryBundle.bytes(of: [longer]) }?.kind == .tooLarge)
    let empty = [UInt8](repeating: 0, count: 512)
    #expect(try EntryBundle.entries(in: empty).count == 256)
    for bytes in [empty + [0, 0], [0], [0, 1], [1, 0, 5], [0, 0, 0]] {
      #expect(fault { _ = try EntryBundle.entries(in: bytes) }?.kind == .malformed)
    }
  }
}
