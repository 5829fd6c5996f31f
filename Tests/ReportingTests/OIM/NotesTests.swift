import FilingModel
import Testing

@testable import Reporting

@Suite("Footnotes in xBRL-JSON")
struct NotesTests {
  private static let other = "http://made.example/arcrole"

  @Test("A note is a fact of its own, and each fact it is about is linked to it")
  func linked() {
    let text = Self.json([
      Self.note([0, 2], "<p>As <b>restated</b> &amp; audited</p>"),
      Self.note([2], "Estimate", arcrole: Self.other),
      Self.note([2], "Second"),
    ])
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.contains(#""xbrl": "https://xbrl.org/2021""#))
    #expect(
      lines.contains(
        #""linkTypes": {"footnote": "\#(Footnote.standardArcrole)", "type-2": "\#(Self.other)"},"#))
    #expect(lines.contains(#""linkGroups": {"_": "http://www.xbrl.org/2003/role/link"},"#))
    let links = lines.map { line in
      line.firstRange(of: #""links": "#).map { line[$0.upperBound...] }
    }
    #expect(
      links.compactMap { $0 } == [
        #"{"footnote": {"_": ["note-1"]}}},"#,
        #"{"footnote": {"_": ["note-1", "note-3"]}, "type-2": {"_": ["note-2"]}}},"#,
      ])
    #expect(
      lines.contains(
        #""note-1": {"value": "<p>As <b>restated</b> &amp; audited</p>", "dimensions": "#
          + #"{"concept": "xbrl:note", "language": "en", "noteId": "note-1"}},"#))
  }

  @Test("A note that no fact refers to is left out, with all that links need")
  func unused() {
    let text = Self.json([Self.note([], "Unused"), Self.note([9], "Out of range")])
    #expect(text == Self.json([]))
    #expect(!text.contains("linkTypes"))
  }

  @Test("A note takes no id that a fact has")
  func ids() {
    let fact = OIMSample.fact(OIMSample.aspects(OIMSample.name("A")), .text("x"), id: "note-1")
    #expect(FactIDs([fact]).made(2, after: "note-") == ["note-1-", "note-2"])
  }

  private static func note(
    _ facts: [Int], _ text: String, arcrole: String = Footnote.standardArcrole
  ) -> Footnote {
    Footnote(
      facts: facts, arcrole: arcrole, role: Footnote.standardRole, language: "en", text: text)
  }

  private static func json(_ notes: [Footnote]) -> String {
    let facts = ["one", "two", "three"].map { OIMSample.text($0) }
    return XBRLJSON.render(
      Report(document: "made.htm", syntax: .xbrl, facts: facts, footnotes: notes),
      entryPoints: ["a.xsd"])
  }
}
