import FilingModel
import Reconciliation
import Testing

@Suite("Rules of the store")
struct StoreRuleTests {
  private func outcome(of id: String, _ text: String) throws -> Outcome {
    let table = try ExampleTable(text)
    return try #require(Rule.named(id)).outcome(of: table)
  }

  @Test(
    "A filer with annual reports only is allowed nine months more",
    arguments: [
      ("2025-04-19", 0), ("2025-04-20", 1),
    ])
  func annual(_ today: String, _ findings: Int) throws {
    let outcome = try outcome(
      of: "stale-filing",
      """
      filing  form  period end
      year    20-F  2023-12-31

      setting  value
      as of    \(today)
      """)
    #expect(outcome.applied == 1)
    #expect(outcome.findings.count == findings)
  }

  @Test("A change of the fiscal year is a gap and no missing period")
  func transition() throws {
    let outcome = try outcome(
      of: "missing-fiscal-period",
      """
      filing  form   period end
      year    10-K   2021-12-31
      change  10-KT  2023-06-30
      """)
    #expect(outcome.applied == 0)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.gaps.count == 1)
  }

  @Test("Filings of two filers are no sequence")
  func filers() throws {
    let outcome = try outcome(
      of: "missing-fiscal-period",
      """
      filing  cik         form  period end
      one     0000000001  10-K  2019-12-31
      two     0000000002  10-K  2023-12-31
      """)
    #expect(outcome == Outcome())
  }

  @Test("An annual report missing between two others is found once")
  func once() throws {
    let outcome = try outcome(
      of: "missing-fiscal-period",
      """
      filing  form  period end  fiscal period
      older   10-K  2021-12-31  FY
      third   10-Q  2022-09-30  Q3
      first   10-Q  2023-03-31  Q1
      newer   10-K  2023-12-31  FY
      """)
    #expect(
      outcome.findings.map(\.message) == [
        "no annual report between older (10-K for 2021-12-31) and newer (10-K for 2023-12-31), "
          + "730 days apart"
      ])
  }
}
