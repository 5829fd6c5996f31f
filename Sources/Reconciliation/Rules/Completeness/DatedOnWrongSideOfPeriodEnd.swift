import FilingModel

extension Rule {
  static let datedOnWrongSideOfPeriodEnd = Rule(
    id: "dated-on-wrong-side-of-period-end",
    check: .completeness,
    severity: .warning,
    summary: "A fact about the time after the report's period is dated before its end.",
    rationale: """
      Shares on the cover page are counted shortly before the filing; subsequent events and \
      forecasts lie after the period by their nature. When they are dated within it, they mix \
      with the results, and the share count is that of an earlier report.
      """,
    basis: "Form 10-K and 10-Q, cover page; similar to DQC.US.0005",
    examples: [
      Example(
        "the share count of the year before",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2024-01-01..2024-12-31  -       10-K
        dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31
        dei:EntityCommonStockSharesOutstanding  2024-01-31              shares  900         ◀
        """),
      Example(
        "a subsequent event within the year",
        """
        concept                    period      unit    value       dimensions
        dei:DocumentType           2024-12-31  -       10-K        -
        dei:DocumentPeriodEndDate  2024-12-31  -       2024-12-31  -
        SharesRepurchased          2024-06-30  shares  50          SubsequentEventTypeAxis = own:Buy  ◀
        """),
      Example(
        "both after the year",
        """
        concept                                 period      unit    value       dimensions
        dei:DocumentType                        2024-12-31  -       10-K        -
        dei:DocumentPeriodEndDate               2024-12-31  -       2024-12-31  -
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  900         -
        SharesRepurchased                       2025-01-31  shares  50          SubsequentEventTypeAxis = own:Buy
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other else { return }
      guard let periodEnd = subject.filing.periodEnd else {
        answer.leave("the cover page names no period end")
        return
      }
      var found: [String: [Fact]] = [:]
      for fact in subject.report.facts {
        guard let kind = kind(of: fact), let day = fact.period.lastDay else { continue }
        answer.compared()
        if day < periodEnd { found[kind, default: []].append(fact) }
      }
      for (kind, facts) in found.sorted(by: { $0.key < $1.key }) {
        answer.find(
          "\(facts.count.counted("fact")) of \(kind) before the period end \(periodEnd), "
            + "as \(facts[0].shownAspects)",
          in: Array(facts.prefix(20)))
      }
    }
  )

  /// What a fact is that belongs after the period; nil for all others.
  private static func kind(of fact: Fact) -> String? {
    if fact.concept.isNamed(.dei("EntityCommonStockSharesOutstanding")) {
      return "the cover page's count of shares"
    }
    guard !fact.dimensions.isEmpty else { return nil }
    if fact.dimensions.member(of: .usGAAP("SubsequentEventTypeAxis")) != nil {
      return "subsequent events"
    }
    for taxonomy in [StandardTaxonomy.usGAAP, .srt] {
      let axis = StandardConcept(taxonomy, "StatementScenarioAxis")
      if case .explicit(let name) = fact.dimensions.member(of: axis),
        name.localName == "ScenarioForecastMember", !fact.period.isInstant
      {
        return "a forecast"
      }
    }
    return nil
  }
}
