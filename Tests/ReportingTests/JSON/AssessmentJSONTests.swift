import FilingModel
import Foundation
import Testing

@testable import Reporting

@Suite("The assessment as JSON")
struct AssessmentJSONTests {
  private let text = AssessmentJSON.render(Sample.publication)

  @Test("The article lists exactly the keys that are rendered")
  func articleIsTrue() throws {
    let rendered = JSONKeys.paths(in: try JSONSerialization.jsonObject(with: Data(text.utf8)))
    // The store's verdict has the keys of a filing's; the article lists them one level deep.
    let listed = rendered.filter { !$0.hasPrefix("store.") || $0.split(separator: ".").count == 2 }
    let article = try JSONKeys.listed(in: JSONKeys.article)
    #expect(article.count == Set(article).count)
    #expect(article.sorted() == listed.subtracting(JSONKeys.plainObjects).sorted())
  }

  @Test("The store's verdict has no key that a filing's has not")
  func storeIsAVerdict() throws {
    let rendered = JSONKeys.paths(in: try JSONSerialization.jsonObject(with: Data(text.utf8)))
    let ofFilings = Set(rendered.filter { $0.hasPrefix("filings[].") }.map { $0.dropFirst(10) })
    let ofStore = Set(rendered.filter { $0.hasPrefix("store.") }.map { $0.dropFirst(6) })
    #expect(ofStore.contains("findings[].message"))
    #expect(ofStore.subtracting(ofFilings).isEmpty)
  }

  @Test("Keys stand in the order of the contract")
  func order() throws {
    let keys = [
      "schema", "finloom", "source", "asOf", "score", "grade", "counts", "baseline", "unread",
      "store", "filings", "gaps",
    ]
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
    let names = lines.compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(names.map(String.init) == keys)
  }

  @Test(
    "Digits are written as they are",
    arguments: [
      "\n  \"score\": 91.37,", "\"score\": 71.5,", "\"score\": 100,", "\"score\": null,",
      "\"value\": \"1240000000.25\"", "\"decimals\": -6", "\"value\": null",
      "\"decimals\": null", "\"line\": 5077,", "\"applied\": 4763,",
    ])
  func exactNumbers(fragment: String) {
    #expect(text.contains(fragment))
  }

  @Test("A number of 38 digits keeps them all, and infinite accuracy is a word")
  func manyDigits() {
    let digits = "12345678901234567890123456789.012345678"
    let fact = Fact(
      aspects: Sample.balance.facts[0].aspects, value: .number(Sample.decimal(digits)),
      decimals: .infinite, source: Sample.point(1))
    let json = AssessmentJSON.render(Sample.assessment(with: [fact]), version: "1")
    #expect(json.contains("\"value\": \"\(digits)\""))
    #expect(json.contains("\"decimals\": \"INF\""))
  }

  @Test("Any text comes back as it was", arguments: HostileText.all)
  func textSurvives(hostile: HostileText) throws {
    let fact = Sample.fact(Sample.dei("EntityRegistrantName"), .text(hostile.text), line: 1)
    let json = AssessmentJSON.render(Sample.assessment(with: [fact]), version: "1")
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let values = JSONKeys.values(of: "value", in: parsed)
    #expect(values.map { Array($0.unicodeScalars) } == [Array(hostile.text.unicodeScalars)])
  }

  @Test("Without anything checked there is no score and no store")
  func nothing() throws {
    let json = AssessmentJSON.render(Sample.nothing, version: "0.1.0")
    #expect(json.contains("\"score\": null,\n  \"grade\": \"-\","))
    #expect(json.contains("\"store\": null,\n  \"filings\": [],\n  \"gaps\": []\n}\n"))
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  @Test("Gaps are counted by reason over all cards")
  func gaps() {
    #expect(
      text.hasSuffix(
        """
          "gaps": [
            {
              "rule": "balance-sheet-out-of-balance",
              "reason": "no total of liabilities at the same date",
              "count": 5
            },
            {
              "rule": null,
              "reason": "a value carries more than 38 digits",
              "count": 1
            },
            {
              "rule": "cover-fact-missing",
              "reason": "the form 10-K/A has no table of its own",
              "count": 1
            }
          ]
        }

        """))
  }
}
