import FilingModel
import Foundation
import Support
import Testing
import XBRLReader

@Suite("Real companyfacts")
struct CompanyFactsCorpusTests {
  struct Case: CustomTestStringConvertible {
    let path: String
    let filings: Int
    let facts: Int
    let sum: String

    var testDescription: String { path }
  }

  /// The figures come from a reading of the same files by another JSON reader, in exact decimals.
  static let cases = [
    Case(
      path: "companyfacts/snow_facts.json", filings: 19, facts: 8163, sum: "4463138179891.4912"),
    Case(
      path: "edgar/CIK0001640147.companyfacts.trimmed.json", filings: 19, facts: 936,
      sum: "1522264273910"),
    Case(
      path: "edgar/ifrs-lpa.companyfacts.trimmed.json", filings: 3, facts: 70, sum: "991122724"),
  ]

  @Test("Every row is a fact of its filing, to the last digit", arguments: cases)
  func everyRow(of expected: Case) throws {
    guard let corpus = Repository.folder(named: "FINLOOM_CORPUS", for: expected.path) else {
      return
    }
    let data = try Data(contentsOf: corpus.appendingPathComponent(expected.path))
    let filings = try XBRLReader.companyFacts(
      of: DocumentBytes(name: expected.path, bytes: [UInt8](data)))
    let facts = filings.flatMap(\.report.facts)
    #expect(filings.count == expected.filings)
    #expect(facts.count == expected.facts)
    #expect(ExactDecimal.sum(facts.compactMap(\.number))?.text == expected.sum)
    #expect(filings.flatMap(\.report.gaps).map(\.reason) == [])
    #expect(filings.allSatisfy { $0.form != nil && $0.filed != nil })
    #expect(facts.allSatisfy { $0.lexical == nil && $0.concept.taxonomy != nil })
  }
}
