import FilingModel
import Reconciliation
import Testing

@Suite("Sources of a metric that contradict each other")
struct MetricConflictTests {
  private func conflicts(_ rows: String) throws -> [String] {
    let subject = try ExampleTable("concept  period  unit  value  decimals\n" + rows)
      .subject(RuleSettings())
    return NormalizedMetrics.conflicts(in: subject.report, of: subject.filing).map {
      "\($0.metric.name) \($0.metric.value) but \($0.value) by \($0.source)"
    }
  }

  @Test("Two names of one thing with different values contradict each other")
  func names() throws {
    let found = try conflicts(
      """
      Revenues         2024-01-01..2024-12-31  USD  100  0
      SalesRevenueNet  2024-01-01..2024-12-31  USD  90   0
      """)
    #expect(found == ["Revenue 100 but 90 by us-gaap:SalesRevenueNet"])
  }

  @Test("A stated value contradicts what other metrics make of it")
  func combined() throws {
    let found = try conflicts(
      """
      Assets            2024-12-31  USD  100  0
      AssetsCurrent     2024-12-31  USD  40   0
      AssetsNoncurrent  2024-12-31  USD  63   0
      """)
    #expect(found == ["NoncurrentAssets 63 but 60 by Assets - CurrentAssets"])
  }

  @Test(
    "What rounds one number, or counts something else by its definition, contradicts nothing",
    arguments: [
      """
      Revenues         2024-01-01..2024-12-31  USD  100,400  0
      SalesRevenueNet  2024-01-01..2024-12-31  USD  100,000  -3
      """,
      """
      ProfitLoss     2024-01-01..2024-12-31  USD  100  0
      NetIncomeLoss  2024-01-01..2024-12-31  USD  90   0
      """,
      """
      Revenues                                             2024-01-01..2024-12-31  USD  100  0
      RevenueFromContractWithCustomerExcludingAssessedTax  2024-01-01..2024-12-31  USD  90   0
      """,
      """
      Revenues         2024-01-01..2024-12-31  USD  100  0
      SalesRevenueNet  2023-01-01..2023-12-31  USD  90   0
      """,
    ])
  func quiet(_ rows: String) throws {
    #expect(try conflicts(rows) == [])
  }
}
