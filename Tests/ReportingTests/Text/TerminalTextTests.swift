import Testing

@testable import Reporting

@Suite("Text for a terminal")
struct TerminalTextTests {
  @Test(
    "Letters take one column, wide ones two, marks none",
    arguments: zip(["abc", "東京", "e\u{301}", "", "日x"], [3, 4, 1, 0, 3]))
  func columns(text: String, count: Int) {
    #expect(TerminalText.columns(text) == count)
  }

  @Test(
    "A line that is too long is cut and ends in a mark, one that fits is left alone",
    arguments: zip(["abcdef", "abcdefg", "東京海上", "東京海"], ["abcdef", "abcde…", "東京…", "東京海"]))
  func cut(text: String, shown: String) {
    #expect(TerminalText.cut(text, to: 6) == shown)
  }

  @Test("Words are kept whole where they fit, and no letter is lost where they do not")
  func wrapped() {
    #expect(TerminalText.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(TerminalText.wrapped("a abcdefghij b", to: 4) == ["a", "abcd", "efgh", "ij b"])
    #expect(TerminalText.wrapped("  \n ", to: 4) == [])
  }

  @Test("An escape sequence loses the character that starts it")
  func escapes() {
    #expect(TerminalText.line("a\u{1B}[2Jb\nc") == "a\u{FFFD}[2Jb c")
    #expect(TerminalText.line("Ünverändert 東京") == "Ünverändert 東京")
  }
}
