import FilingModel
import Testing

@testable import Reporting

@Suite("Facts as CSV")
struct FactsCSVTests {
  private static let header =
    "source,document,line,byteOffset,elementId,concept,entityScheme,entity,periodStart,periodEnd,"
    + "unit,decimals,dimensions,language,isNil,value,tuple"

  @Test("Every kind of fact is a row, its days as filings write them")
  func everyKind() {
    let report = OIMSample.report(OIMSample.everyKind)
    let who = "http://www.sec.gov/CIK,0000123456"
    let rows = [
      Self.header,
      "a.htm,made.htm,7,70,f-1,us-gaap:Assets,\(who),,2024-12-31,iso4217:USD,-3,,,false,1250000,",
      "a.htm,made.htm,8,80,f-2,us-gaap:Revenues,\(who),2024-01-01,2024-12-31,iso4217:USD,INF,"
        + #""us-gaap:PlanDateAxis=""2024-06-30""; us-gaap:ProductAxis=made:ToysMember","#
        + ",false,-0.5,",
      "a.htm,made.htm,9,90,f-3,us-gaap:EarningsPerShareBasic,\(who),2024-01-01,2024-12-31,"
        + "iso4217:USD/xbrli:shares,2,,,false,6.13,",
      "a.htm,made.htm,10,100,,us-gaap:TaxRate,\(who),2024-01-01,2024-12-31,xbrli:pure,2,,,"
        + "false,0.21,",
      "a.htm,made.htm,11,110,f-5,us-gaap:Goodwill,\(who),,2024-12-31,iso4217:USD,,,,true,,",
      "a.htm,made.htm,12,120,f-6,dei:EntityRegistrantName,\(who),2024-01-01,2024-12-31,,,,"
        + "en-us,false,\"Made, \"\"Söhne\"\" & Co.\nSecond line\",",
      "a.htm,made.htm,13,130,f-7,dei:AmendmentFlag,\(who),2024-01-01,2024-12-31,,,,en-us,"
        + "false,false,",
      "a.htm,made.htm,14,140,f-8,us-gaap:Policy,\(who),,,,,,de,false,,",
      "a.htm,made.htm,15,150,f-9,made:Throughput,\(who),2024-03-31T06:00:00,"
        + "2024-03-31T12:00:05,iso4217:USD,,,,false,7,",
    ]
    let text = FactsCSV.render([(path: "a.htm", report: report)])
    #expect(text.components(by: "\r\n") == rows + [""])
  }

  @Test("Facts of several documents stand under one header, each with its source")
  func several() {
    let report = OIMSample.report([OIMSample.text("x")])
    let rows = FactsCSV.render([(path: "a", report: report), (path: "b, c", report: report)])
      .components(by: "\r\n")
    #expect(rows.map { String($0.prefix(8)) } == ["source,d", "a,made.h", "\"b, c\",m", ""])
    #expect(FactsCSV.render([]) == Self.header + "\r\n")
  }

  @Test("A fraction stands as it is written, a fact in tuples with their names and places")
  func fractionInTuple() throws {
    let third = try #require(Fraction("1/3"))
    let aspects = Aspects(
      concept: OIMSample.name("Share"), entity: Entity(scheme: "s", identifier: "1"),
      period: OIMSample.year, unit: OIMSample.pure, tuple: 1)
    let place = SourcePoint(document: "made.htm", line: 1, byteOffset: 1)
    let report = Report(
      document: "made.htm", syntax: .xbrl,
      facts: [Fact(aspects: aspects, value: .fraction(third), source: place)],
      tuples: [
        Tuple(name: OIMSample.name("Parts"), members: [.tuple(1)], source: place),
        Tuple(name: OIMSample.name("Part"), members: [.fact(0)], source: place),
      ])
    let rows = CSVRows(FactsCSV.render([(path: "p", report: report)])).rows
    #expect(rows[1].suffix(2) == ["1/3", "us-gaap:Parts[0]/us-gaap:Part[1]"])
  }

  @Test("Two namespaces under one prefix stay apart")
  func clash() {
    let facts = ["1", "2"].map {
      OIMSample.text(
        $0, concept: OIMSample.name("A", in: "http://a.example/\($0)", prefix: "a"))
    }
    let text = FactsCSV.render([(path: "p", report: OIMSample.report(facts))])
    #expect(text.contains(",a:A,"))
    #expect(text.contains(",a2:A,"))
  }

  @Test(
    "A text that a spreadsheet would run gets an apostrophe",
    arguments: [
      "=1+1", "+1", "-1 or less", "@SUM(A1)", "\tx", "\r=1", "\n=1", "'x", "＝1", "＋1", "－1", "＠1",
      "=\u{301}1",
    ])
  func guarded(_ text: String) throws {
    #expect(try Self.value(of: .text(text)) == "'" + text)
  }

  @Test("Any other text stands as it is", arguments: ["", "a=1", " =1", "1-2", "3", "(1)", "“x”"])
  func untouched(_ text: String) throws {
    #expect(try Self.value(of: .text(text)) == text)
  }

  @Test("A negative number is a number")
  func negative() throws {
    #expect(try Self.value(of: OIMSample.number("-12.5"), unit: OIMSample.dollars) == "-12.5")
  }

  @Test(
    "A hostile text comes back, without the apostrophe that guards it", arguments: HostileText.all)
  func hostile(_ hostile: HostileText) throws {
    let value = try Self.value(of: .text(hostile.text))
    let scalars = Array(value.unicodeScalars)
    #expect(
      scalars.drop { $0 == "'" } == Array(hostile.text.unicodeScalars).drop { $0 == "'" })
  }

  /// The last field of the only fact, read back by the rules of RFC 4180.
  private static func value(of value: FactValue, unit: Unit? = nil) throws -> String {
    let fact = OIMSample.fact(OIMSample.aspects(OIMSample.name("A"), unit: unit), value)
    let rows = CSVRows(FactsCSV.render([(path: "p", report: OIMSample.report([fact]))])).rows
    try #require(rows.map(\.count) == [17, 17])
    return rows[1][15]
  }
}

extension String {
  /// The parts between a mark, by scalars, since CR LF is one character.
  fileprivate func components(by mark: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    for byte in utf8 {
      parts[parts.count - 1].append(byte)
      if parts[parts.count - 1].suffix(mark.utf8.count).elementsEqual(mark.utf8) {
        parts[parts.count - 1].removeLast(mark.utf8.count)
        parts.append([])
      }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}
