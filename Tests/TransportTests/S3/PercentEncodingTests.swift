import Testing

@testable import Transport

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test("All but the unreserved characters is encoded, and decoding gives it back")
  func roundTrip() {
    let text = String(decoding: (0...127).map { UInt8($0) }, as: UTF8.self) + "é/\u{1234}+%"
    let encoded = PercentEncoding.encode(text)
    #expect(PercentEncoding.decode(encoded) == text)
    #expect(
      PercentEncoding.encode("a b/c~d+e$é-_.%=") == "a%20b%2Fc~d%2Be%24%C3%A9-_.%25%3D")
    #expect(PercentEncoding.encode(path: "a b/c/=") == "a%20b/c/%3D")
  }

  @Test(
    "Broken encodings are not read",
    arguments: ["%", "%4", "%G0", "%+1", "%C3", "a%", "%-1", "%ff"])
  func broken(text: String) {
    #expect(PercentEncoding.decode(text) == nil)
  }

  @Test("A plus is a space, an encoded one a plus")
  func plus() {
    #expect(PercentEncoding.decode("a+b%2Bc%20d") == "a b+c d")
  }
}
