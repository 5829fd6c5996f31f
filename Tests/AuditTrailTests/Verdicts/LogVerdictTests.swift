import AuditTrail
import Testing

@Suite("What a published checkpoint says of a log")
struct LogVerdictTests {
  private static let tree = Sample.tree(300)

  private static func verdict(
    of checkpoint: [UInt8], on tree: MerkleTree = tree, keys: [NoteVerifier]? = nil
  ) throws -> LogVerdict {
    LogVerdict(
      of: checkpoint, foundAt: "bucket/1", origin: Sample.origin,
      keys: try keys ?? [Sample.signer().verifier], tree: tree)
  }

  @Test("A log begins with all it published, up to itself", arguments: [0, 1, 255, 256, 299, 300])
  func consistent(size: Int) throws {
    let verdict = try Self.verdict(of: Sample.checkpoint(of: Self.tree, size: size).bytes)
    #expect(verdict.outcome == .consistent)
    #expect(verdict.place == "bucket/1")
    #expect(verdict.cause == "")
    #expect(verdict.published == verdict.ours)
    #expect(verdict.published?.size == size)
  }

  @Test("A log whose end was cut off is truncated, with both sizes")
  func truncated() throws {
    let published = try Sample.checkpoint(of: Self.tree)
    for size in [0, 256, 299] {
      let verdict = try Self.verdict(of: published.bytes, on: Sample.tree(size))
      #expect(verdict.outcome == .truncated)
      #expect(verdict.cause == "300 entries were published, and the log has \(size)")
      #expect(verdict.published == Self.tree.head)
      #expect(verdict.ours == Sample.tree(size).head)
    }
  }

  @Test(
    "A log in which an entry was changed, taken out, put in or moved is rewritten, though it goes on",
    arguments: LogVerdictTests.tampered)
  func rewritten(name: String, size: Int, order: [Int]) throws {
    let tree = MerkleTree(leaves: order.map { .leaf(Sample.entry($0)) })
    let before = try Sample.checkpoint(of: Self.tree, size: 100)
    let verdict = try Self.verdict(of: before.bytes, on: tree)
    #expect(verdict.outcome == .rewritten)
    #expect(verdict.published == (try Self.tree.head(ofFirst: 100)))
    #expect(verdict.ours == (try tree.head(ofFirst: 100)))
    #expect(verdict.cause.hasPrefix("root "))
    // What was published before the place of the change still fits.
    let early = try Sample.checkpoint(of: Self.tree, size: 40)
    #expect(try Self.verdict(of: early.bytes, on: tree).outcome == .consistent)
  }

  static let tampered: [(String, Int, [Int])] = [
    ("changed", 300, (0..<300).map { $0 == 50 ? 999 : $0 }),
    ("taken out", 299, (0..<300).filter { $0 != 50 }),
    ("put in", 301, Array(0..<50) + [999] + Array(50..<300)),
    ("moved", 300, Array(0..<50) + [51, 50] + Array(52..<300)),
    ("cut off and continued", 120, Array(0..<90) + Array(500..<530)),
  ]

  @Test("A log that was rewritten and signed anew by its own key is still found")
  func stolenKey() throws {
    let published = try Sample.checkpoint(of: Self.tree)
    let forged = Sample.tree(400) { $0 == 7 ? [7] : Sample.entry($0) }
    #expect(try Self.verdict(of: published.bytes, on: forged).outcome == .rewritten)
    let own = try Sample.checkpoint(of: forged)
    #expect(try Self.verdict(of: own.bytes, on: forged).outcome == .consistent)
  }

  @Test("A checkpoint of another log, by another key, damaged or none at all is told apart")
  func others() throws {
    let other = try Checkpoint(origin: "other.example", head: Self.tree.head)
      .signed(by: [Sample.signer()])
    let wrong = try Self.verdict(of: other.bytes)
    #expect(wrong.outcome == .wrongOrigin)
    #expect(wrong.cause == "it is of the log other.example, not of finloom.example/audit")
    let stranger = try Sample.checkpoint(of: Self.tree, by: [Sample.signer(seed: 1)])
    #expect(try Self.verdict(of: stranger.bytes).outcome == .badSignature)
    let good = try Sample.checkpoint(of: Self.tree)
    #expect(try Self.verdict(of: good.bytes, keys: []).outcome == .badSignature)
    // The size is a line of its own after the origin.
    let place = Sample.origin.utf8.count + 1
    let forged = try Self.verdict(of: good.bytes.flipped(at: place))
    #expect(forged.outcome == .badSignature)
    #expect(forged.published?.size == 200)
    for bytes in [[], Array("x".utf8), Array(good.bytes.dropLast())] {
      let verdict = try Self.verdict(of: bytes)
      #expect(verdict.outcome == .malformed)
      #expect(verdict.published == nil)
      #expect(verdict.ours == Self.tree.head)
    }
  }

  @Test("A checkpoint for the empty log with another root than the empty one is a rewritten log")
  func emptyRoot() throws {
    let odd = try Checkpoint(
      origin: Sample.origin, head: TreeHead(size: 0, root: Self.tree.head.root)
    ).signed(by: [Sample.signer()])
    #expect(try Self.verdict(of: odd.bytes).outcome == .rewritten)
  }
}
