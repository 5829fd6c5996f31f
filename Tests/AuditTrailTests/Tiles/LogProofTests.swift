import AuditTrail
import Testing

@Suite("Proofs that stand alone")
struct LogProofTests {
  private static let tree = Sample.tree(45)

  private static func proof(of index: Int, extra: [UInt8]? = nil) throws -> LogProof {
    let checkpoint = try Sample.checkpoint(of: tree)
    let plain = try LogProof(of: index, in: tree, checkpoint: checkpoint)
    return try LogProof(
      index: index, hashes: plain.hashes, checkpoint: checkpoint, extra: extra)
  }

  private static func verify(_ bytes: [UInt8], entry index: Int) throws {
    _ = try LogProof(bytes).verify(
      entry: Sample.entry(index), origin: Sample.origin, keys: [key.get()])
  }

  private static let key = Result { try Sample.signer().verifier }

  @Test("A proof is a title, an index, hashes, an empty line and a checkpoint")
  func form() throws {
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    let proof = try Self.proof(of: 11)
    let lines = try Self.tree.inclusionProof(of: 11, inFirst: 45).map { $0.base64 + "\n" }
    let head = "c2sp.org/tlog-proof@v1\nindex 11\n" + lines.joined() + "\n"
    #expect(proof.bytes == Array(head.utf8) + checkpoint.bytes)
    let extra = try Self.proof(of: 11, extra: [1, 2, 3])
    #expect(
      String(decoding: extra.bytes, as: UTF8.self).hasPrefix("c2sp.org/tlog-proof@v1\nextra AQID\n")
    )
    #expect(try LogProof(extra.bytes) == extra)
  }

  @Test("Each entry's proof is read back and accepted, with the tree it is in")
  func accepted() throws {
    for index in 0..<45 {
      let bytes = try Self.proof(of: index).bytes
      let opened = try LogProof(bytes).verify(
        entry: Sample.entry(index), origin: Sample.origin, keys: [Sample.signer().verifier])
      #expect(opened.checkpoint.head == Self.tree.head)
    }
    let alone = Sample.tree(1)
    let proof = try LogProof(of: 0, in: alone, checkpoint: Sample.checkpoint(of: alone))
    #expect(proof.hashes == [])
    try Self.verify(proof.bytes, entry: 0)
  }

  @Test("Whichever byte of a proof is changed, it is refused")
  func everyByte() throws {
    let bytes = try Self.proof(of: 11).bytes
    for place in bytes.indices {
      for bit in [1, 0x20, 0x80] as [UInt8] {
        let fault = fault {
          try Self.verify(bytes.flipped(at: place, bit: bit), entry: 11)
        }
        try #require(fault != nil, "byte \(place)")
      }
    }
  }

  @Test(
    "Whichever byte of what nothing vouches for is changed, entry and tree stay or it is refused")
  func everyByteOfExtra() throws {
    let proof = try Self.proof(of: 11, extra: Array("context".utf8))
    let line = "c2sp.org/tlog-proof@v1\nextra ".utf8.count
    for place in line..<line + 12 {
      let other = proof.bytes.flipped(at: place)
      if let fault = fault({ try Self.verify(other, entry: 11) }) {
        try #require(fault.kind == .malformed)
      } else {
        try #require(try LogProof(other).hashes == proof.hashes)
      }
    }
  }

  @Test("Another entry, another log, another key and another place are refused")
  func refused() throws {
    let proof = try Self.proof(of: 11)
    let key = try Sample.signer().verifier
    func kind(
      _ entry: Int = 11, origin: String = Sample.origin, keys: [NoteVerifier]? = nil,
      proof: LogProof? = nil
    ) throws -> AuditTrailError.Kind? {
      let proof = try proof ?? Self.proof(of: 11)
      return fault {
        _ = try proof.verify(entry: Sample.entry(entry), origin: origin, keys: keys ?? [key])
      }?.kind
    }
    #expect(try kind() == nil)
    #expect(try kind(12) == .mismatch)
    #expect(try kind(origin: "other.example") == .mismatch)
    #expect(try kind(keys: [Sample.signer(seed: 1).verifier]) == .untrusted)
    #expect(try kind(keys: [Sample.witness().verifier]) == .untrusted)
    let moved = try LogProof(index: 12, hashes: proof.hashes, checkpoint: proof.checkpoint)
    #expect(try kind(proof: moved) == .mismatch)
    let beyond = try LogProof(index: 45, hashes: proof.hashes, checkpoint: proof.checkpoint)
    #expect(try kind(proof: beyond) == .outOfRange)
    let older = try Sample.checkpoint(of: Self.tree, size: 11)
    #expect(
      fault { _ = try LogProof(of: 11, in: Self.tree, checkpoint: older) }?.kind == .outOfRange)
    #expect(
      fault { _ = try LogProof(index: -1, hashes: [], checkpoint: older) }?.kind == .malformed)
  }

  static let heads: [(String, String)] = [
    ("nothing", ""), ("another version", "c2sp.org/tlog-proof@v2\nindex 1\n\n"),
    ("no index", "c2sp.org/tlog-proof@v1\n\n"),
    ("a leading zero", "c2sp.org/tlog-proof@v1\nindex 01\n\n"),
    ("extra after the index", "c2sp.org/tlog-proof@v1\nindex 1\nextra AA==\n\n"),
    ("extra twice", "c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 1\n\n"),
    ("extra that is not Base 64", "c2sp.org/tlog-proof@v1\nextra A\nindex 1\n\n"),
    ("a short hash", "c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\n"),
    ("a space after the index", "c2sp.org/tlog-proof@v1\nindex 1 \n\n"),
    ("a carriage return", "c2sp.org/tlog-proof@v1\r\nindex 1\n\n"),
    (
      "more hashes than any tree",
      "c2sp.org/tlog-proof@v1\nindex 1\n"
        + String(repeating: "\(MerkleHash.empty)\n", count: 64) + "\n"
    ),
  ]

  @Test("A proof is refused for its form", arguments: heads)
  func refusesForm(why: String, head: String) throws {
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    let bytes = Array(head.utf8) + checkpoint.bytes
    #expect(fault { _ = try LogProof(bytes) }?.kind == .malformed)
  }

  @Test("The good twin of the malformed proofs is read, and one without a checkpoint is not")
  func goodTwin() throws {
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    let head = Array("c2sp.org/tlog-proof@v1\nextra \nindex 1\n\n".utf8)
    #expect(try LogProof(head + checkpoint.bytes).extra == [])
    #expect(fault { _ = try LogProof(head) }?.kind == .malformed)
    #expect(fault { _ = try LogProof(Array(head.dropLast())) }?.kind == .malformed)
  }
}
