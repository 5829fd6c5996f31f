import FilingModel
import Support
import Testing
import XBRLReader

@Suite("Tuples of instances and inline documents")
struct TupleTests {
  private func report(of file: String) throws -> Report {
    try XBRLReader.report(
      of: DocumentBytes(
        name: file, bytes: try Repository.bytes(of: "fixtures/documents/\(file)")))
  }

  private static func lines(_ report: Report) -> [String] {
    report.tuples.map { tuple in
      let members = tuple.members.map { member in
        switch member {
        case .fact(let ordinal): "\(report.facts[ordinal].value)"
        case .tuple(let ordinal): "#\(ordinal)"
        }
      }
      return "\(tuple.name.localName): \(members.joined(separator: ", "))"
    }
  }

  @Test("An instance's tuples hold their facts in the order of the document")
  func instance() throws {
    let report = try report(of: "tuple.xml")
    #expect(
      Self.lines(report) == [
        "Managers: #1, #2", "Manager: Jane Doe, 100000", "Manager: John Roe, 100000",
      ])
    #expect(report.tuples[0].source.elementID == "all")
    #expect(report.facts.map(\.aspects.tuple) == [1, 1, 2, 2])
    #expect(
      report.gaps.map(\.reason) == [
        "us-gaap:Assets has no contextRef, and no facts as a tuple has"
      ])
  }

  @Test("Equal facts in different tuples are no duplicates, in one tuple they are")
  func duplicates() throws {
    #expect(DuplicateFacts.all(in: try report(of: "tuple.xml").facts).isEmpty)
    let fact = "<x:Name contextRef=\"day\">Jane</x:Name>"
    let twice = try Documents.read(Documents.instance("<x:Manager>\(fact)\(fact)</x:Manager>"))
    #expect(DuplicateFacts.all(in: twice.facts).map(\.kind) == [.complete])
  }

  @Test("Inline members come by their order, from inside the tuple and from elsewhere")
  func inline() throws {
    let report = try report(of: "tuple.htm")
    #expect(
      Self.lines(report) == [
        "Managers: #2, #1", "Manager: Jane Doe, 100000, Chair", "Manager: Mary Poe",
      ])
    #expect(
      report.gaps.map(\.reason) == [
        "x:Note stands in the tuple x:Manager without an order",
        "x:Name belongs to the tuple 'nobody', which is not there",
      ])
  }

  @Test("A member may stand in another document of the set, before its tuple")
  func set() throws {
    let resources = Documents.inline("")
    let member = Self.part(
      #"<ix:nonNumeric name="dei:Name" contextRef="day" tupleRef="t" order="1">A</ix:nonNumeric>"#)
    let tuple = Self.part(#"<ix:tuple name="dei:Manager" tupleID="t"/>"#)
    let report = try XBRLReader.report(of: [
      DocumentBytes(name: "a.htm", bytes: Array(resources.utf8)),
      DocumentBytes(name: "b.htm", bytes: Array(member.utf8)),
      DocumentBytes(name: "c.htm", bytes: Array(tuple.utf8)),
    ])
    #expect(Self.lines(report) == ["Manager: A"])
    #expect(report.tuples[0].source.document == "c.htm")
    #expect(report.gaps == [])
  }

  private static func part(_ body: String) -> String {
    """
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
      xmlns:dei="http://xbrl.sec.gov/dei/2023"><body>\(body)</body></html>
    """
  }

  @Test(
    "What has no place in a tuple is a gap that says why",
    arguments: [
      (
        #"<ix:nonNumeric name="dei:A" contextRef="day" order="x">a</ix:nonNumeric>"#,
        "the order 'x'"
      ),
      (
        #"<ix:nonNumeric name="dei:A" contextRef="day" order="1.0">a</ix:nonNumeric>"#,
        "the order 1 in"
      ),
      (#"<ix:tuple name="dei:Inner" order="1"/>"#, "the order 1 in"),
      (#"<ix:tuple name="dei:Inner"/>"#, "without an order"),
      (
        #"<ix:tuple name="dei:Inner" target="t" order="2"><ix:nonNumeric name="dei:A" "#
          + #"contextRef="day" order="1">a</ix:nonNumeric></ix:tuple>"#,
        "left out, or inside itself"
      ),
      (#"<ix:tuple name="dei:Inner" tupleID="me" tupleRef="me" order="2"/>"#, "inside itself"),
      (#"<ix:tuple name="dei:Inner" tupleRef="" order="2"/>"#, "which is not there"),
    ])
  func placeless(_ member: String, _ reason: String) throws {
    let first = #"<ix:nonNumeric name="dei:B" contextRef="day" order="1">b</ix:nonNumeric>"#
    let report = try Documents.read(
      Documents.inline(#"<ix:tuple name="dei:Outer">\#(first)\#(member)</ix:tuple>"#),
      name: "a.htm")
    #expect(Self.lines(report) == ["Outer: b"])
    #expect(report.gaps.contains { $0.reason.contains(reason) })
  }

  @Test("A member that is stated again in its place with the same text is one fact")
  func restated() throws {
    let member = #"<ix:nonNumeric name="dei:B" contextRef="day" order="1">"#
    let report = try Documents.read(
      Documents.inline(
        #"<ix:tuple name="dei:T">\#(member)a b</ix:nonNumeric>\#(member)a\#n b</ix:nonNumeric>"#
          + "</ix:tuple>"), name: "a.htm")
    #expect(Self.lines(report) == ["T: a b"])
    #expect(report.gaps == [])
  }

  @Test("A nil tuple is kept although it is empty")
  func nilTuple() throws {
    let report = try Documents.read(Documents.instance("<x:Manager xsi:nil=\"true\"/>"))
    #expect(report.tuples.map(\.isNil) == [true])
    #expect(report.gaps == [])
  }

  @Test("Tuples deeper than any list are read without recursion")
  func deep() throws {
    let count = 20_000
    let chain = (1...count).map {
      #"<ix:tuple name="dei:T" tupleID="t\#($0)" tupleRef="t\#($0 - 1)" order="1"/>"#
    }
    let report = try Documents.read(
      Documents.inline(#"<ix:tuple name="dei:T" tupleID="t0"/>"# + chain.joined()), name: "a.htm")
    #expect(report.tuples.count == count + 1)
    #expect(report.gaps == [])
  }
}
