import FilingModel
import Testing
import XBRLReader

@Suite("Facts of an instance")
struct InstanceReaderTests {
  @Test("A number keeps every digit, its unit, its decimals and its place")
  func number() throws {
    let fact = try Documents.fact(
      #"<us-gaap:Assets id="f1" contextRef="day" unitRef="usd" decimals="-3">352583000</us-gaap:Assets>"#
    )
    #expect(fact.concept == QName(namespace: "http://fasb.org/us-gaap/2023", localName: "Assets"))
    #expect(fact.value == .number(ExactDecimal(352_583_000)))
    #expect(fact.unit == .currency("USD"))
    #expect(fact.decimals == .places(-3))
    #expect(fact.period.description == "2023-12-31")
    #expect(fact.source.elementID == "f1")
    #expect(fact.source.line == 11)
    #expect(fact.lexical == nil)
  }

  @Test(
    "A number that is not canonical keeps its lexical form",
    arguments: [("007", "7"), ("1.50", "1.5"), (" 12 ", "12"), ("+3", "3"), ("-0", "0")])
  func lexical(written: String, canonical: String) throws {
    let fact = try Documents.fact(
      #"<us-gaap:Assets contextRef="day" unitRef="usd" decimals="INF">\#(written)</us-gaap:Assets>"#
    )
    #expect(fact.value.description == canonical)
    #expect(fact.lexical == written)
    #expect(fact.decimals == .infinite)
  }

  @Test(
    "A number in no decimal form is a gap and no fact",
    arguments: ["1,000", "1e5", "--5", "12abc", "", "0x10", "INF", "NaN"])
  func notANumber(written: String) throws {
    let report = try Documents.read(
      Documents.instance(
        #"<us-gaap:Assets contextRef="day" unitRef="usd" decimals="0">\#(written)</us-gaap:Assets>"#
      ))
    #expect(report.facts == [])
    #expect(report.gaps.map(\.source?.line) == [11])
  }

  @Test("A nil fact is neither zero nor empty")
  func nilFact() throws {
    let fact = try Documents.fact(
      #"<us-gaap:Assets contextRef="day" unitRef="usd" xsi:nil="true"/>"#)
    #expect(fact.value == .nil)
    #expect(fact.isNumeric)
    #expect(fact.decimals == nil)
  }

  @Test("A text keeps its white space, and takes the language in scope")
  func text() throws {
    let fact = try Documents.fact(
      #"<dei:EntityRegistrantName contextRef="year"> A &amp; B </dei:EntityRegistrantName>"#)
    #expect(fact.value == .text(" A & B "))
    #expect(fact.aspects.language == "en-us")
    #expect(fact.period.description == "2023-01-01..2023-12-31")
  }

  @Test("Explicit and typed members become dimensions, scenario and segment alike")
  func dimensions() throws {
    let report = try Documents.read(
      Documents.instance(
        #"<us-gaap:Assets contextRef="c" unitRef="usd" decimals="0">1</us-gaap:Assets>"#,
        contexts: """
          <context id="c"><entity><identifier scheme="s">i</identifier>
          <segment><xbrldi:explicitMember dimension="x:Axis">x:Member</xbrldi:explicitMember></segment>
          </entity><period><instant>2023-12-31</instant></period>
          <scenario><xbrldi:typedMember dimension="x:Typed"><x:key>7</x:key></xbrldi:typedMember>
          </scenario></context>
          """))
    #expect(report.facts.map(\.dimensions.description) == ["Axis=Member, Typed=7"])
  }

  @Test(
    "A fact whose context or unit is not there is a gap that names it",
    arguments: [
      (#"contextRef="none" unitRef="usd""#, "context 'none', which is not declared"),
      (#"contextRef="day" unitRef="none""#, "unit 'none', which is not declared"),
    ])
  func dangling(attributes: String, words: String) throws {
    let report = try Documents.read(
      Documents.instance("<us-gaap:Assets \(attributes) decimals=\"0\">1</us-gaap:Assets>"))
    #expect(report.facts.isEmpty)
    #expect(report.gaps.map { $0.reason.contains(words) } == [true])
  }

  @Test("Contexts and units are counted as declared and as used")
  func counts() throws {
    let report = try Documents.read(
      Documents.instance(
        #"<us-gaap:Assets contextRef="day" unitRef="usd" decimals="0">1</us-gaap:Assets>"#))
    #expect(report.declared == DeclaredCounts(contexts: 2, units: 2, contextsUsed: 1, unitsUsed: 1))
  }

  @Test("A line break before the declaration is read, counted and remarked")
  func leadingBreak() throws {
    let report = try Documents.read(
      "\n"
        + Documents.instance(#"<us-gaap:Assets contextRef="day" unitRef="usd">1</us-gaap:Assets>"#))
    #expect(report.declared.leadingBytes == 1)
    #expect(report.remarks.count == 1)
    #expect(report.facts.map(\.source.line) == [12])
  }
}
