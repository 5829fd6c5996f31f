import FilingModel
import Foundation
import Reconciliation
import Testing

@Suite("Rules")
struct RuleTests {
  @Test("The list of rules and the folder of their files agree")
  func files() throws {
    let files = try RuleFiles.all().map { RuleFiles.folder.appending(path: $0).path }
    #expect(files == Rule.all.map(RuleFiles.path).sorted())
  }

  @Test("Every rule has an id of its own")
  func ids() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  @Test("Rules come in the order of the checks")
  func order() {
    let checks = Rule.all.map(\.check)
    #expect(checks == checks.sorted())
    #expect(Set(checks) == Set(Check.allCases))
  }

  @Test("An id is found by its name, and an unknown one is not")
  func named() {
    #expect(Rule.named("orphaned-rows")?.check == .referentialIntegrity)
    #expect(Rule.named("orphaned-row") == nil)
  }

  @Test("A rule's declaration is complete", arguments: Rule.all.map(\.id))
  func declaration(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(rule.summary.count <= 150)
    #expect(rule.summary.hasSuffix("."))
    #expect(rule.rationale.hasSuffix("."))
    #expect(!rule.basis.isEmpty)
    #expect(rule.examples.contains { $0.isMarked })
    #expect(rule.examples.contains { !$0.isMarked })
  }

  @Test("A rule's page holds its summary, its basis and the tables of its examples")
  func page() throws {
    let rule = try #require(Rule.named("balance-sheet-out-of-balance"))
    let page = RulePage.markdown(for: rule)
    #expect(page.hasPrefix("## balance-sheet-out-of-balance\n\n\(rule.summary)\n"))
    #expect(page.contains("| basis | \(rule.basis) |"))
    #expect(rule.examples.allSatisfy { page.contains("```\n\($0.table)\n```") })
    #expect(RulePage.markdownOfAll().contains(page))
  }
}
