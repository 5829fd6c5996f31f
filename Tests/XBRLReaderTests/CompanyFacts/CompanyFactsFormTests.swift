import FilingModel
import Testing
import XBRLReader

@Suite("Companyfacts that mean harm, or are broken")
struct CompanyFactsFormTests {
  private static let good = """
    {"cik": 1, "facts": {"dei": {"A": {"units": {"pure": [
    {"end": "2024-12-31", "val": 1, "accn": "0000320193-25-000001"}]}}}}}
    """

  private func read(_ bytes: [UInt8]) throws(ReadError) -> [CompanyFiling] {
    try XBRLReader.companyFacts(of: DocumentBytes(name: "facts.json", bytes: bytes))
  }

  @Test("The smallest answer is read, with a byte order mark too")
  func smallest() throws {
    #expect(try read(Array(Self.good.utf8)).map(\.report.facts.count) == [1])
    #expect(try read([0xEF, 0xBB, 0xBF] + Array(Self.good.utf8))[0].report.facts.count == 1)
  }

  @Test("Cut off anywhere, it is refused")
  func truncated() {
    let bytes = Array(Self.good.utf8)
    let read = (0..<bytes.count).filter { (try? self.read(Array(bytes.prefix($0)))) != nil }
    #expect(read == [])
  }

  @Test(
    "A document of another shape says what stands where",
    arguments: [
      ("", "the end stands where an object should"),
      ("[]", "'[' stands where an object should"),
      ("{}", "it has no 'cik'"),
      (#"{"cik": 1}"#, "it has no 'facts'"),
      (#"{"cik": 0, "facts": {}}"#, "the cik '0' is not one to ten digits"),
      (#"{"cik": 1.5, "facts": {}}"#, "the cik '1.5' is not one to ten digits"),
      (#"{"cik": 1, "facts": {}}"#, "none of its rows names a filing"),
      (#"{"cik": 1, "facts": []}"#, "'[' stands where an object should"),
      (#"{"cik": 1, "cik": 2}"#, "a member of the outermost object is there twice"),
      (#"{"cik": 1,}"#, "'}' stands where a string should"),
      (#"{"cik": 1 "facts": {}}"#, "'\"' stands where a comma or the end should"),
      (#"{"cik" 1}"#, "'1' stands where a colon should"),
      (#"{"x": tru}"#, "'t' starts no value"),
      ("{\"x\": \"a\nb\"}", "a control character stands in a string"),
      ("{\"x\": \"a\\\nb\"}", "an escape in a string has no character"),
      (#"{"x": [1,]}"#, "']' stands where a number should"),
      (#"{"cik": 1, "facts": {}} x"#, "'x' follows the end"),
      (#"{'cik': 1}"#, "''' stands where a string should"),
      ("{\0}", "the byte 0 stands where a string should"),
    ])
  func shape(text: String, cause: String) {
    let error = #expect(throws: ReadError.self) { try read(Array(text.utf8)) }
    #expect(error?.cause == cause)
  }

  @Test("Nesting is refused beyond 64 levels, and skipped below")
  func depth() throws {
    func nested(_ levels: Int) -> [UInt8] {
      let deep = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
      return Array(Self.good.replacing("{\"cik\": 1", with: "{\"x\": \(deep), \"cik\": 1").utf8)
    }
    #expect(try read(nested(63)).count == 1)
    #expect(throws: ReadError.self) { try read(nested(64)) }
    #expect(throws: ReadError.self) { try read(nested(1_000_000)) }
  }

  @Test("A member said twice in one row is refused")
  func repeatedMember() {
    let text = Self.good.replacing("\"val\": 1", with: "\"val\": 1, \"val\": 2")
    let error = #expect(throws: ReadError.self) { try read(Array(text.utf8)) }
    #expect(error?.cause == "'val' is there twice in one row")
  }

  @Test("An escaped name is the name, and a wrong escape is refused")
  func escapes() throws {
    let escaped = Self.good.replacing("\"A\"", with: #""\u0041\ud83d\ude00\n""#)
    #expect(try read(Array(escaped.utf8))[0].report.facts[0].concept.localName == "A😀\n")
    for wrong in [#"\x"#, #"\u12"#, #"\ud83d"#, #"\ude00"#, #"\u+123"#] {
      let text = Self.good.replacing("\"A\"", with: "\"\(wrong)\"")
      #expect(throws: ReadError.self, "\(wrong)") { try read(Array(text.utf8)) }
    }
  }

  @Test("A name that is not UTF-8 is refused")
  func encoding() {
    let bytes = Array(Self.good.utf8).map { $0 == UInt8(ascii: "A") ? 0xFF : $0 }
    #expect(throws: ReadError.self) { try read(bytes) }
  }
}
