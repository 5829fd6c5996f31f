import Testing

@testable import SourceFiles

@Suite("Bytes written as printable characters")
struct UuencodingTests {
  private func decode(_ text: String, upTo limit: Int? = nil) throws -> [UInt8] {
    try Uuencoding.decode(Array(text.utf8)[...], upTo: limit)
  }

  @Test("Every length of a last line comes back", arguments: [0, 1, 2, 3, 44, 45, 46, 47, 200])
  func lengths(count: Int) throws {
    let data = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(try decode(SubmissionWriter.uuencoded(data, as: "x.gif")) == data)
  }

  @Test("A known text means what it is known to mean")
  func known() throws {
    #expect(try decode("begin 644 cat.txt\n#0V%T\n`\nend\n") == Array("Cat".utf8))
    #expect(try decode("begin 644 cat.txt\r\n#0V%T\r\n`\r\nend\r\n") == Array("Cat".utf8))
  }

  @Test("Blanks stand for zeros, and may be missing at the end of a line")
  func blanks() throws {
    #expect(try decode("begin 644 x\n&       \n \nend") == [0, 0, 0, 0, 0, 0])
    #expect(try decode("begin 644 x\n&0\n \nend") == [0x40, 0, 0, 0, 0, 0])
  }

  @Test("Only the wanted bytes are decoded, so that damage behind them is not met")
  func limit() throws {
    let text = SubmissionWriter.uuencoded(Array(repeating: 5, count: 100), as: "x")
      .replacing("\nend", with: "\n~~~")
    #expect(try decode(text, upTo: 50) == Array(repeating: 5, count: 50))
    #expect(throws: Uuencoding.Damage.self) { try decode(text) }
  }

  @Test(
    "Damage is named",
    arguments: [
      ("begin 644 x\n#0V%T\n`\n", "the uuencoded text has no end"),
      ("begin 644 x", "the uuencoded text has no end"),
      (
        "begin 644 x\n#0V%é\n`\nend",
        "the uuencoded text has a character that is none of its sixty-four"
      ),
      ("begin 644 x\n#0V%T0V%T\n`\nend", "a uuencoded line is longer than it says"),
    ])
  func damage(text: String, reason: String) {
    let damage = #expect(throws: Uuencoding.Damage.self) { try decode(text) }
    #expect(damage?.reason == reason)
  }

  @Test(
    "Only a full first line starts it",
    arguments: zip(
      ["begin 644 x", "begin 0644 x", "begin x", "begin 644x", "begin 99 x", "Begin 644 x", ""],
      [true, true, false, false, false, false, false]))
  func starts(text: String, isStart: Bool) {
    #expect(Uuencoding.starts(Array(text.utf8)[...]) == isStart)
  }
}
