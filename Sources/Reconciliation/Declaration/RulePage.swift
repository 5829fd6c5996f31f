import FilingModel

/// The documentation of rules, made from their declarations.
package enum RulePage {
  /// One rule as Markdown: a table, why it matters, and its examples.
  package static func markdown(for rule: Rule) -> String {
    let subject =
      switch rule.body {
      case .filing: "one filing"
      case .store: "the store as a whole"
      }
    let head = """
      ## \(rule.id)

      \(rule.summary)

      | | |
      |---|---|
      | check | \(rule.check.rawValue): \(rule.check.question) |
      | severity | \(rule.severity.rawValue) |
      | looks at | \(subject) |
      | basis | \(rule.basis) |

      \(rule.rationale)

      """
    return ([head] + rule.examples.map(markdown)).joined(separator: "\n")
  }

  /// All rules in report order, by check.
  package static func markdownOfAll() -> String {
    let sections = Check.allCases.map { check in
      let rules = Rule.all.filter { $0.check == check }
      return "# \(check.title)\n\n\(check.question)\n\n"
        + rules.map(markdown).joined(separator: "\n")
    }
    return sections.joined(separator: "\n")
  }

  private static func markdown(for example: Example) -> String {
    let verdict = example.isMarked ? "A finding names the marked rows" : "Nothing is found"
    return "### Example: \(example.title)\n\n\(verdict).\n\n```\n\(example.table)\n```\n"
  }
}
