import AuditTrail
import Testing

@Suite("Witnesses")
struct WitnessTests {
  private static let tree = Sample.tree(20)

  @Test("A request is the old size, the proof, an empty line and the checkpoint, and is read back")
  func request() throws {
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    let request = try WitnessRequest(from: 12, in: Self.tree, checkpoint: checkpoint)
    let proof = try Self.tree.consistencyProof(from: 12, to: 20)
    let text = "old 12\n" + proof.map { $0.base64 + "\n" }.joined() + "\n"
    #expect(request.body == Array(text.utf8) + checkpoint.bytes)
    #expect(try WitnessRequest(request.body) == request)
    let first = try WitnessRequest(from: 0, in: Self.tree, checkpoint: checkpoint)
    #expect(String(decoding: first.body, as: UTF8.self).hasPrefix("old 0\n\nfinloom.example"))
    #expect(try WitnessRequest(first.body) == first)
    #expect(
      fault { _ = try WitnessRequest(from: 21, in: Self.tree, checkpoint: checkpoint) }?.kind
        == .outOfRange)
  }

  @Test(
    "Whichever byte of a request is turned over, it is refused or what it asks for is another thing"
  )
  func everyByte() throws {
    let request = try WitnessRequest(
      from: 12, in: Self.tree, checkpoint: Sample.checkpoint(of: Self.tree))
    for place in request.body.indices {
      let other = request.body.flipped(at: place)
      do {
        let read = try WitnessRequest(other)
        try #require(read != request)
        try #require(read.body == other)
      } catch let fault as AuditTrailError {
        try #require(fault.kind == .malformed)
      }
    }
  }

  @Test("Sixty-three hashes are asked with and read, one more is not")
  func limits() throws {
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    let most = [MerkleHash](repeating: .empty, count: 63)
    let request = try WitnessRequest(oldSize: 1, proof: most, checkpoint: checkpoint)
    #expect(try WitnessRequest(request.body) == request)
    #expect(
      fault { _ = try WitnessRequest(oldSize: 1, proof: most + most, checkpoint: checkpoint) }?.kind
        == .tooLarge)
    let longer = Array("old 1\n\(MerkleHash.empty)\n".utf8) + request.body.dropFirst(6)
    #expect(fault { _ = try WitnessRequest(longer) }?.kind == .tooLarge)
    let endless = [UInt8](repeating: 10, count: 100_000)
    #expect(fault { _ = try WitnessRequest(endless) }?.kind == .malformed)
    let lines = Array("old 1\n".utf8) + Array(String(repeating: "x\n", count: 100_000).utf8)
    #expect(fault { _ = try WitnessRequest(lines) }?.kind == .malformed)
  }

  static let statuses: [(Int, String, WitnessAnswer)] = [
    (400, "", .malformedRequest), (403, "no\n", .untrustedSignature), (404, "", .unknownLog),
    (409, "42\n", .conflict(lastSize: 42)), (409, "42", .conflict(lastSize: nil)),
    (409, "042\n", .conflict(lastSize: nil)), (409, "", .conflict(lastSize: nil)),
    (409, "\n", .conflict(lastSize: nil)), (409, "0\n", .conflict(lastSize: 0)),
    (422, "", .inconsistent), (429, "", .unavailable(status: 429)),
    (503, "<html>", .unavailable(status: 503)), (301, "", .unexpected(status: 301)),
    (204, "", .unexpected(status: 204)),
  ]

  @Test("Each status has its meaning", arguments: statuses)
  func meaning(status: Int, body: String, answer: WitnessAnswer) throws {
    #expect(try WitnessAnswer(status: status, body: Array(body.utf8)) == answer)
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    #expect(try answer.cosignatures(of: checkpoint, by: [Sample.witness().verifier]) == [])
  }

  @Test(
    "A cosignature is accepted of the checkpoint it was made of, and its line is kept beside it")
  func cosigned() throws {
    let witness = try Sample.witness()
    let log = try Sample.signer()
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    let line = try witness.cosignature(of: checkpoint, at: 1_772_357_400)
    #expect(line.bytes.count == 72)
    let answer = try WitnessAnswer(status: 200, body: Array(line.line.utf8))
    let cosignatures = try answer.cosignatures(of: checkpoint, by: [witness.verifier])
    #expect(cosignatures.map(\.time) == [1_772_357_400])
    let kept = checkpoint.adding(cosignatures.map(\.signature))
    let opened = try OpenedCheckpoint(kept.bytes, keys: [log.verifier, witness.verifier])
    #expect(opened.cosignatures == cosignatures)
  }

  @Test(
    "A cosignature of another checkpoint, by an unknown witness or of the wrong kind is refused")
  func refused() throws {
    let witness = try Sample.witness()
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    let other = try Sample.checkpoint(of: Self.tree, size: 19)
    let line = try witness.cosignature(of: other, at: 1)
    let answer = try WitnessAnswer(status: 200, body: Array(line.line.utf8))
    func fails(_ keys: [NoteVerifier]) -> AuditTrailError.Kind? {
      fault { _ = try answer.cosignatures(of: checkpoint, by: keys) }?.kind
    }
    #expect(fails([witness.verifier]) == .untrusted)
    #expect(fails([try Sample.witness("other.example").verifier]) == .untrusted)
    #expect(fails([]) == .untrusted)
    #expect(
      fault { _ = try Sample.signer().cosignature(of: checkpoint, at: 1) }?.kind == .untrusted)
    #expect(fault { _ = try checkpoint.signed(by: witness) }?.kind == .untrusted)
    #expect(fault { _ = try witness.cosignature(of: checkpoint, at: -1) }?.kind == .outOfRange)
  }

  @Test("Every bit of a cosignature counts, those of its time too")
  func everyBit() throws {
    let witness = try Sample.witness()
    let checkpoint = try Sample.checkpoint(of: Self.tree)
    let line = try witness.cosignature(of: checkpoint, at: 1_772_357_400)
    let body = Array(line.line.utf8)
    for place in body.indices {
      for bit in 0..<8 {
        let fault = fault {
          _ = try WitnessAnswer(status: 200, body: body.flipped(at: place, bit: 1 << bit))
            .cosignatures(of: checkpoint, by: [witness.verifier])
        }
        try #require([.malformed, .untrusted].contains(fault?.kind), "byte \(place)")
      }
    }
  }

  @Test(
    "An answer that says it cosigned and has no signatures is refused",
    arguments: [
      "", "\n", "cosigned\n", "— w AAAAAAA=", "— w AAAAAAA=\n\n",
    ])
  func noSignatures(body: String) {
    #expect(
      fault { _ = try WitnessAnswer(status: 200, body: Array(body.utf8)) }?.kind == .malformed)
  }
}
