import FilingModel
import Reconciliation
import Testing

@Suite("Balance sheets")
struct BalanceSheetTests {
  private static let mezzanine = """
    concept                            period      unit  value  decimals
    Assets                             2024-12-31  USD   1,000  0
    Liabilities                        2024-12-31  USD   500    0
    own:ConvertiblePreferredStock      2024-12-31  USD   100    0
    own:RedeemableUnits                2024-12-31  USD   50     0
    StockholdersEquity                 2024-12-31  USD   350    0
    """

  private func outcome(_ text: String, calculation: [(String, String)] = []) throws -> Outcome {
    let subject = try ExampleTable(text).subject(RuleSettings())
    let relationships = calculation.map { source, target in
      Relationship(
        source: ExampleTable.Row.name(source), target: ExampleTable.Row.name(target),
        order: ExactDecimal(1), weight: ExactDecimal(1))
    }
    let network = Network(
      arcrole: "http://www.xbrl.org/2003/arcrole/summation-item", role: "http://example.com/sheet",
      relationships: relationships)
    let report = Report(
      document: "example.xml", syntax: .xbrl, facts: subject.report.facts,
      taxonomy: FilingTaxonomy(networks: [network]))
    let rule = try #require(Rule.named("balance-sheet-out-of-balance"))
    guard case .filing(let answer) = rule.body else { return Outcome() }
    return answer(Subject(filing: subject.filing, report: report))
  }

  @Test("Equity of the filer's own kind is a gap and no finding")
  func ownParts() throws {
    let outcome = try outcome(
      Self.mezzanine,
      calculation: [("LiabilitiesAndStockholdersEquity", "own:ConvertiblePreferredStock")])
    #expect(outcome.findings.isEmpty)
    #expect(
      outcome.gaps.map(\.reason) == [
        "us-gaap:Assets at 2024-12-31 is not compared: own:ConvertiblePreferredStock may belong "
          + "to the sum"
      ])
  }

  @Test("Facts that no calculation adds to the total explain nothing")
  func otherParts() throws {
    let outcome = try outcome(Self.mezzanine)
    #expect(
      outcome.findings.map(\.message) == [
        "us-gaap:Assets at 2024-12-31: Assets 1,000 differs from Liabilities 500 + "
          + "StockholdersEquity 350 = 850 by 150 USD; rounding explains 1.5"
      ])
  }

  @Test("One fact that is the difference to the digit may explain it")
  func difference() throws {
    let outcome = try outcome(
      """
      concept              period      unit  value  decimals
      Assets               2024-12-31  USD   1,000  0
      Liabilities          2024-12-31  USD   500    0
      own:RedeemableUnits  2024-12-31  USD   100    0
      StockholdersEquity   2024-12-31  USD   400    0
      """)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.gaps.count == 1)
  }

  @Test("An operand with two values is not compared")
  func contested() throws {
    let outcome = try outcome(
      """
      concept                           period      unit  value  decimals
      Assets                            2024-12-31  USD   1,000  0
      Assets                            2024-12-31  USD   1,100  0
      LiabilitiesAndStockholdersEquity  2024-12-31  USD   1,200  0
      """)
    #expect(outcome.applied == 0)
    #expect(outcome.gaps.count == 1)
  }

  @Test(
    "Rounding explains half of both widths and no more",
    arguments: [
      (1_001, 0), (1_002, 1),
    ])
  func rounding(_ total: Int, _ findings: Int) throws {
    let outcome = try outcome(
      """
      concept                           period      unit  value    decimals
      Assets                            2024-12-31  USD   1,000  0
      LiabilitiesAndStockholdersEquity  2024-12-31  USD   \(total)  0
      """)
    #expect(outcome.applied == 1)
    #expect(outcome.findings.count == findings)
  }

  @Test("Single figures for members are no balance sheet")
  func members() throws {
    let outcome = try outcome(
      """
      concept             period      unit  value  dimensions
      Assets              2024-12-31  USD   1,000  LegalEntityAxis=ABCMember
      Liabilities         2024-12-31  USD   500    LegalEntityAxis=ABCMember
      StockholdersEquity  2024-12-31  USD   10     LegalEntityAxis=ABCMember
      """)
    #expect(outcome == Outcome())
  }
}
