import AuditTrail
import Testing

@Suite("Signed notes")
struct SignedNoteTests {
  /// The note and keys by which the authors of the format and of Go's reader test theirs.
  enum Published {
    static let example = NoteVector(
      key: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
      text: "This is an example message.\n",
      line: "— example.com/foo "
        + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
    )
    static let peter = NoteVector(
      key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      text: "If you think cryptography is the answer to your problem,\n"
        + "then you don't know what your problem is.\n",
      line: "— PeterNeumann "
        + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    )
    static let secret =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  }

  @Test("A published note is opened with its key", arguments: [Published.example, Published.peter])
  func opens(vector: NoteVector) throws {
    let note = try SignedNote(vector.note)
    let verified = try note.verified(by: [NoteVerifier(vector.key)])
    #expect(note.text == vector.text)
    #expect(verified.map(\.line) == [vector.line])
    #expect(note.bytes == vector.note)
  }

  @Test("A published key makes the published signature")
  func signs() throws {
    let note = try SignedNote(text: Published.peter.text).signed(by: NoteSigner(Published.secret))
    #expect(note.bytes == Published.peter.note)
    #expect(try note.signed(by: NoteSigner(Published.secret)) == note)
  }

  @Test("Whichever bit of a note is turned over, it is refused")
  func everyBit() throws {
    let note = Published.example.note
    let key = try NoteVerifier(Published.example.key)
    for place in note.indices {
      for bit in 0..<8 {
        let other = note.flipped(at: place, bit: 1 << bit)
        let fault = fault { _ = try SignedNote(other).verified(by: [key]) }
        try #require(fault?.kind == .malformed || fault?.kind == .untrusted, "byte \(place)")
      }
    }
  }

  @Test(
    "Whichever byte of a foreign line is turned over, text and known signature stay or it is refused"
  )
  func everyByteOfForeignLine() throws {
    let known = Published.example
    let start = known.note.count
    let note = known.note + Published.peter.line.utf8
    let key = try NoteVerifier(known.key)
    var harmless = 0
    for place in start..<note.count {
      let other = note.flipped(at: place)
      do {
        let read = try SignedNote(other)
        try #require(read.text == known.text)
        try #require(try read.verified(by: [key]).map(\.line) == [known.line])
        harmless += 1
      } catch let fault as AuditTrailError {
        try #require(fault.kind == .malformed)
      }
    }
    #expect(harmless > 50)
  }

  @Test(
    "Of two signatures, the known one counts; without a known one, or with a bad one, none does")
  func knownKeys() throws {
    let first = try Sample.signer("a.example", seed: 1)
    let second = try Sample.signer("b.example", seed: 2)
    let note = try SignedNote(text: "text\n").signed(by: first).signed(by: second)
    #expect(try note.verified(by: [second.verifier]).map(\.name) == ["b.example"])
    #expect(
      try note.verified(by: [second.verifier, first.verifier]).map(\.name)
        == ["a.example", "b.example"])
    let stranger = try Sample.signer("c.example", seed: 3).verifier
    let unknown = fault { _ = try note.verified(by: [stranger]) }
    #expect(unknown?.kind == .untrusted)
    #expect(
      unknown?.cause == "no signature is by a known key; signed by a.example, b.example")
    #expect(fault { _ = try note.verified(by: []) }?.kind == .untrusted)
    let other = try SignedNote(text: "other\n").signed(by: first).signatures
    let mixed = note.adding(other)
    #expect(
      fault { _ = try mixed.verified(by: [first.verifier, second.verifier]) }?.kind == .untrusted)
    #expect(try mixed.verified(by: [second.verifier]).count == 1)
  }

  @Test("A name or a key id alone does not make a key known")
  func sameName() throws {
    let note = try SignedNote(text: "text\n").signed(by: Sample.signer("a.example", seed: 1))
    let sameName = try Sample.signer("a.example", seed: 2).verifier
    #expect(fault { _ = try note.verified(by: [sameName]) }?.kind == .untrusted)
    let composed = try Sample.signer("\u{E9}.example", seed: 1)
    let decomposed = try Sample.signer("e\u{301}.example", seed: 1)
    #expect(composed.verifier.name == decomposed.verifier.name)
    let signed = try SignedNote(text: "text\n").signed(by: composed)
    #expect(try signed.verified(by: [composed.verifier]).count == 1)
    #expect(fault { _ = try signed.verified(by: [decomposed.verifier]) }?.kind == .untrusted)
  }

  @Test("A repeated line of a known key counts once, and is checked each time")
  func repeated() throws {
    let vector = Published.example
    let key = try NoteVerifier(vector.key)
    let twice = vector.note + vector.line.utf8
    #expect(try SignedNote(twice).verified(by: [key]).count == 1)
    let signature = try SignedNote(vector.note).signatures[0]
    let bad = try SignedNote(text: "other\n").signed(by: Sample.signer()).signatures[0]
    let forged = vector.note + Array(Self.line(signature.name, signature.keyID, bad.bytes).utf8)
    #expect(fault { _ = try SignedNote(forged).verified(by: [key]) }?.kind == .untrusted)
  }

  private static func line(_ name: String, _ keyID: UInt32, _ bytes: [UInt8]) -> String {
    let id = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: keyID >> $0) }
    return "— \(name) \(Base64Text.encode(id + bytes))\n"
  }

  static let malformed: [(String, String)] = [
    ("nothing", ""), ("no signature", "text\n"), ("no line after the empty one", "text\n\n"),
    ("no newline at the end", "text\n\n— a AAAAAAA="),
    ("a tab", "te\txt\n\n— a AAAAAAA=\n"), ("a carriage return", "text\r\n\r\n— a AAAAAAA=\r\n"),
    ("a zero", "te\0xt\n\n— a AAAAAAA=\n"), ("a hyphen for a dash", "text\n\n- a AAAAAAA=\n"),
    ("no space after the dash", "text\n\n—a AAAAAAA=\n"),
    ("another line between", "text\n\n— a AAAAAAA=\nmore\n"),
    ("no name", "text\n\n—  AAAAAAA=\n"), ("two spaces", "text\n\n— a  AAAAAAA=\n"),
    ("more after the signature", "text\n\n— a AAAAAAA= b\n"),
    ("a plus in the name", "text\n\n— a+b AAAAAAA=\n"),
    ("a space of another kind in the name", "text\n\n— a\u{A0}b AAAAAAA=\n"),
    ("a line separator in the name", "text\n\n— a\u{2028}b AAAAAAA=\n"),
    ("only a key id", "text\n\n— a AAAAAA==\n"), ("no signature bytes", "text\n\n— a \n"),
    ("no padding", "text\n\n— a AAAAAAA\n"), ("bits left over", "text\n\n— a AAAAAAB=\n"),
    ("Base 64 for URLs", "text\n\n— a AAAA-_A=\n"), ("too much padding", "text\n\n— a AAAAA===\n"),
  ]

  @Test("A note is refused for its form", arguments: malformed)
  func refusesForm(why: String, text: String) {
    #expect(fault { _ = try SignedNote(Array(text.utf8)) }?.kind == .malformed)
  }

  @Test("The good twin of the malformed notes is read, and the last empty line separates")
  func goodTwin() throws {
    #expect(try SignedNote(Array("text\n\n— a AAAAAAA=\n".utf8)).signatures.count == 1)
    let note = try SignedNote(Array("one\n\ntwo\n\n\n— a AAAAAAA=\n".utf8))
    #expect(note.text == "one\n\ntwo\n\n")
    #expect(note.bytes == Array("one\n\ntwo\n\n\n— a AAAAAAA=\n".utf8))
    #expect(fault { _ = try SignedNote(Array("te".utf8) + [0xFF, 10, 10]) }?.kind == .malformed)
    let invalid = Array("te".utf8) + [0xFF] + Array("\n\n— a AAAAAAA=\n".utf8)
    #expect(fault { _ = try SignedNote(invalid) }?.kind == .malformed)
    for text in ["", "no newline", "a\u{1}\n", "a\r\n"] {
      #expect(fault { _ = try SignedNote(text: text) }?.kind == .malformed)
    }
  }

  @Test("A hundred signatures and a million bytes are read, one more is not")
  func limits() throws {
    let line = "— a AAAAAAA=\n"
    let hundred = "text\n\n" + String(repeating: line, count: 100)
    #expect(try SignedNote(Array(hundred.utf8)).signatures.count == 100)
    #expect(fault { _ = try SignedNote(Array((hundred + line).utf8)) }?.kind == .tooLarge)
    let rest = "\n\n\(line)"
    let million = String(repeating: "x", count: 1_000_000 - rest.utf8.count) + rest
    #expect(try SignedNote(Array(million.utf8)).bytes.count == 1_000_000)
    #expect(fault { _ = try SignedNote(Array(("x" + million).utf8)) }?.kind == .tooLarge)
  }
}

/// A note with the key that signed it.
struct NoteVector: Sendable, CustomTestStringConvertible {
  let key: String
  let text: String
  let line: String

  var note: [UInt8] { Array("\(text)\n\(line)".utf8) }
  var testDescription: String { String(key.prefix { $0 != "+" }) }
}
