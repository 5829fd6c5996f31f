import FilingModel

extension Rule {
  static let typedAxisOfFiler = Rule(
    id: "typed-axis-of-filer",
    check: .referentialIntegrity,
    severity: .error,
    summary: "An axis that the filer made up has members that are values, not names.",
    rationale: """
      A member by name has a label and a place in the filer's own lists. A value has neither: only \
      whoever knows the axis can tell what "7" stands for. That is known of axes of the standard \
      taxonomies alone.
      """,
    basis: "EDGAR Filer Manual 6.5.39; XDT 1.0, section 2.5.2.1",
    examples: [
      Example(
        "loans by number, on an axis of its own",
        """
        concept   period      unit  value  dimensions
        Goodwill  2024-12-31  USD   70     own:LoanAxis = '7'  ◀
        """),
      Example(
        "members by name on it, and values on an axis of a standard taxonomy",
        """
        concept   period      unit  value  dimensions
        Goodwill  2024-12-31  USD   70     own:LoanAxis = own:SeventhMember
        Goodwill  2024-12-31  USD   60     StatementScenarioAxis = '7'
        """),
    ],
    asks: .filing { subject, answer in
      var found: [QName: [Fact]] = [:]
      for fact in subject.report.facts {
        for dimension in fact.dimensions.all {
          guard case .typed = dimension.member else { continue }
          answer.compared()
          if dimension.axis.taxonomy == nil { found[dimension.axis, default: []].append(fact) }
        }
      }
      for (axis, facts) in found.sorted(by: { $0.key < $1.key }) {
        answer.find(
          "\(axis) is the filer's own, and \(facts.count.counted("fact")) "
            + "\(facts.count == 1 ? "has a value" : "have values") on it for a member",
          in: Array(facts.prefix(20)))
      }
    }
  )
}
