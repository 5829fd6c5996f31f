import AuditTrail
import Testing

@Suite("Hostile bytes")
struct FuzzTests {
  /// What is tried on bytes: reads them, and gives what would be written again.
  struct Parser: Sendable, CustomTestStringConvertible {
    let name: String
    let seeds: @Sendable () throws -> [[UInt8]]
    let rewritten: @Sendable ([UInt8]) throws -> [UInt8]

    var testDescription: String { name }
  }

  static let parsers = [
    Parser(name: "note", seeds: notes) { try SignedNote($0).bytes },
    Parser(name: "checkpoint", seeds: { try notes().map { Array(try SignedNote($0).text.utf8) } }) {
      let text = String(decoding: $0, as: UTF8.self)
      // Bytes that are no text become other text.
      return text.utf8.elementsEqual($0) ? Array(try Checkpoint(text: text).text.utf8) : $0
    },
    Parser(
      name: "proof",
      seeds: {
        let tree = Sample.tree(9)
        return [try LogProof(of: 3, in: tree, checkpoint: Sample.checkpoint(of: tree)).bytes]
      }
    ) { try LogProof($0).bytes },
    Parser(
      name: "witness request",
      seeds: {
        let tree = Sample.tree(9)
        let checkpoint = try Sample.checkpoint(of: tree)
        return [try WitnessRequest(from: 3, in: tree, checkpoint: checkpoint).body]
      }
    ) { try WitnessRequest($0).body },
    Parser(
      name: "witness answer",
      seeds: {
        let note = try Sample.checkpoint(of: Sample.tree(9))
        return [Array(try Sample.witness().cosignature(of: note, at: 1).line.utf8)]
      }
    ) {
      guard case .cosigned(let lines) = try WitnessAnswer(status: 200, body: $0) else { return [] }
      return lines.flatMap { Array($0.line.utf8) }
    },
    Parser(
      name: "bundle", seeds: { [try EntryBundle.bytes(of: (0..<9).map(Sample.entry)), [0, 0]] }
    ) {
      try EntryBundle.bytes(of: EntryBundle.entries(in: $0))
    },
    Parser(name: "verifier key", seeds: { [Array(try Sample.witness().verifier.text.utf8)] }) {
      let text = String(decoding: $0, as: UTF8.self)
      return text.utf8.elementsEqual($0) ? Array(try NoteVerifier(text).text.utf8) : $0
    },
    Parser(name: "signing key", seeds: { [Array(try Sample.signer().privateText.utf8)] }) {
      let text = String(decoding: $0, as: UTF8.self)
      return text.utf8.elementsEqual($0) ? Array(try NoteSigner(text).privateText.utf8) : $0
    },
  ]

  @Sendable private static func notes() throws -> [[UInt8]] {
    let log = try Sample.signer()
    let note = try Sample.checkpoint(of: Sample.tree(9))
    let more = try Checkpoint(origin: "\u{E9}.example", head: .empty, extensions: ["more"])
      .signed(by: [log])
    return [
      note.bytes, note.adding([try Sample.witness().cosignature(of: note, at: 1)]).bytes,
      more.bytes,
    ]
  }

  @Test(
    "What is read of mutated bytes is written as it was read, and all else is refused",
    arguments: parsers)
  func mutations(parser: Parser) throws {
    var chance = Chance(seed: 9_162)
    let seeds = try parser.seeds()
    for seed in seeds {
      try #require(try parser.rewritten(seed) == seed)
      for end in seed.indices {
        try Self.check(parser, Array(seed[..<end]))
      }
    }
    for round in 0..<2_000 {
      try Self.check(parser, chance.mutation(of: seeds[round % seeds.count]))
    }
  }

  private static func check(_ parser: Parser, _ bytes: [UInt8]) throws {
    do {
      try #require(try parser.rewritten(bytes) == bytes, "\(parser.name): \(bytes)")
    } catch let fault as AuditTrailError {
      try #require([.malformed, .tooLarge].contains(fault.kind))
      // What is printed of hostile bytes cannot move a terminal's cursor.
      try #require(
        fault.description.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 })
    }
  }
}
