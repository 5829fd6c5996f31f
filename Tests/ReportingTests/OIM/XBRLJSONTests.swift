import FilingModel
import Foundation
import Testing

@testable import Reporting

@Suite("Reports as xBRL-JSON")
struct XBRLJSONTests {
  @Test("Every kind of fact stands with all its aspects, one to a line")
  func everyKind() {
    let text = XBRLJSON.render(
      OIMSample.report(OIMSample.everyKind), entryPoints: ["made-20241231.xsd"])
    let documentInfo = #"""
      {
        "documentInfo": {
          "documentType": "https://xbrl.org/2021/xbrl-json",
          "features": {},
          "namespaces": {
            "cik": "http://www.sec.gov/CIK",
            "dei": "http://xbrl.sec.gov/dei/2024",
            "iso4217": "http://www.xbrl.org/2003/iso4217",
            "made": "http://made.example/20241231",
            "us-gaap": "http://fasb.org/us-gaap/2024",
            "xbrli": "http://www.xbrl.org/2003/instance"
          },
          "taxonomy": ["made-20241231.xsd"]
        },

      """#
    let assets = #""period": "2025-01-01T00:00:00", "unit": "iso4217:USD""#
    let year = #""period": "2024-01-01T00:00:00/2025-01-01T00:00:00""#
    let axes = #""us-gaap:PlanDateAxis": "2024-06-30", "us-gaap:ProductAxis": "made:ToysMember""#
    let halfDay = #""period": "2024-03-31T06:00:00/2024-03-31T12:00:05", "unit": "iso4217:USD""#
    let facts = [
      Self.line("f-1", #""1250000", "decimals": -3"#, "us-gaap:Assets", assets),
      Self.line(
        "f-2", #""-0.5""#, "us-gaap:Revenues", year, #""unit": "iso4217:USD""#, axes),
      Self.line(
        "f-3", #""6.13", "decimals": 2"#, "us-gaap:EarningsPerShareBasic", year,
        #""unit": "iso4217:USD/xbrli:shares""#),
      Self.line("fact-4", #""0.21", "decimals": 2"#, "us-gaap:TaxRate", year),
      Self.line("f-5", "null", "us-gaap:Goodwill", assets),
      Self.line(
        "f-6", #""Made, \"Söhne\" & Co.\nSecond line""#, "dei:EntityRegistrantName", year,
        #""language": "en-us""#),
      Self.line("f-7", #""false""#, "dei:AmendmentFlag", year),
      Self.line("f-8", #""""#, "us-gaap:Policy", #""language": "de""#),
      Self.line("f-9", #""7""#, "made:Throughput", halfDay),
    ]
    let expected =
      documentInfo + "  \"facts\": {\n" + facts.joined(separator: ",\n") + "\n  }\n}\n"
    #expect(text.components(separatedBy: "\n") == expected.components(separatedBy: "\n"))
  }

  @Test("A report without facts or entry points is an object all the same")
  func empty() {
    let expected = #"""
      {
        "documentInfo": {
          "documentType": "https://xbrl.org/2021/xbrl-json",
          "features": {},
          "namespaces": {},
          "taxonomy": []
        },
        "facts": {}
      }

      """#
    #expect(XBRLJSON.render(OIMSample.report([]), entryPoints: []) == expected)
  }

  @Test("A hostile text comes back as it was", arguments: HostileText.all)
  func hostile(_ hostile: HostileText) throws {
    let axis = OIMSample.name("NameAxis")
    let fact = OIMSample.fact(
      OIMSample.aspects(
        OIMSample.name("Policy"), OIMSample.year,
        [Dimension(axis: axis, member: .typed(hostile.text))]),
      .text(hostile.text), id: hostile.text)
    let members = try Self.facts(of: [fact])
    let object = try #require(members["fact-1"] as? [String: Any])
    let dimensions = try #require(object["dimensions"] as? [String: Any])
    #expect(Self.scalars(object["value"]) == Array(hostile.text.unicodeScalars))
    #expect(Self.scalars(dimensions["us-gaap:NameAxis"]) == Array(hostile.text.unicodeScalars))
  }

  @Test("An amount that could not be taken stands as it is written, with its unit")
  func unreadable() throws {
    let fact = OIMSample.fact(
      OIMSample.aspects(OIMSample.name("Assets"), unit: OIMSample.dollars), .text("12 million"),
      id: "f")
    let object = try #require(try Self.facts(of: [fact])["f"] as? [String: Any])
    #expect(object["value"] as? String == "12 million")
    #expect((object["dimensions"] as? [String: Any])?["unit"] as? String == "iso4217:USD")
  }

  @Test("A text or a nil amount has no decimals, whatever the document says; an amount has")
  func misplacedDecimals() throws {
    let concept = OIMSample.name("Assets")
    let amount = OIMSample.aspects(concept, unit: OIMSample.dollars)
    let facts = try Self.facts(of: [
      OIMSample.fact(amount, .nil, decimals: .places(0), id: "nil"),
      OIMSample.fact(OIMSample.aspects(concept), .text("x"), decimals: .places(0), id: "text"),
      OIMSample.fact(amount, OIMSample.number("0"), decimals: .places(0), id: "zero"),
    ])
    let withDecimals = facts.filter { ($0.value as? [String: Any])?["decimals"] != nil }
    #expect(withDecimals.keys.sorted() == ["zero"])
  }

  /// The line of a fact of the sample's entity.
  private static func line(
    _ id: String, _ value: String, _ concept: String, _ dimensions: String...
  ) -> String {
    let all = [#""concept": "\#(concept)""#, #""entity": "cik:0000123456""#] + dimensions
    return #"    "\#(id)": {"value": \#(value), "dimensions": {\#(all.joined(separator: ", "))}}"#
  }

  private static func facts(of facts: [Fact]) throws -> [String: Any] {
    let text = XBRLJSON.render(OIMSample.report(facts), entryPoints: ["a.xsd"])
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(object?["facts"] as? [String: Any])
  }

  private static func scalars(_ value: Any?) -> [Unicode.Scalar]? {
    (value as? String).map { Array($0.unicodeScalars) }
  }
}
