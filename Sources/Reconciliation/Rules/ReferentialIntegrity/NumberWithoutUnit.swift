import FilingModel

extension Rule {
  static let numberWithoutUnit = Rule(
    id: "number-without-unit",
    check: .referentialIntegrity,
    severity: .error,
    summary: "A fact of a concept for numbers states no unit, so that it counts as a text.",
    rationale: """
      A number without a unit is a number of nothing, and readers take it for a text: it is in no \
      sum and no comparison. The concepts are those that the filing's own schema declares as \
      numbers, and the headline figures of the standard taxonomies.
      """,
    basis: "XBRL 2.1, section 4.6.2",
    examples: [
      Example(
        "assets of nothing",
        """
        concept       period      unit  value
        Assets        2024-12-31  -     1,000  ◀
        own:Deposits  2024-12-31  -     5      ◀

        own concept  type
        Deposits     monetaryItemType
        """),
      Example(
        "assets in dollars, and a text",
        """
        concept    period                  unit  value
        Assets     2024-12-31              USD   1,000
        own:Notes  2024-01-01..2024-12-31  -     none
        own:Term   2024-01-01..2024-12-31  -     P10Y

        own concept  type
        Notes        stringItemType
        Term         durationItemType
        """),
    ],
    asks: .filing { subject, answer in
      for fact in subject.report.facts where fact.unit == nil {
        guard case .text = fact.value else { continue }
        guard subject.report.measureKind(of: fact.concept) != nil else { continue }
        answer.compared()
        answer.find("\(fact.shownAspects) is \(fact.shownValue), and states no unit", in: [fact])
      }
    }
  )
}
