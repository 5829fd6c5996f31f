import AuditTrail
import Testing

@Suite("Checkpoints")
struct CheckpointTests {
  private static let tree = Sample.tree(12)

  @Test("A checkpoint is its three lines, and is opened with the log's key")
  func opens() throws {
    let signer = try Sample.signer()
    let note = try Sample.checkpoint(of: Self.tree)
    #expect(
      note.text == "finloom.example/audit\n12\n\(Self.tree.head.root.base64)\n")
    let opened = try OpenedCheckpoint(note.bytes, keys: [signer.verifier])
    #expect(opened.checkpoint.head == Self.tree.head)
    #expect(opened.checkpoint.origin == Sample.origin)
    #expect(opened.cosignatures == [])
    #expect(note.bytes.count < 300)
  }

  @Test("A published checkpoint is read, with the lines of two unknown keys")
  func published() throws {
    let text = """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

      """
    let note = try SignedNote(Array(text.utf8))
    let checkpoint = try Checkpoint(text: note.text)
    #expect(checkpoint.head.size == 20_852_163)
    #expect(note.signatures.map(\.keyID) == [0x033D_E0AE, 0x8D66_CF3F])
    #expect(note.bytes == Array(text.utf8))
  }

  static let root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

  @Test("A checkpoint with further lines keeps them, and writes what it read")
  func extensions() throws {
    let text = "a b+c\n0\n\(Self.root)\nmore\nand \u{2028} more\n"
    let checkpoint = try Checkpoint(text: text)
    #expect(checkpoint.extensions == ["more", "and \u{2028} more"])
    #expect(checkpoint.origin == "a b+c")
    #expect(checkpoint.text == text)
  }

  static let malformed: [(String, String)] = [
    ("nothing", ""), ("two lines", "a\n1\n"), ("no newline at the end", "a\n1\n\(root)"),
    ("no origin", "\n1\n\(root)\n"), ("an empty line", "a\n1\n\(root)\n\n"),
    ("an empty line between", "a\n1\n\(root)\n\nmore\n"), ("no size", "a\n\n\(root)\n"),
    ("a leading zero", "a\n01\n\(root)\n"), ("two zeroes", "a\n00\n\(root)\n"),
    ("a sign", "a\n+1\n\(root)\n"), ("a size below zero", "a\n-1\n\(root)\n"),
    ("hexadecimal", "a\n0x1\n\(root)\n"), ("digits of another script", "a\n\u{661}\n\(root)\n"),
    ("a size beyond 63 bits", "a\n9223372036854775808\n\(root)\n"),
    ("a space after the size", "a\n1 \n\(root)\n"), ("a short root", "a\n1\nAAAA\n"),
    ("a root without padding", "a\n1\n\(root.dropLast())\n"),
    ("bits left over in the root", "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n"),
    ("a carriage return", "a\r\n1\r\n\(root)\r\n"),
  ]

  @Test("A checkpoint is refused for its form", arguments: malformed)
  func refusesForm(why: String, text: String) {
    #expect(fault { _ = try Checkpoint(text: text) }?.kind == .malformed)
  }

  @Test("The good twin of the malformed checkpoints is read, up to the largest size")
  func goodTwin() throws {
    for size in [0, 1, 10, Int.max] {
      let text = "a\n\(size)\n\(Self.root)\n"
      #expect(try Checkpoint(text: text).head.size == size)
      #expect(try Checkpoint(text: text).text == text)
    }
    #expect(fault { _ = try Checkpoint(origin: "a\nb", head: .empty) }?.kind == .malformed)
    #expect(fault { _ = try Checkpoint(origin: "", head: .empty) }?.kind == .malformed)
    let below = TreeHead(size: -1, root: .empty)
    #expect(fault { _ = try Checkpoint(origin: "a", head: below) }?.kind == .malformed)
  }

  @Test("A note that is signed and no checkpoint is refused")
  func noCheckpoint() throws {
    let signer = try Sample.signer()
    let note = try SignedNote(text: "a note\n").signed(by: signer)
    #expect(
      fault { _ = try OpenedCheckpoint(note.bytes, keys: [signer.verifier]) }?.kind == .malformed)
  }

  @Test("What only a witness signed is not the log's, and what both signed is, with the time")
  func witnesses() throws {
    let log = try Sample.signer()
    let witness = try Sample.witness()
    let keys = [log.verifier, witness.verifier]
    let text = try Checkpoint(origin: Sample.origin, head: Self.tree.head).text
    let bare = try SignedNote(text: text)
    let line = try witness.cosignature(of: bare, at: 1_772_357_400)
    let alone = bare.adding([line])
    let refused = fault { _ = try OpenedCheckpoint(alone.bytes, keys: keys) }
    #expect(refused?.kind == .untrusted)
    #expect(refused?.cause == "witnesses signed it, the log did not")
    let both = try alone.signed(by: log)
    let opened = try OpenedCheckpoint(both.bytes, keys: keys)
    #expect(opened.cosignatures.map(\.time) == [1_772_357_400])
    #expect(opened.cosignatures.map(\.name) == ["witness.example/w1"])
    #expect(try OpenedCheckpoint(both.bytes, keys: [log.verifier]).cosignatures == [])
  }
}
