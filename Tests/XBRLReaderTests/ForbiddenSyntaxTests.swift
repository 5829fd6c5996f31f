import FilingModel
import Support
import Testing
import XBRLReader

@Suite("What the specifications forbid in a report")
struct ForbiddenSyntaxTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let irregularities: [Irregularity]
    var facts = 1
    var gaps = 0

    var testDescription: String { file }
  }

  static let cases = [
    Case(
      file: "repeated-id.xml",
      irregularities: [
        Irregularity(.repeatedID, "f1 of repeated-id.xml:14, repeated-id.xml:15")
      ], facts: 2),
    Case(
      file: "decimals-and-precision.xml",
      irregularities: [
        Irregularity(.precision, "us-gaap:Assets at decimals-and-precision.xml:14 (byte 753)"),
        Irregularity(
          .decimalsAndPrecision, "us-gaap:Assets at decimals-and-precision.xml:14 (byte 753)"),
      ]),
    Case(
      file: "nil-with-decimals.xml",
      irregularities: [
        Irregularity(.needlessAccuracy, "us-gaap:Goodwill at nil-with-decimals.xml:14 (byte 824)"),
        Irregularity(.nilWithContent, "us-gaap:Assets at nil-with-decimals.xml:15 (byte 906)"),
      ], facts: 2),
    Case(
      file: "period-out-of-order.xml",
      irregularities: [Irregularity(.periodOutOfOrder, "Half")], facts: 0, gaps: 1),
    Case(
      file: "unit-cancels-itself.xml", irregularities: [Irregularity(.measureCancelled, "ratio")]),
    Case(file: "empty-segment.xml", irregularities: [Irregularity(.emptyContainer, "End")]),
    Case(
      file: "period-in-segment.xml", irregularities: [Irregularity(.instanceElement, "End")],
      facts: 0, gaps: 1),
    Case(
      file: "text-with-unit.htm",
      irregularities: [
        Irregularity(
          .textWithUnit, "us-gaap:DebtInstrumentDescription at text-with-unit.htm:30 (byte 1518)")
      ]),
    Case(
      file: "tuple-with-context.xml",
      irregularities: [
        Irregularity(.tupleAttribute, "x:Manager at tuple-with-context.xml:13 (byte 796)")
      ]),
    Case(file: "second-target.htm", irregularities: [], gaps: 1),
  ]

  @Test("It is read as far as it can be, and told", arguments: cases)
  func told(odd: Case) throws {
    let report = try XBRLReader.report(
      of: DocumentBytes(
        name: odd.file, bytes: try Repository.bytes(of: "fixtures/documents/\(odd.file)")))
    #expect(report.irregularities == odd.irregularities)
    #expect(report.facts.count == odd.facts)
    #expect(report.gaps.count == odd.gaps)
  }

  @Test("A fact of a second target is a gap that names the fact and the target")
  func target() throws {
    let report = try XBRLReader.report(
      of: DocumentBytes(
        name: "a.htm", bytes: try Repository.bytes(of: "fixtures/documents/second-target.htm")))
    #expect(
      report.gaps.map(\.reason) == [
        "us-gaap:Liabilities belongs to the target 'local', which is not read; EDGAR accepts the "
          + "default target alone"
      ])
  }

  @Test("A style for a hidden fact that is not there is told where styles are looked at")
  func hiddenReference() throws {
    let document = DocumentBytes(
      name: "a.htm", bytes: try Repository.bytes(of: "fixtures/documents/hidden-reference.htm"))
    let told = Irregularity(.hiddenReference, "f9 at a.htm:31")
    #expect(
      try XBRLReader.report(of: [document], looksAtStyles: true).irregularities == [told])
    #expect(try XBRLReader.report(of: [document]).irregularities == [])
  }

  @Test("A text with a unit keeps its text and no unit")
  func textWithUnit() throws {
    let report = try XBRLReader.report(
      of: DocumentBytes(
        name: "a.htm", bytes: try Repository.bytes(of: "fixtures/documents/text-with-unit.htm")))
    #expect(report.facts.map(\.value) == [.text("3/4 paid")])
    #expect(report.facts.map(\.unit) == [nil])
  }

  @Test("An id counts over all documents of a set, and over facts, contexts and units")
  func set() throws {
    let fact = #"<ix:nonNumeric name="dei:A" contextRef="day" id="day">a</ix:nonNumeric>"#
    let exhibit = """
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
        xmlns:dei="http://xbrl.sec.gov/dei/2023"><body>\(fact)</body></html>
      """
    let report = try XBRLReader.report(of: [
      DocumentBytes(name: "a.htm", bytes: Array(Documents.inline("").utf8)),
      DocumentBytes(name: "b.htm", bytes: Array(exhibit.utf8)),
    ])
    #expect(report.irregularities == [Irregularity(.repeatedID, "day of a context, b.htm:2")])
  }

  @Test("A context inside a fact is a gap, and what follows is read")
  func contextInFact() throws {
    let report = try Documents.read(
      Documents.instance(
        "<x:A contextRef=\"day\"><context id=\"c\"/></x:A><x:B contextRef=\"day\">b</x:B>"))
    #expect(report.facts.map(\.value.description) == ["", "b"])
    #expect(report.gaps.map { $0.reason.contains("stands inside a fact") } == [true])
  }
}
