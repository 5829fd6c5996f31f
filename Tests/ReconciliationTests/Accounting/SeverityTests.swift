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

  /// Lines of two regions and their whole for two years; the last number lacks something.
  private func regions(_ lines: Int, lacking: Int) -> String {
    let rows = (1...lines).flatMap { line in
      [2023, 2024].flatMap { year in
        let lack = line == lines && year == 2024 ? lacking : 0
        let period = "\(year)-01-01..\(year)-12-31"
        return [
          "own:Line\(line)  \(period)  USD  \(1_000 + year + line)  0  -",
          "own:Line\(line)  \(period)  USD  \(600 + line)  0  RegionAxis=EastMember",
          "own:Line\(line)  \(period)  USD  \(400 + year - lack)  0  RegionAxis=WestMember",
        ]
      }
    }
    return "concept  period  unit  value  decimals  dimensions\n" + rows.joined(separator: "\n")
  }

  @Test(
    "Members that add up in ten numbers and more warn of a small difference, and else of a large one",
    arguments: [
      (6, 4, Severity.warning), (6, 2, .information), (2, 4, .information), (2, 20, .warning),
    ])
  func partition(_ lines: Int, _ lacking: Int, _ severity: Severity) throws {
    let found = try severities("members-do-not-sum", regions(lines, lacking: lacking))
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
