import FilingModel
import Reconciliation
import Testing

@Suite("Waivers")
struct WaiverTests {
  private static func finding(_ rule: String, _ concepts: String...) throws -> Finding {
    let table = try ExampleTable(
      (["concept  period      unit  value"] + concepts.map { "\($0)  2024-12-31  USD   1" })
        .joined(separator: "\n"))
    return Finding(
      rule: rule, check: .accounting, severity: .error, message: "",
      facts: concepts.isEmpty ? [] : try table.facts("concept"))
  }

  private static func filing(_ accession: String, cik: String) throws -> Filing {
    let table = try ExampleTable(
      """
      filing  accession     cik     form
      one     \(accession)  \(cik)  10-K
      """)
    return try #require(table.survey().filings.first).filing
  }

  private func waiver(_ scope: String, until day: String = "2024-12-31") throws -> Waiver {
    Waiver(
      rule: "balance-sheet-out-of-balance", scope: try #require(Waiver.Scope(scope)),
      owner: "audit", reason: "known", expires: try #require(CalendarDate(day)))
  }

  @Test(
    "A scope covers its own filing, filer or concept and no other",
    arguments: [
      ("*", true), ("0000000001", true), ("1", true), ("0000000002", false),
      ("0000000001-25-000007", true), ("0000000001-25-000008", false), ("us-gaap:Assets", true),
      ("us-gaap:Liabilities", false), ("us-gaap:Assets@0000000001-25-000007", true),
      ("us-gaap:Assets@0000000001-25-000008", false),
    ])
  func scope(_ text: String, _ isCovered: Bool) throws {
    let filing = try Self.filing("0000000001-25-000007", cik: "0000000001")
    let finding = try Self.finding("balance-sheet-out-of-balance", "Assets")
    #expect(try waiver(text).covers(finding, on: filing) == isCovered)
  }

  @Test("A finding of another rule is never covered")
  func otherRule() throws {
    #expect(try !waiver("*").covers(Self.finding("foreign-entity", "Assets"), on: nil))
  }

  @Test("A finding that names another concept too is not covered by the one concept")
  func mixed() throws {
    let finding = try Self.finding("balance-sheet-out-of-balance", "Assets", "Liabilities")
    #expect(try !waiver("us-gaap:Assets").covers(finding, on: nil))
    #expect(try !waiver("us-gaap:Assets").covers(Self.finding(finding.rule), on: nil))
  }

  @Test(
    "A waiver holds through its last day",
    arguments: [("2024-12-30", true), ("2024-12-31", true), ("2025-01-01", false)])
  func expiry(_ today: String, _ isCovered: Bool) throws {
    var settings = RuleSettings()
    settings.asOf = CalendarDate(today)
    settings.waivers = [try waiver("*")]
    let finding = try Self.finding("balance-sheet-out-of-balance", "Assets")
    #expect((settings.waiver(for: finding, on: nil) != nil) == isCovered)
  }

  @Test(
    "A text that names no scope is none",
    arguments: ["", "everything", "Assets", "us-gaap:Assets@here", "12345678901"])
  func noScope(_ text: String) {
    #expect(Waiver.Scope(text) == nil)
  }

  @Test(
    "A scope is written as it is read",
    arguments: ["*", "0000000001", "0000000001-25-000007", "us-gaap:Assets"])
  func written(_ text: String) {
    #expect(Waiver.Scope(text)?.description == text)
  }
}
