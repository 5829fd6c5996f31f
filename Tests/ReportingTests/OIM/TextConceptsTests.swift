import FilingModel
import Testing

@testable import Reporting

@Suite("Texts and typed values")
struct TextConceptsTests {
  private static let concept = OIMSample.name("Thing")

  @Test(
    "A concept whose values are all dates, booleans, durations or names has no language",
    arguments: [
      "true", "false", "2024-12-31", "2024-12-31T00:00:00", "--12-31", "P1Y", "PT12H30M", "-P2D",
      "P1Y6M", "P0Y10M0.5D", " 2024-12-31\n", "http://fasb.org/us-gaap/2024#OtherAssets",
      "http://fasb.org/us-gaap/2023#A\n  http://fasb.org/us-gaap/2024#B",
    ])
  func typed(_ value: String) {
    #expect(!Self.isText([value]))
  }

  @Test(
    "A text that only begins so has one",
    arguments: [
      "", " ", "True", "falsehood", "2024", "2024-13-31", "2024-12-31 (restated)", "P", "PT", "PM",
      "--13-01", "12-31", "P1", "Plan B", "http://other.example#A", "see http://fasb.org/us-gaap#A",
      "http://fasb.org/us-gaap/2024#", "#A", "95014",
    ])
  func plain(_ value: String) {
    #expect(Self.isText([value]))
  }

  @Test("One plain text among dates makes the concept a text")
  func mixed() {
    #expect(Self.isText(["2024-12-31", "at the year's end"]))
    #expect(!Self.isText(["2024-12-31", "2023-12-31"]))
  }

  @Test("The fiscal year is a year, not a text")
  func fiscalYear() {
    let concept = OIMSample.name("DocumentFiscalYearFocus", in: OIMSample.dei, prefix: "dei")
    #expect(!Self.isText(["2024"], concept: concept))
  }

  @Test("An enumeration by its name may name what the report does not use")
  func enumerationByName() {
    let value = "http://unused.example/2024#Liabilities\n  "
    #expect(Self.isText([value]))
    let concept = OIMSample.name("LeaseStatementOfFinancialPositionExtensibleEnumeration")
    #expect(!Self.isText([value], concept: concept))
    #expect(Self.isText(["none"], concept: concept))
    let report = OIMSample.report([OIMSample.text(value, concept: concept)])
    let text = XBRLJSON.render(report, entryPoints: [])
    #expect(text.contains(#""value": "ns:Liabilities""#))
    #expect(text.contains(#""ns": "http://unused.example/2024""#))
  }

  @Test("The filer's schema outweighs the form of the values")
  func declared() {
    let type = QName(namespace: Unit.instanceNamespace, localName: "stringItemType")
    let declaration = Concept(
      name: Self.concept, type: type, isInstant: false, balance: nil, isAbstract: false,
      substitutionGroup: nil)
    let taxonomy = FilingTaxonomy(concepts: [Self.concept: declaration])
    #expect(Self.isText(["2024-12-31"], taxonomy: taxonomy))
  }

  @Test("An enumeration is written with prefixes, sorted, and a typed value without blanks")
  func values() {
    let facts = [
      OIMSample.text(
        " http://fasb.org/us-gaap/2024#B http://made.example/20241231#A ",
        concept: OIMSample.name("Kind", in: OIMSample.filer, prefix: "made")),
      OIMSample.text("\n 2024-12-31 "),
      OIMSample.text(" both blanks stay ", concept: OIMSample.name("Note")),
    ]
    let text = XBRLJSON.render(OIMSample.report(facts), entryPoints: [])
    let values = text.split(separator: "\n").compactMap {
      $0.firstMatch(of: /"value": "([^"]*)"/)?.1
    }
    #expect(values == ["made:A us-gaap:B", "2024-12-31", " both blanks stay "])
  }

  private static func isText(
    _ values: [String], concept: QName = concept, taxonomy: FilingTaxonomy = FilingTaxonomy()
  ) -> Bool {
    let report = OIMSample.report(
      values.map { OIMSample.text($0, concept: concept) }, taxonomy: taxonomy)
    return TextConcepts(report, prefixes: Prefixes(report)).has(concept)
  }
}
