import FilingModel
import Reconciliation
import Testing

@Suite("Severities")
struct SeverityTests {
  private func severities(_ rule: String, _ table: String) throws -> [Severity] {
    let rule = try #require(Rule.named(rule))
    guard case .filing(let answer) = rule.body else { return [] }
    return answer(try ExampleTable(table).subject(RuleSettings())).findings.map(\.severity)
  }

  @Test(
    "Share counts far apart are a warning within half a year, and information beyond",
    arguments: [("2024-06-15", Severity.warning), ("2025-01-15", .information)])
  func shareCounts(_ day: String, _ severity: Severity) throws {
    let found = try severities(
      "share-counts-far-apart",
      """
      concept                                 period      unit    value
      dei:EntityCommonStockSharesOutstanding  \(day)  shares  72,790,621
      CommonStockSharesOutstanding            2024-03-31  shares  420,621
      """)
    #expect(found == [severity])
  }

  @Test(
    "Equity one in the last place beside its line is information, and two are a warning",
    arguments: [
      ("230", "INF", Severity.information), ("231", "INF", .warning), ("228", "0", .information),
      ("228.5", "INF", .warning),
    ])
  func equity(_ value: String, _ decimals: String, _ severity: Severity) throws {
    let found = try severities(
      "equity-statement-contradicts-statements",
      """
      concept             period      unit  value  decimals  dimensions
      StockholdersEquity  2024-12-31  USD   229    \(decimals)  StatementEquityComponentsAxis=CommonStockMember
      CommonStockValue    2024-12-31  USD   \(value)  \(decimals)  -
      StockholdersEquity  2023-12-31  USD   200    INF       StatementEquityComponentsAxis=CommonStockMember
      CommonStockValue    2023-12-31  USD   200    INF       -
      """)
    #expect(found == [severity])
  }

  /// Income before tax by segment of two years, and of the whole with the tax between.
  private func excerpt(tax: String) -> String {
    """
    concept        period                  unit  value  decimals  dimensions
    NetIncomeLoss  2024-01-01..2024-12-31  USD   700    0         -
    own:Pretax     2024-01-01..2024-12-31  USD   1,000  0         -
    own:Tax        2024-01-01..2024-12-31  USD   300    0         -
    NetIncomeLoss  2024-01-01..2024-12-31  USD   271    0         SegmentAxis=own:East
    own:Pretax     2024-01-01..2024-12-31  USD   400    0         SegmentAxis=own:East
    NetIncomeLoss  2023-01-01..2023-12-31  USD   233    0         SegmentAxis=own:East
    own:Pretax     2023-01-01..2023-12-31  USD   350    0         SegmentAxis=own:East
    \(tax)

    calculation    part        weight
    NetIncomeLoss  own:Pretax  1
    NetIncomeLoss  own:Tax     -1
    """
  }

  @Test("A table by segment without tax is information, and one that lost it or needs none is not")
  func excerpts() throws {
    #expect(
      try severities("calculation-inconsistent", excerpt(tax: "")) == [.information, .information])
    let lost = excerpt(
      tax: "own:Tax        2023-01-01..2023-12-31  USD   117    0         SegmentAxis=own:East")
    #expect(try severities("calculation-inconsistent", lost) == [.warning])
    let without = excerpt(
      tax: """
        NetIncomeLoss  2023-01-01..2023-12-31  USD   90     0         SegmentAxis=own:West
        own:Pretax     2023-01-01..2023-12-31  USD   90     0         SegmentAxis=own:West
        """)
    #expect(try severities("calculation-inconsistent", without) == [.warning, .warning])
    let turned = excerpt(tax: "").replacing("USD   271 ", with: "USD   -400 ")
    #expect(try severities("calculation-inconsistent", turned) == [.warning, .information])
  }
}
