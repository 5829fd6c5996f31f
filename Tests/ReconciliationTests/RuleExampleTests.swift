import FilingModel
import Reconciliation
import Testing

@Suite("Examples of rules")
struct RuleExampleTests {
  @Test("A rule names the marked rows of its example and no others", arguments: Case.all)
  func example(_ example: Case) throws {
    let table = try ExampleTable(example.example.table)
    let outcome = try example.rule.outcome(of: table)
    for disagreement in try table.disagreements(with: outcome) {
      Issue.record("\(disagreement)", sourceLocation: example.location)
    }
  }

  @Test("There are at least two examples for each rule")
  func enough() {
    #expect(Case.all.count >= 2 * Rule.all.count)
    #expect(Rule.all.count >= 22)
  }

  @Test("A table without a mark that yields a finding disagrees")
  func unmarked() throws {
    let table = try ExampleTable(
      """
      concept                           period      unit  value
      Assets                            2024-12-31  USD   5
      LiabilitiesAndStockholdersEquity  2024-12-31  USD   4
      """)
    let rule = try #require(Rule.named("balance-sheet-out-of-balance"))
    let disagreements = try table.disagreements(with: rule.outcome(of: table))
    #expect(disagreements.count == 3)
  }

  @Test("A mark on a row that no finding names disagrees")
  func marked() throws {
    let table = try ExampleTable(
      """
      concept  period      unit  value
      Assets   2024-12-31  USD   5      ◀
      """)
    let rule = try #require(Rule.named("balance-sheet-out-of-balance"))
    #expect(
      try table.disagreements(with: rule.outcome(of: table))
        == ["concept Assets in row 1 is not named"])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: Example

    static let all = Rule.all.flatMap { rule in
      rule.examples.map { Case(rule: rule, example: $0) }
    }

    var testDescription: String { "\(rule.id): \(example.title)" }

    var location: SourceLocation {
      SourceLocation(
        fileID: example.fileID, filePath: RuleFiles.path(of: rule), line: example.line, column: 1)
    }
  }
}
