import Foundation
import Operations
import Support
import Testing

@Suite("Documentation says what the code does")
struct DocumentationTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let path: String
    let text: @Sendable () -> String

    var testDescription: String { path }
  }

  static let pages = [
    Page(path: "Sources/Reconciliation/Documentation.docc/Rules.md") { RuleList.pages },
    Page(path: "Sources/Operations/Documentation.docc/Settings.md") { SettingList.page },
    Page(path: "Sources/Reconciliation/Documentation.docc/Metrics.md") {
      MetricDefinitionList.page
    },
  ]

  @Test("A generated page is what the code says now", arguments: pages)
  func fresh(page: Page) throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "docs" {
      try Data(page.text().utf8).write(to: Repository.root.appendingPathComponent(page.path))
      Issue.record("wrote \(page.path): review the difference")
      return
    }
    let isFresh = try Repository.text(of: page.path) == page.text()
    #expect(isFresh, "run 'make docs'")
  }

  @Test("The README's commands and folders exist")
  func readme() throws {
    let readme = try Repository.text(of: "README.md")
    let makefile = try Repository.text(of: "Makefile")
    for target in ["demo", "test", "check", "gate", "bench", "docs", "record", "format", "clean"] {
      #expect(readme.contains("`\(target)`") || readme.contains("make \(target)"), "\(target)")
      #expect(makefile.contains("\n\(target):"), "\(target)")
    }
    for folder in ["Sources", "Tests", "fixtures", "config", "reports", "scripts"] {
      #expect(readme.contains("| `\(folder)` |"), "\(folder)")
    }
    #expect(try Repository.text(of: ".ci/run").contains("make test"))
  }
}
