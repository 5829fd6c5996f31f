import FilingModel
import Testing

@Suite("Standard taxonomies beside a filing's own")
struct TaxonomyPackageTests {
  private static func concept(_ name: String, isInstant: Bool) -> Concept {
    Concept(
      name: QName(namespace: "http://fasb.org/us-gaap/2024", localName: name), type: nil,
      isInstant: isInstant, balance: nil, isAbstract: false, substitutionGroup: nil)
  }

  @Test("A report is completed by concepts it does not declare, and by nothing else")
  func completes() {
    let own = Self.concept("Assets", isInstant: true)
    let other = Self.concept("Assets", isInstant: false)
    let more = Self.concept("Revenues", isInstant: false)
    let report = Report(
      document: "a.xml", syntax: .xbrl, facts: [], gaps: [Gap(reason: "g")], remarks: ["r"],
      taxonomy: FilingTaxonomy(concepts: [own.name: own], entryPoints: ["a.xsd"]))
    let completed = report.completed(by: [own.name: other, more.name: more])
    #expect(completed.taxonomy.concepts == [own.name: own, more.name: more])
    #expect(completed.taxonomy.entryPoints == ["a.xsd"])
    #expect(completed.gaps == report.gaps)
    #expect(report.completed(by: [:]) == report)
  }

  @Test(
    "A package is called by its name, identifier or digest, and by nothing shorter",
    arguments: [
      ("Example", true), ("http://example.com", true), ("0123456789abcdef", true),
      ("0123456789ab", true), ("0123456789a", false), ("Exam", false), ("", false),
    ])
  func isCalled(text: String, expected: Bool) {
    let package = StoredPackage(
      digest: "0123456789abcdef", identifier: "http://example.com", name: "Example", version: nil,
      concepts: 0, labels: 0)
    #expect(package.isCalled(text) == expected)
  }
}
