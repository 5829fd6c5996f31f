import FilingModel
import Support
import Testing
import XBRLReader

@Suite("Oddities of real filings, one a document")
struct OddDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    /// Local name, period, unit, dimensions, decimals and value of each fact.
    let facts: [String]
    var gaps: [String] = []
    var remarks = 0

    var testDescription: String { file }
  }

  private static let half = "2024-01-01..2024-06-30"

  static let cases = [
    Case(
      file: "continuation.htm",
      facts: ["DebtInstrumentDescription|\(half)||||First, second, third."]),
    Case(
      file: "dates-with-times.xml",
      facts: [
        "Assets|2024-06-30|USD||-6|112832000000", "Assets|2024-06-30|USD||-6|112832000000",
        "Assets|2024-06-30|USD||-6|112832000000", "Revenues|\(half)|USD||-6|46801000000",
        "Revenues|\(half)|USD||-6|46801000000",
        "CommonStockParOrStatedValuePerShare|forever|USD||3|0.001",
      ]),
    Case(
      file: "decimals-inf.xml",
      facts: [
        "Assets|2024-06-30|USD||INF|112832000000",
        "EffectiveIncomeTaxRateReconciliationAtFederalStatutoryIncomeTaxRate|\(half)|pure||INF|0.21",
      ]),
    Case(
      file: "escaped-html.htm",
      facts: [
        "DebtInstrumentDescription|\(half)||||"
          + #"<p class="x">Fish &amp; <b>chips</b> &lt; 5<br/></p>"#,
        "DebtInstrumentMaturityDateDescription|\(half)||||Fish & chips < 5",
      ]),
    Case(file: "exclude.htm", facts: ["DebtInstrumentDescription|\(half)||||Before after."]),
    Case(file: "footnote.xml", facts: ["Assets|2024-06-30|USD||-6|112832000000"]),
    Case(
      file: "hidden-facts.htm",
      facts: [
        "EntityCentralIndexKey|\(half)||||0001318605", "Liabilities|2024-06-30|USD||-6|45569000000",
        "Assets|2024-06-30|USD||-6|112832000000",
      ]),
    Case(
      file: "line-break-before-declaration.htm",
      facts: ["Assets|2024-06-30|USD||-6|112832000000"], remarks: 1),
    Case(
      file: "nil.xml",
      facts: [
        "CommitmentsAndContingencies|2024-06-30|USD|||nil", "Goodwill|2024-06-30|USD|||nil",
        "DebtInstrumentDescription|\(half)||||nil", "PreferredStockValue|2024-06-30|USD||-6|0",
        "DebtInstrumentMaturityDateDescription|\(half)||||",
      ]),
    Case(
      file: "precision.xml",
      facts: [
        "Assets|2024-06-30|USD||-6|112832000000", "Liabilities|2024-06-30|USD||INF|45569000000",
        "MinorityInterest|2024-06-30|USD|||723000000",
      ],
      gaps: ["us-gaap:MinorityInterest has precision '0', which says nothing of its accuracy"]),
    Case(
      file: "scale-and-sign.htm",
      facts: [
        "NetCashProvidedByUsedInInvestingActivities|\(half)|USD||-6|-8309000000",
        "EffectiveIncomeTaxRateReconciliationAtFederalStatutoryIncomeTaxRate|\(half)|pure||3|0.21",
        "Goodwill|2024-06-30|USD||-5|2500000", "PreferredStockValue|2024-06-30|USD||-6|0",
      ]),
    Case(
      file: "typed-dimension.xml",
      facts: Array(
        repeating: "Revenues|\(half)|USD|RevenueRemainingPerformanceObligationExpectedTimingOf"
          + "SatisfactionStartDateAxis=2024-07-01|-6|25500000000", count: 2)),
    Case(
      file: "unit-divide.xml",
      facts: [
        "EarningsPerShareBasic|\(half)|USD/shares||2|0.83", "Effort|\(half)|Employee*h/shares||0|7",
      ]),
    Case(
      file: "unknown-transformation.htm", facts: ["Goodwill|2024-06-30|USD||-6|253000000"],
      gaps: [
        "us-gaap:Assets has the format 'num-dash-decimal', which the registry "
          + "'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12' does not hold",
        "us-gaap:Liabilities has the format 'number', which the registry "
          + "'http://www.tesla.com/formats' does not hold",
      ]),
    Case(
      file: "windows-1252.xml",
      facts: ["DebtInstrumentDescription|\(half)||||“10 €” – Müller"], remarks: 1),
    Case(
      file: "utf-16.xml", facts: ["DebtInstrumentDescription|\(half)||||Schuldschein über 10 €"],
      remarks: 1),
  ]

  @Test("It gives its facts, gaps and remarks", arguments: cases)
  func reads(odd: Case) throws {
    let report = try XBRLReader.report(
      of: DocumentBytes(
        name: odd.file, bytes: try Repository.bytes(of: "fixtures/documents/\(odd.file)")))
    #expect(report.facts.map(Self.line) == odd.facts)
    #expect(report.gaps.map(\.reason) == odd.gaps)
    #expect(report.remarks.count == odd.remarks)
  }

  @Test(
    "It is refused at its line",
    arguments: [
      ("billion-laughs.xml", 5), ("external-entity.xml", 5), ("deep-nesting.xml", 10),
      ("truncated.xml", 15),
    ])
  func refused(file: String, line: Int) throws {
    let bytes = try Repository.bytes(of: "fixtures/documents/\(file)")
    let error = #expect(throws: ReadError.self) {
      try XBRLReader.report(of: DocumentBytes(name: file, bytes: bytes))
    }
    #expect(error?.line == line)
  }

  private static func line(_ fact: Fact) -> String {
    [
      fact.concept.localName, fact.period.description, fact.unit?.description ?? "",
      fact.dimensions.description, fact.decimals?.description ?? "", fact.value.description,
    ].joined(separator: "|")
  }
}
