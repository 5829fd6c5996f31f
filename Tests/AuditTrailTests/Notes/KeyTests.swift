import AuditTrail
import Testing

@Suite("Keys of notes")
struct KeyTests {
  typealias Published = SignedNoteTests.Published

  @Test(
    "A key is read from its text and written the same",
    arguments: [
      Published.example.key, Published.peter.key,
    ])
  func publicText(text: String) throws {
    let key = try NoteVerifier(text)
    #expect(key.text == text)
    #expect(key.kind == .ed25519)
    #expect(
      try NoteVerifier(name: key.name, kind: key.kind, publicKey: key.publicKey).text == text)
  }

  @Test("A private key is read from Go's text and written the same, and has the public key")
  func privateText() throws {
    let signer = try NoteSigner(Published.secret)
    #expect(signer.privateText == Published.secret)
    #expect(signer.verifier.text == Published.peter.key)
  }

  @Test("Nothing that prints a private key shows it")
  func secrecy() throws {
    let signer = try NoteSigner(Published.secret)
    var dumped = ""
    dump(signer, to: &dumped)
    for text in ["\(signer)", String(reflecting: signer), dumped] {
      #expect(!text.contains("AYEKFALVFGyNhPJEMzD1"))
      #expect(text.contains("PeterNeumann+c74f20a3"))
    }
    let cut = String(Published.secret.dropLast(4))
    let fault = fault { _ = try NoteSigner(cut) }
    #expect(fault?.kind == .malformed)
    #expect(fault?.description.contains("AYEKFALVFGyN") == false)
  }

  @Test(
    "Every part and every changed byte of a key's text is refused",
    arguments: [
      Published.peter.key, Published.secret,
    ])
  func mangled(text: String) throws {
    let bytes = Array(text.utf8)
    let isPrivate = text == Published.secret
    func isRefused(_ bytes: some Collection<UInt8>) -> Bool {
      let text = String(decoding: bytes, as: UTF8.self)
      return fault {
        if isPrivate { _ = try NoteSigner(text) } else { _ = try NoteVerifier(text) }
      }?.kind == .malformed
    }
    for start in bytes.indices {
      for end in start..<bytes.count where end - start < bytes.count {
        try #require(isRefused(bytes[start..<end]))
      }
      try #require(start == 0 || isRefused(bytes[start...]))
      for bit in 0..<8 { try #require(isRefused(bytes.flipped(at: start, bit: 1 << bit))) }
    }
    #expect(isRefused(bytes + [10]))
    #expect(!isRefused(bytes))
  }

  @Test(
    "Keys of unknown type and of wrong length are refused, though their ids are right",
    arguments: [
      "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
      "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ])
  func otherKinds(text: String) {
    #expect(fault { _ = try NoteVerifier(text) }?.kind == .malformed)
  }

  @Test("A key of kind cosignature keeps its kind in both texts, and has another id")
  func cosignatureKind() throws {
    let witness = try Sample.witness()
    #expect(try NoteVerifier(witness.verifier.text) == witness.verifier)
    #expect(try NoteSigner(witness.privateText).verifier == witness.verifier)
    let plain = try Sample.signer("witness.example/w1", seed: 9).verifier
    #expect(plain.publicKey == witness.verifier.publicKey)
    #expect(plain.keyID != witness.verifier.keyID)
  }

  @Test(
    "Names that no key can have are refused",
    arguments: [
      "", "a b", "a+b", "a\u{2003}b", "a\nb", "a\u{85}b", "a\u{1F}b",
    ])
  func names(name: String) {
    #expect(fault { _ = try Sample.signer(name) }?.kind == .malformed)
  }

  @Test("A seed is 32 bytes, and generated keys differ and sign")
  func seeds() throws {
    for count in [0, 31, 33] {
      let seed = [UInt8](repeating: 1, count: count)
      #expect(fault { _ = try NoteSigner(name: "a", seed: seed) }?.kind == .malformed)
    }
    var chance = Chance(seed: 4)
    let first = try NoteSigner.generate(name: "a", using: &chance)
    let second = try NoteSigner.generate(name: "a", using: &chance)
    #expect(first.verifier != second.verifier)
    let note = try SignedNote(text: "text\n").signed(by: first)
    #expect(try note.verified(by: [first.verifier]).count == 1)
  }
}
