internal import FilingModel
internal import Reconciliation
internal import Reporting

/// The rules as people and programs read them.
package enum RuleList {
  package static var text: String {
    Check.allCases.compactMap { check in
      let rules = Rule.all.filter { $0.check == check }
      guard !rules.isEmpty else { return nil }
      let lines = rules.map { "  \($0.id) (\($0.severity.rawValue))\n      \($0.summary)" }
      return ([check.title] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  package static var json: String {
    var json = JSONWriter()
    json.array(Rule.all) { json, rule in
      json.object { json in
        json.member("rule", rule.id)
        json.member("check", rule.check.rawValue)
        json.member("severity", rule.severity.rawValue)
        json.member("summary", rule.summary)
        json.member("rationale", rule.rationale)
        json.member("basis", rule.basis)
      }
    }
    json.end()
    return json.text
  }

  /// The pages of all rules, as the documentation holds them.
  package static var pages: String { RulePage.markdownOfAll() }

  /// The page of a rule in Markdown; nil when there is no such rule.
  package static func page(of id: String) -> String? {
    Rule.named(id).map { RulePage.markdown(for: $0) }
  }
}
