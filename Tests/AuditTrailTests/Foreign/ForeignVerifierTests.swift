import AuditTrail
import Foundation
import Support
import Testing

@Suite("Verifiers that others wrote")
struct ForeignVerifierTests {
  /// An entry of a log as it is in earnest, of a few hundred bytes.
  private static func entry(_ index: Int) -> [UInt8] {
    Array(
      #"{"event":"note","number":\#(index),"text":"\#(String(repeating: "x", count: 200))"}"#.utf8)
  }

  private static func write(_ files: [String: [UInt8]], to folder: TemporaryFolder) throws -> String
  {
    for (path, bytes) in files {
      let file = folder.url.appendingPathComponent("log/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    return folder.path("log")
  }

  @Test(
    "A log of ours is accepted, and so is that it begins as it once was",
    arguments: [
      (1, [1]), (255, [1, 254]), (256, [255, 256]), (257, [1, 256]), (70_000, [65_537]),
    ])
  func accepted(size: Int, earlier: [Int]) throws {
    guard ForeignVerifiers.areThere else { return }
    let folder = try TemporaryFolder()
    let tree = Sample.tree(size, of: Self.entry)
    let log = try Self.write(Sample.files(of: tree, entry: Self.entry), to: folder)
    let key = try Sample.signer().verifier.text
    for older in earlier {
      let checkpoint = folder.path("older-\(older)")
      try Data(Sample.checkpoint(of: tree, size: older).bytes)
        .write(to: URL(fileURLWithPath: checkpoint))
      for (program, answer) in try ForeignVerifiers.verify(log, key: key, older: checkpoint) {
        #expect(answer.isAccepted, "\(program): \(answer.text)")
        #expect(answer.text.hasPrefix("ok") && answer.text.contains("\(size)"), "\(answer.text)")
      }
    }
  }

  /// What is done to a log of 300 entries of which a checkpoint of 280 was published.
  struct Attack: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What each verifier has to say of it.
    let words: [String]
    let files: @Sendable () throws -> [String: [UInt8]]

    init(
      _ name: String, says words: [String],
      _ files: @escaping @Sendable () throws -> [String: [UInt8]]
    ) {
      testDescription = name
      self.words = words
      self.files = files
    }

    static func flip(_ path: String, _ place: Int, says words: [String]) -> Attack {
      Attack("a changed byte in \(path)", says: words) {
        var files = try Sample.files(of: Sample.tree(300))
        files[path] = files[path]?.flipped(at: place)
        return files
      }
    }
  }

  static let attacks: [Attack] = [
    .flip("tile/entries/000", 5, says: ["root mismatch", "does not match"]),
    .flip("tile/entries/001.p/44", 2, says: ["root mismatch", "does not match"]),
    .flip("tile/0/000", 40, says: ["invalid transparency proof", "does not match"]),
    .flip("tile/0/001.p/44", 0, says: ["tiles", "do not match"]),
    .flip("tile/1/000.p/1", 31, says: ["tiles", "do not match"]),
    .flip("checkpoint", Sample.origin.utf8.count + 1, says: ["invalid signature", "failed"]),
    Attack("a log cut off and signed anew", says: ["TRUNCATED"]) {
      try Sample.files(of: Sample.tree(270))
    },
    Attack("a log rewritten and signed anew", says: ["REWRITTEN"]) {
      let entry: (Int) -> [UInt8] = { $0 == 7 ? [7] : Sample.entry($0) }
      return try Sample.files(of: Sample.tree(310, of: entry), entry: entry)
    },
    Attack("a log signed by another key", says: ["no verifiable signatures", "no signature"]) {
      try Sample.files(of: Sample.tree(300), by: [Sample.signer(seed: 1)])
    },
  ]

  @Test("What was done to a log is found, by them and by us", arguments: attacks)
  func attacked(attack: Attack) throws {
    let files = try attack.files()
    let published = try Sample.checkpoint(of: Sample.tree(300), size: 280)
    let key = try Sample.signer().verifier
    #expect(try Self.isFoundByUs(files, published: published, key: key))
    guard ForeignVerifiers.areThere else { return }
    let folder = try TemporaryFolder()
    let log = try Self.write(files, to: folder)
    let older = folder.path("older")
    try Data(published.bytes).write(to: URL(fileURLWithPath: older))
    for (program, answer) in try ForeignVerifiers.verify(log, key: key.text, older: older) {
      #expect(!answer.isAccepted, "\(program): \(answer.text)")
      #expect(attack.words.contains { answer.text.contains($0) }, "\(program): \(answer.text)")
    }
  }

  private static func isFoundByUs(
    _ files: [String: [UInt8]], published: SignedNote, key: NoteVerifier
  ) throws -> Bool {
    let log = TiledLog { files[$0] }
    do {
      let head = try log.checkpoint(keys: [key]).checkpoint.head
      let review = try log.review(against: head)
      let verdict = LogVerdict(
        of: published.bytes, foundAt: "older", origin: Sample.origin, keys: [key],
        tree: review.tree)
      return !review.isSound || verdict.outcome != .consistent
    } catch {
      return error.kind == .untrusted
    }
  }

  @Test(
    "Proofs of ours, of entries and to witnesses, are accepted, and one of another entry is not")
  func proofs() throws {
    guard ForeignVerifiers.areThere else { return }
    let folder = try TemporaryFolder()
    let tree = Sample.tree(1_000)
    let checkpoint = try Sample.checkpoint(of: tree)
    let key = try Sample.signer().verifier.text
    func put(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: folder.url.appendingPathComponent(name))
    }
    for index in [0, 1, 255, 256, 511, 767, 998, 999] {
      let proof = try LogProof(of: index, in: tree, checkpoint: checkpoint)
      try put(proof.bytes, "\(index).tlog-proof")
      try put(Sample.entry(index), "\(index).entry")
    }
    for size in [0, 1, 2, 255, 256, 512, 700, 999, 1_000] {
      let request = try WitnessRequest(from: size, in: tree, checkpoint: checkpoint)
      try put(request.body, "\(size).request")
      try put(Sample.checkpoint(of: tree, size: size).bytes, "\(size).old")
    }
    let arguments = ["-c", PythonProgram.proofs, key, folder.url.path]
    guard let answer = try ForeignVerifiers.run(.python, arguments) else { return }
    #expect(answer.text == "ok 17")
    try put(Sample.entry(3), "256.entry")
    let refusal = try ForeignVerifiers.run(.python, arguments)
    #expect(refusal?.text == "256.tlog-proof is refused")
  }

  @Test("Entries are what Python's own JSON makes of them, and what is left out has its digest")
  func entries() throws {
    guard ForeignVerifiers.areThere else { return }
    let folder = try TemporaryFolder()
    var odd = Sample.full()
    odd.arguments = ["\0\u{1F}\u{7F}\u{2028}\"\\/\n\u{1F4BE}", "e\u{301}"]
    odd.counts = ["Z": -1, "a": .max, "\u{E9}": 2, "": 0]
    var long = Sample.end()
    long.inputs = (0..<700).map {
      AuditEntry.Input(name: "\($0)/\u{E9}.xml", sha256: Sample.digest("\($0)"))
    }
    let inputs = long.inputs.map { #"{"name":"\#($0.name)","sha256":"\#($0.sha256)"}"# }
    for (name, entry) in [("full", Sample.full()), ("odd", odd), ("long", long)] {
      let text = String(decoding: try entry.bytes(), as: UTF8.self)
      _ = try folder.write(text, to: "\(name).entry")
    }
    _ = try folder.write("[\(inputs.joined(separator: ","))]", to: "long.inputs")
    let arguments = ["-c", PythonProgram.entries, folder.url.path]
    guard let answer = try ForeignVerifiers.run(.python, arguments) else { return }
    #expect(answer.text == "ok 3")
    _ = try folder.write("[\(inputs.reversed().joined(separator: ","))]", to: "long.inputs")
    let refusal = try ForeignVerifiers.run(.python, arguments)
    #expect(refusal?.text == "long.entry: other inputs are left out")
  }

  @Test("A cosignature of ours is accepted by a witness's library, and one of its own by us")
  func cosignatures() throws {
    guard ForeignVerifiers.areThere else { return }
    let folder = try TemporaryFolder()
    let (log, witness) = (try Sample.signer(), try Sample.witness())
    let checkpoint = try Sample.checkpoint(of: Sample.tree(10))
    let cosigned = checkpoint.adding([try witness.cosignature(of: checkpoint, at: 1_772_357_000)])
    let file = try folder.write(String(decoding: cosigned.bytes, as: UTF8.self), to: "checkpoint")
    guard
      let answer = try ForeignVerifiers.run(
        .python,
        ["-c", PythonProgram.witness, log.verifier.text, witness.verifier.text, file])
    else { return }
    let lines = answer.text.split(separator: "\n").map { String($0) }
    try #require(answer.isAccepted && lines.count == 2, "\(answer.text)")
    let reply = try WitnessAnswer(status: 200, body: Array((lines[1] + "\n").utf8))
    let theirs = try reply.cosignatures(of: checkpoint, by: [NoteVerifier(lines[0])])
    #expect(theirs.map(\.name) == ["foreign.example/w"])
    #expect(theirs.map(\.time) == [1_772_357_400])
    let other = try Sample.checkpoint(of: Sample.tree(11))
    #expect(
      fault { _ = try reply.cosignatures(of: other, by: [NoteVerifier(lines[0])]) }?.kind
        == .untrusted)
  }
}
