import FilingModel
import Testing

@testable import Reporting

@Suite("A summary for a pull request")
struct MarkdownSummaryTests {
  private let text = MarkdownSummary.render(Sample.publication)

  @Test("Counts come first, then the checks")
  func head() {
    let head = """
      ## Filing quality: grade A, 91.37 of 100, fails

      2 errors, 2 warnings, 1 for information, 1 waived, 7 gaps in 3 filings (4,108 facts, 4,763 \
      comparisons).

      Beside the baseline: 1 new, 5 known, 2 gone.

      The score is below 95.

      | Check | Status | Applied | Errors | Warnings | Gaps |
      | --- | --- | ---: | ---: | ---: | ---: |
      | Filing counts | warnings | 3 | 0 | 1 | 0 |

      """
    #expect(text.hasPrefix(head))
  }

  @Test("A finding that fails stands before one that does not, with its place")
  func findings() {
    let text = MarkdownSummary.render(Publication(Sample.assessment, version: "1"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| **error**") }
    #expect(rows.count == 2)
    #expect(
      rows[1].hasSuffix(
        "by -1,000,000 at 2024-12-31; rounding explains at most 500,000.` | `filings/made-20241231.htm:812` |"
      ))
    #expect(text.contains("\n| waived | `cover-fact-missing` |"))
  }

  @Test("What is left out is counted, and a comment holds all of it")
  func many() {
    let text = MarkdownSummary.render(Publication(Sample.crowded(10_000), version: "1"))
    #expect(text.contains("### Findings: 10,000\n"))
    #expect(text.contains("\n… and 9,970 more findings\n"))
    #expect(text.utf8.count < 65_536)
  }

  @Test("The longest texts leave a comment room too")
  func longest() {
    let text = String(repeating: "東京`|<@", count: 5_000)
    let one = Sample.assessment(saying: text)
    let many = Assessment(
      source: "s", store: nil, filings: Array(repeating: one.filings[0], count: 50),
      score: .notScored,
      asOf: nil)
    let summary = MarkdownSummary.render(Publication(many, version: "1"))
    #expect(summary.unicodeScalars.count < 65_536)
  }

  /// A cell without its code spans.
  private func outsideCode(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined()
  }

  @Test(
    "Markup, mentions, links and references stay in code",
    arguments: HostileText.all.map(\.text) + [
      "@everyone", "#1 and GH-2", "[x](http://evil)", "![i](http://evil/i.png)", "https://evil",
      "`code` | @all", "| a | b |", "``` fence", "!3 ~bug &5 %milestone", "a\\|b\\`c",
    ])
  func harmless(text: String) {
    let summary = MarkdownSummary.render(Sample.publication(saying: text))
    let tables = summary.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(tables.count > 12)
    let lines = summary.split(separator: "\n")
    let marks = ["@", "<", "http", "GH-", "![", "~", "&", "\u{1B}", "\u{202E}"]
    let outside = lines.map { outsideCode(String($0)) }
    #expect(marks.filter { mark in outside.contains { $0.contains(mark) } } == [])
    // Every row has the cells of its heading: no bar ends a cell early.
    let widths = tables.map { row in row.unicodeScalars.count { $0 == "|" } }
    #expect(Set(widths).isSubset(of: [3, 4, 5, 7, 9]))
    #expect(tables.allSatisfy { $0.unicodeScalars.count { $0 == "`" }.isMultiple(of: 2) })
  }

  @Test("Nothing is no error")
  func nothing() {
    let text = MarkdownSummary.render(Publication(Sample.nothing, version: "1"))
    #expect(text.hasPrefix("## Filing quality: grade -, no score, passes\n"))
    #expect(!text.contains("### Findings"))
  }
}
