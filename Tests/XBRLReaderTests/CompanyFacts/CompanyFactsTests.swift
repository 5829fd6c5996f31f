import FilingModel
import Support
import Testing
import XBRLReader

@Suite("Companyfacts")
struct CompanyFactsTests {
  private func read(_ text: String) throws(ReadError) -> [CompanyFiling] {
    try XBRLReader.companyFacts(of: DocumentBytes(name: "facts.json", bytes: Array(text.utf8)))
  }

  /// One row of Assets in USD, with the members of a real one unless told otherwise.
  private func answer(_ row: String, unit: String = "USD", taxonomy: String = "us-gaap") -> String {
    """
    {"cik": 320193, "entityName": "A",
     "facts": {"\(taxonomy)": {"Assets": {"label": "Assets, Total", "units": {"\(unit)": [
    \(row)
    ]}}}}}
    """
  }

  private func row(_ value: String, end: String = "2024-12-31", more: String = "") -> String {
    """
    {"end": "\(end)", "val": \(value), "accn": "0000320193-25-000001", "fy": 1999, "fp": "Q3",
     "form": "10-K", "filed": "2025-02-01"\(more)}
    """
  }

  private func fact(_ value: String, unit: String = "USD") throws -> Fact {
    let filings = try read(answer(row(value), unit: unit))
    return try #require(filings.first?.report.facts.first)
  }

  @Test("The fixture gives each filing its own facts, with the place of the row")
  func fixture() throws {
    let bytes = try Repository.bytes(of: "fixtures/documents/companyfacts.json")
    let filings = try XBRLReader.companyFacts(of: DocumentBytes(name: "c.json", bytes: bytes))
    let lines = filings.flatMap { filing in
      filing.report.facts.map { fact in
        "\(filing.accession) \(filing.form?.name ?? "-") \(filing.filed?.description ?? "-") "
          + "\(fact.concept) \(fact.period) \(fact.value) \(fact.unit?.description ?? "-") "
          + "\(fact.source)"
      }
    }
    #expect(
      lines == [
        "0000320193-23-000106 10-K 2023-11-03 dei:EntityCommonStockSharesOutstanding 2023-10-20 "
          + "15552752000 shares c.json:10 (byte 234)",
        "0000320193-23-000106 10-K 2023-11-03 us-gaap:Assets 2023-09-30 352583000000 USD "
          + "c.json:21 (byte 556)",
        "0000320193-23-000106 10-K 2023-11-03 us-gaap:EarningsPerShareDiluted "
          + "2022-09-25..2023-09-30 6.13 USD/shares c.json:32 (byte 1066)",
        "0000320193-25-000057 10-Q 2025-05-02 us-gaap:Assets 2023-09-30 352583000000 USD "
          + "c.json:23 (byte 721)",
      ])
    for fact in filings.flatMap(\.report.facts) {
      #expect(bytes[fact.source.byteOffset...].starts(with: Array("{\"".utf8)))
    }
  }

  @Test("A fact carries the filer, a standard concept, no decimals and no dimensions")
  func aspects() throws {
    let fact = try fact("5")
    #expect(fact.concept.isNamed(.usGAAP("Assets")))
    #expect(fact.aspects.entity.cik?.number == 320193)
    #expect(fact.decimals == nil)
    #expect(fact.dimensions == .none)
    #expect(fact.period == .endOf(try #require(CalendarDate("2024-12-31"))))
  }

  @Test("The filing's label of a concept is kept with the filing")
  func labels() throws {
    #expect(
      try read(answer(row("5"))).first?.report.taxonomy.labels.map(\.text) == ["Assets, Total"])
  }

  @Test("A filer that writes its number as ten digits in a string, after the facts, is the same")
  func textualCIK() throws {
    let text = answer(row("5")).replacing("\"cik\": 320193, ", with: "")
    let filings = try read(String(text.dropLast()) + ", \"cik\": \"0000320193\"}")
    #expect(filings[0].report.facts[0].aspects.entity.cik?.description == "0000320193")
  }

  @Test(
    "A number keeps every digit, and its text where that is not canonical",
    arguments: [
      ("0", "0", nil), ("-7", "-7", nil), ("0.1", "0.1", nil),
      ("12345678901234567890.12345", "12345678901234567890.12345", nil),
      ("1.50", "1.5", "1.50"), ("1e-5", "0.00001", "1e-5"), ("1.5E+3", "1500", "1.5E+3"),
      ("-0", "0", "-0"),
    ] as [(String, String, String?)])
  func numbers(written: String, value: String, lexical: String?) throws {
    let fact = try fact(written)
    #expect(fact.number?.text == value)
    #expect(fact.lexical == lexical)
  }

  @Test(
    "A number beyond 38 digits is kept as text, and is a gap",
    arguments: [String(repeating: "7", count: 39), "1e500", "1e99999999999999999999"])
  func unkept(written: String) throws {
    let report = try read(answer(row(written)))[0].report
    #expect(report.facts.map(\.value) == [.text(written)])
    #expect(report.gaps.map(\.source?.line) == [3])
  }

  @Test(
    "What JSON does not allow as a number refuses the document with its line",
    arguments: ["01", "+1", ".5", "5.", "1e", "0x10", "NaN", "Infinity", "1,000", "--1", "-"])
  func wrongNumber(written: String) {
    let error = #expect(throws: ReadError.self) { try read(answer(row(written))) }
    #expect(error?.line == 3)
  }

  @Test(
    "A unit key becomes measures",
    arguments: [
      ("USD", "http://www.xbrl.org/2003/iso4217 USD"),
      ("shares", "http://www.xbrl.org/2003/instance shares"),
      ("pure", "http://www.xbrl.org/2003/instance pure"),
      (
        "USD/shares",
        "http://www.xbrl.org/2003/iso4217 USD / http://www.xbrl.org/2003/instance shares"
      ),
      ("segment", " segment"), ("MWH", " MWH"), ("usd", " usd"),
    ])
  func units(key: String, measures: String) throws {
    let unit = try #require(try fact("1", unit: key).unit)
    let sides = [unit.numerators, unit.denominators].filter { !$0.isEmpty }
    #expect(
      sides.map { $0.map { "\($0.namespace) \($0.localName)" }.joined(separator: " * ") }
        .joined(separator: " / ") == measures)
  }

  @Test(
    "A unit with an empty measure is refused", arguments: ["", "/", "USD/", "/shares", "a/b/c"])
  func emptyUnit(key: String) {
    #expect(throws: ReadError.self) { try read(answer(row("1"), unit: key)) }
  }

  @Test(
    "Standard taxonomies are known without their year, and others stay apart",
    arguments: zip(
      ["us-gaap", "dei", "srt", "ifrs-full", "invest", "ffd"],
      [.usGAAP, .dei, .srt, .ifrs, .invest, nil] as [StandardTaxonomy?]))
  func taxonomies(key: String, taxonomy: StandardTaxonomy?) throws {
    let filings = try read(answer(row("1"), taxonomy: key))
    let concept = try #require(filings.first?.report.facts.first?.concept)
    #expect(concept.taxonomy == taxonomy)
    #expect(concept.description == "\(key):Assets")
  }

  @Test(
    "A row that cannot be taken is a gap of its filing, and the row beside it is a fact",
    arguments: [
      (#""end": "2024-02-30", "val": 1"#, "has the end '2024-02-30', which is no date"),
      (#""val": 1"#, "has no 'end'"),
      (#""end": "2024-01-01""#, "has no number in 'val'"),
      (#""end": "2024-01-01", "val": "12""#, "has no number in 'val'"),
      (
        #""start": "2024-02-01", "end": "2024-01-01", "val": 1"#,
        "starts on 2024-02-01, after its end on 2024-01-01"
      ),
      (#""start": "x", "end": "2024-01-01", "val": 1"#, "has the start 'x', which is no date"),
    ])
  func gaps(members: String, reason: String) throws {
    let bad = "{\"accn\": \"0000320193-25-000001\", \(members)},\n"
    let report = try read(answer(bad + row("1")))[0].report
    #expect(report.facts.count == 1)
    #expect(report.gaps.map(\.reason) == ["the value of us-gaap:Assets \(reason)"])
    #expect(report.gaps.map(\.source?.line) == [3])
  }

  @Test("A row without a filing is a gap of the first filing; without any filing, nothing is read")
  func strays() throws {
    let stray = #"{"end": "2024-12-31", "val": 1, "accn": "12"}"#
    let report = try read(answer(stray + "," + row("1")))[0].report
    #expect(
      report.gaps.map(\.reason) == [
        "the value of us-gaap:Assets has the accession number '12', so its filing is not known"
      ])
    let error = #expect(throws: ReadError.self) { try read(answer(stray)) }
    #expect(error?.cause == "none of its rows names a filing")
  }

  @Test("Two rows that disagree about their filing leave a gap, and the first is believed")
  func contradiction() throws {
    let other = row("2").replacing("10-K", with: "10-Q").replacing("2025-02-01", with: "2025-02-02")
    let filing = try read(answer(row("1") + "," + other))[0]
    #expect(filing.form?.name == "10-K")
    #expect(filing.report.facts.count == 2)
    #expect(filing.report.gaps.count == 2)
  }

  @Test("A value of null is a fact stated as nil")
  func null() throws {
    #expect(try fact("null").isNil)
  }
}
