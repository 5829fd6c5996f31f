import FilingModel

extension Rule {
  static let numberWithoutDecimals = Rule(
    id: "number-without-decimals",
    check: .completeness,
    severity: .error,
    summary: "A number does not say by decimals how accurate it is.",
    rationale: """
      Sums and duplicates are compared within the accuracy that is stated. A number without one \
      must be taken as exact, and then disagrees with every rounded number beside it. EDGAR takes \
      `decimals` only, not the older `precision`.
      """,
    basis: "EDGAR Filer Manual 6.5.17; XBRL 2.1, section 4.6.3",
    examples: [
      Example(
        "no decimals",
        """
        concept      period      unit  value  decimals
        Assets       2024-12-31  USD   1,000  none      ◀
        Liabilities  2024-12-31  USD   600    0
        """),
      Example(
        "exact, rounded, and nil",
        """
        concept      period      unit  value  decimals
        Assets       2024-12-31  USD   1,000  INF
        Liabilities  2024-12-31  USD   600    -2
        Goodwill     2024-12-31  USD   nil    -
        """),
    ],
    asks: .filing { subject, answer in
      var found: [Fact] = []
      for fact in subject.report.facts where fact.number != nil {
        answer.compared()
        if fact.decimals == nil { found.append(fact) }
      }
      guard let first = found.first else { return }
      let listed = found.prefix(20)
      let rest = found.count > listed.count ? "; the first \(listed.count) are listed" : ""
      answer.find(
        "\(found.count.counted("number states", "numbers state")) no decimals, "
          + "as \(first.shownAspects)\(rest)",
        in: Array(listed))
    }
  )
}
