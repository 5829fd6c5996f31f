import Testing

@testable import Transport

@Suite("Keys of objects")
struct ObjectKeyTests {
  @Test(
    "Relative paths are keys",
    arguments: [
      "a", "packs/ab/ab12.pack", "a b+%&=é/..c/.d", "...", "a/.tmp", "x.tmp-1",
      String(repeating: "a", count: 255),
    ])
  func keys(text: String) {
    #expect(ObjectKey(text)?.text == text)
    #expect(ObjectKey.canBegin(with: text))
  }

  @Test(
    "What leads elsewhere, or is no name of a file, is no key",
    arguments: [
      "", "/", "/a", "a/", "a//b", ".", "..", "a/..", "../a", "a/../b", "a/./b", "a\nb", "a\u{0}b",
      "a\u{7f}", "a\u{85}", ".tmp-1", "a/.tmp-1/b", "a/.tmp-\u{301}",
      String(repeating: "a", count: 256),
      (0..<10).map { _ in String(repeating: "a", count: 110) }.joined(separator: "/"),
    ])
  func notKeys(text: String) {
    #expect(ObjectKey(text) == nil)
  }

  @Test("A slash under a mark is a slash still")
  func marks() {
    #expect(ObjectKey("..\u{2f}\u{301}a") == nil)
    #expect(ObjectKey("a\u{2f}\u{301}b")?.parts == ["a", "\u{301}b"])
  }

  @Test("Keys can begin with a part of a key, and with nothing else")
  func prefixes() {
    for prefix in ["", "a", "a/", "a/b", "a/.", "a/..", ".t", "a/b/"] {
      #expect(ObjectKey.canBegin(with: prefix), "\(prefix)")
    }
    for prefix in ["/", "/a", "a//", "../", "a/../", "a/./b", "a\n", ".tmp-", ".tmp-/a"] {
      #expect(!ObjectKey.canBegin(with: prefix), "\(prefix)")
    }
  }
}
