import FilingModel
import Reconciliation
import Testing

@Suite("Calculations")
struct CalculationTests {
  private func outcome(
    _ facts: String, mode: CalculationMode = .roundToNearest, with further: String = ""
  ) throws -> Outcome {
    let network = """


      calculation    part          weight
      AssetsCurrent  Cash          1
      AssetsCurrent  InventoryNet  1
      \(further)
      """
    let table = try ExampleTable(facts + network)
    var settings = RuleSettings()
    settings.calculationMode = mode
    let rule = try #require(Rule.named("calculation-inconsistent"))
    guard case .filing(let answer) = rule.body else { return Outcome() }
    return answer(try table.subject(settings))
  }

  private func table(
    total: String, cash: String, inventory: String, decimals: String = "0"
  ) -> String {
    """
    concept        period      unit  value  decimals
    AssetsCurrent  2024-12-31  USD   \(total)  \(decimals)
    Cash           2024-12-31  USD   \(cash)  \(decimals)
    InventoryNet   2024-12-31  USD   \(inventory)  \(decimals)
    """
  }

  @Test(
    "Each way of comparing has its own bound",
    arguments: [
      (CalculationMode.roundToNearest, "1001", 0), (.roundToNearest, "1002", 1),
      (.truncation, "1001", 0), (.truncation, "1002", 1), (.truncation, "999", 1),
      (.xbrl21, "1001", 1), (.xbrl21, "1000", 0),
    ])
  func bounds(_ mode: CalculationMode, _ total: String, _ findings: Int) throws {
    let outcome = try outcome(table(total: total, cash: "600", inventory: "400"), mode: mode)
    #expect(outcome.applied == 1)
    #expect(outcome.findings.count == findings)
  }

  @Test(
    "A finding says what would close the sum",
    arguments: [
      ("1000", "-600", "400", "it closes when Cash has the other sign"),
      ("1000", "600000", "400", "it closes when Cash is multiplied by 10^-3"),
      ("1090", "600", "940", "it closes when InventoryNet is 490, with two digits exchanged"),
      ("1500", "600", "437", "no single correction closes it"),
    ])
  func explained(_ total: String, _ cash: String, _ inventory: String, _ reason: String) throws {
    let outcome = try outcome(table(total: total, cash: cash, inventory: inventory))
    let message = try #require(outcome.findings.first?.message)
    #expect(outcome.findings.map(\.severity) == [.warning])
    #expect(message.hasSuffix("; \(reason)"))
    #expect(message.contains("rounding explains 1.5"))
  }

  @Test(
    "Exact whole dollars that are off by one for each part at most are information",
    arguments: [
      ("1002", "INF", Severity.information), ("1003", "INF", .warning), ("1002", "0", .warning),
      ("1000.5", "INF", .warning),
    ])
  func wholeDollars(_ total: String, _ decimals: String, _ severity: Severity) throws {
    let outcome = try outcome(
      table(total: total, cash: "600", inventory: "400", decimals: decimals))
    #expect(outcome.findings.map(\.severity) == [severity])
  }

  /// A subsidiary's current assets; its parent's and its own of the year before are stated whole.
  private func subsidiary(inventory: String, before: String) -> String {
    """
    concept        period      unit  value  decimals  dimensions
    AssetsCurrent  2024-12-31  USD   3,000  0         -
    Cash           2024-12-31  USD   1,000  0         -
    InventoryNet   2024-12-31  USD   2,000  0         -
    AssetsCurrent  2024-12-31  USD   1,000  0         LegalEntityAxis=EastMember
    Cash           2024-12-31  USD   600    0         LegalEntityAxis=EastMember
    InventoryNet   2024-12-31  USD   150    0         LegalEntityAxis=EastMember; PartyAxis=OursMember
    InventoryNet   2024-12-31  USD   \(inventory)  0  LegalEntityAxis=EastMember; PartyAxis=TheirsMember
    \(before)
    """
  }

  @Test("A subsidiary's part that is stated for members of one more axis is information")
  func furtherMembers() throws {
    let outcome = try outcome(subsidiary(inventory: "250", before: ""))
    #expect(outcome.findings.map(\.severity) == [.information])
    #expect(
      outcome.findings[0].message.hasSuffix(
        "; it closes with 2 facts of InventoryNet for members of PartyAxis"))
  }

  @Test("Members of one more axis that do not close the sum explain nothing")
  func furtherMembersOpen() throws {
    let outcome = try outcome(subsidiary(inventory: "310", before: ""))
    #expect(outcome.findings.map(\.severity) == [.warning])
  }

  @Test("A part that the year before states whole is missed, though its members close the sum")
  func droppedPart() throws {
    let outcome = try outcome(
      subsidiary(
        inventory: "250",
        before: """
          AssetsCurrent  2023-12-31  USD   900    0         LegalEntityAxis=EastMember
          Cash           2023-12-31  USD   500    0         LegalEntityAxis=EastMember
          InventoryNet   2023-12-31  USD   400    0         LegalEntityAxis=EastMember
          """))
    #expect(outcome.findings.map(\.severity) == [.warning])
  }

  @Test("Several parts at once may be stated for members of one axis")
  func severalFurtherMembers() throws {
    let outcome = try outcome(
      """
      concept        period      unit  value  decimals  dimensions
      AssetsCurrent  2024-12-31  USD   1,100  0         -
      own:Gold       2024-12-31  USD   100    0         -
      Cash           2024-12-31  USD   600    0         SiteAxis=EastMember
      InventoryNet   2024-12-31  USD   150    0         SiteAxis=EastMember
      InventoryNet   2024-12-31  USD   250    0         SiteAxis=WestMember
      """, with: "AssetsCurrent  own:Gold      1")
    #expect(outcome.findings.map(\.severity) == [.information])
    #expect(
      outcome.findings[0].message.hasSuffix(
        "; it closes with 3 facts of Cash, InventoryNet for members of SiteAxis"))
  }

  @Test("A part that is stated for members only is named")
  func members() throws {
    let outcome = try outcome(
      """
      concept        period      unit  value  decimals  dimensions
      AssetsCurrent  2024-12-31  USD   1,000  0         -
      Cash           2024-12-31  USD   600    0         -
      InventoryNet   2024-12-31  USD   150    0         SiteAxis=EastMember
      InventoryNet   2024-12-31  USD   250    0         SiteAxis=WestMember
      """)
    #expect(outcome.findings.map(\.severity) == [.information])
    #expect(
      outcome.findings[0].message.hasSuffix(
        "; it closes with 2 facts of InventoryNet for members of SiteAxis"))
  }

  @Test("A part that only another period states is named, and weighs when that period closes")
  func missing() throws {
    let outcome = try outcome(
      """
      concept        period      unit  value  decimals
      AssetsCurrent  2024-12-31  USD   1,000  0
      Cash           2024-12-31  USD   600    0
      AssetsCurrent  2023-12-31  USD   900    0
      Cash           2023-12-31  USD   550    0
      InventoryNet   2023-12-31  USD   350    0
      """)
    #expect(outcome.applied == 2)
    #expect(outcome.findings.map(\.severity) == [.warning])
    #expect(outcome.findings[0].message.hasSuffix("; no number is stated here for InventoryNet"))
  }

  @Test("A sum that closes in no period is the declaration's fault, and information")
  func doubtful() throws {
    let outcome = try outcome(
      """
      concept        period      unit  value  decimals
      AssetsCurrent  2024-12-31  USD   1,537  0
      Cash           2024-12-31  USD   600    0
      InventoryNet   2024-12-31  USD   400    0
      AssetsCurrent  2023-12-31  USD   1,200  0
      Cash           2023-12-31  USD   550    0
      InventoryNet   2023-12-31  USD   350    0
      """)
    #expect(outcome.findings.map(\.severity) == [.information, .information])
  }

  @Test("Values exchanged between two periods weigh, although neither closes")
  func exchanged() throws {
    let outcome = try outcome(
      """
      concept        period      unit  value  decimals
      AssetsCurrent  2024-12-31  USD   1,537  0
      Cash           2024-12-31  USD   1,111  0
      InventoryNet   2024-12-31  USD   350    0
      AssetsCurrent  2023-12-31  USD   1,200  0
      Cash           2023-12-31  USD   774    0
      InventoryNet   2023-12-31  USD   502    0
      """)
    #expect(outcome.findings.map(\.severity) == [.warning, .warning])
  }

  @Test("An operand stated with two values is a gap")
  func contested() throws {
    let outcome = try outcome(
      table(total: "1000", cash: "600", inventory: "400")
        + "\nCash           2024-12-31  USD   900  0")
    #expect(outcome.findings.isEmpty)
    #expect(outcome.applied == 0)
    #expect(
      outcome.gaps.map(\.reason) == [
        "us-gaap:AssetsCurrent at 2024-12-31 is not added up: us-gaap:Cash is stated with two "
          + "values"
      ])
  }

  @Test("Without any part there is nothing to compare")
  func unbound() throws {
    let outcome = try outcome(
      """
      concept        period      unit  value
      AssetsCurrent  2024-12-31  USD   1,000
      Cash           2024-12-31  EUR   600
      """)
    #expect(outcome == Outcome())
  }
}
