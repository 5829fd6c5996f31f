import FilingModel
import Reconciliation
import Testing

@Suite("Scorecards")
struct ScorecardTests {
  private let table = """
    concept                           period                  unit  value
    dei:DocumentType                  2024-01-01..2024-12-31  -     DEF 14A
    dei:EntityRegistrantName          2024-01-01..2024-12-31  -     Example Corporation
    dei:EntityCentralIndexKey         2024-01-01..2024-12-31  -     0000000001
    dei:AmendmentFlag                 2024-01-01..2024-12-31  -     false
    Assets                            2024-12-31              USD   1,234,567
    LiabilitiesAndStockholdersEquity  2024-12-31              USD   1,234,000
    """

  private func card(_ settings: RuleSettings = RuleSettings()) throws -> Scorecard {
    Reconciliation.examine(try ExampleTable(table).subject(settings))
  }

  @Test("A filing's card has every filing rule and no store rule")
  func lines() throws {
    let asked = Rule.all.filter { if case .filing = $0.body { true } else { false } }.map(\.id)
    let card = try card()
    #expect(card.lines.map(\.rule) == asked)
    #expect(card.factCount == 6)
    #expect(card.metricCount == 2)
  }

  @Test("A finding spells out its arithmetic and leads to its lines")
  func message() throws {
    let finding = try #require(try card().findings.first)
    #expect(
      finding.message
        == "us-gaap:Assets at 2024-12-31: Assets 1,234,567 differs from "
        + "LiabilitiesAndStockholdersEquity 1,234,000 by 567 USD; rounding explains 0")
    #expect(finding.facts.map(\.source.line) == [5, 6])
    #expect(try card().score == .points(ExactDecimal(85)))
  }

  @Test("A severity set by the user outweighs the rule's")
  func severity() throws {
    var settings = RuleSettings()
    settings.severities["balance-sheet-out-of-balance"] = .information
    #expect(try card(settings).findings.map(\.severity) == [.information])
    #expect(try card(settings).score == .points(ExactDecimal(100)))
  }

  @Test("A tolerance is allowed on top of rounding, to the digit", arguments: [(567, 0), (566, 1)])
  func tolerance(_ amount: Int, _ findings: Int) throws {
    var settings = RuleSettings()
    settings.tolerances["balance-sheet-out-of-balance"] = ExactDecimal(amount)
    #expect(try card(settings).findings.count == findings)
  }

  @Test("A disabled rule is not asked")
  func disabled() throws {
    var settings = RuleSettings()
    settings.disabled = ["balance-sheet-out-of-balance"]
    let card = try card(settings)
    #expect(card.findings.isEmpty)
    #expect(!card.lines.contains { $0.rule == "balance-sheet-out-of-balance" })
  }

  @Test("What cannot be compared is a gap of the rule that would compare it")
  func gaps() throws {
    let table = try ExampleTable(
      """
      concept  period      unit  value
      Assets   2024-12-31  USD   100
      """)
    let card = Reconciliation.examine(try table.subject(RuleSettings()))
    let gap = try #require(card.gaps.first { $0.rule == "balance-sheet-out-of-balance" })
    #expect(gap.reason == "us-gaap:Assets at 2024-12-31 has no other side to compare it with")
    #expect(gap.source?.line == 1)
  }

  @Test("Only a store without its documents leaves a gap for them")
  func documents() throws {
    let filing = try ExampleTable(table).subject(RuleSettings())
    let subject = Subject(
      filing: filing.filing, report: filing.report,
      stored: Subject.StoredCounts(read: 5, stored: 5))
    let card = Reconciliation.examine(subject)
    #expect(card.gaps.contains { $0.rule == "stored-facts-differ-from-source" })
    #expect(try !self.card().gaps.contains { $0.rule == "stored-facts-differ-from-source" })
  }

  @Test(
    "Gaps in a linkbase are not facts that were not taken",
    arguments: [
      ("example.xml", 1), ("example_cal.xml", 0),
    ])
  func linkbases(_ document: String, _ findings: Int) throws {
    let subject = try ExampleTable(table).subject(RuleSettings())
    let gap = Gap(
      reason: "any", source: SourcePoint(document: document, line: 1, byteOffset: 0))
    let report = Report(
      document: "example.xml", syntax: .xbrl, facts: subject.report.facts, gaps: [gap])
    let card = Reconciliation.examine(Subject(filing: subject.filing, report: report))
    #expect(card.findings.count { $0.rule == "facts-not-taken" } == findings)
    #expect(card.readGaps == [gap])
  }

  @Test("An empty store has no finding, and freshness needs a day")
  func store() {
    let card = Reconciliation.examine(Survey(filings: []), RuleSettings())
    #expect(card.filing == nil)
    #expect(card.findings.isEmpty)
    #expect(card.gaps.map(\.reason) == ["no day is set to judge freshness by"])
  }
}
