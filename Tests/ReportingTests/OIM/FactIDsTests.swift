import FilingModel
import Testing

@testable import Reporting

@Suite("Ids of facts")
struct FactIDsTests {
  @Test("A fact keeps its id; without one it is known by its place")
  func kept() {
    #expect(Self.ids(["f-1", nil, "_a.b-c"]) == ["f-1", "fact-2", "_a.b-c"])
  }

  @Test("An id that is said twice stays with the first fact")
  func twice() {
    #expect(Self.ids(["a", "a", "a"]) == ["a", "fact-2", "fact-3"])
  }

  @Test("An id that the document uses is not made again")
  func collision() {
    #expect(
      Self.ids([nil, "fact-1", nil, "fact-1-"]) == ["fact-1--", "fact-1", "fact-3", "fact-1-"])
  }

  @Test(
    "An id that is no name is not kept",
    arguments: ["", "1a", "a b", "a:b", "-a", "a\"b", "a\nb", "\u{0}", "é!"])
  func noName(_ id: String) {
    #expect(Self.ids([id]) == ["fact-1"])
  }

  @Test("Names of other scripts are kept", arguments: ["é", "資産", "Ω-1", "a\u{B7}b", "_"])
  func otherScripts(_ id: String) {
    #expect(Self.ids([id]) == [id])
  }

  private static func ids(_ ids: [String?]) -> [String] {
    FactIDs(
      ids.map {
        OIMSample.fact(OIMSample.aspects(OIMSample.name("A")), .text("x"), id: $0)
      }
    ).all
  }
}
