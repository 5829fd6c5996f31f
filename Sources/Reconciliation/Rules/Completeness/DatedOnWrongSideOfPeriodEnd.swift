import FilingModel

extension Rule {
  static let datedOnWrongSideOfPeriodEnd = Rule(
    id: "dated-on-wrong-side-of-period-end",
    check: .completeness,
    severity: .warning,
    summary:
      "A fact about the time after the report's period is dated before its end, or a year after.",
    rationale: """
      Shares on the cover page are counted shortly before the filing; subsequent events and \
      forecasts lie after the period by their nature. When they are dated within it, they mix \
      with the results, and the share count is that of an earlier report. A count dated nearly a \
      year after the period has a wrong year, or the report is that late; accelerated filers are \
      not, so that others get information.
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
        "the share count of the year that follows",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2024-04-01..2024-06-30  -       10-Q
        dei:DocumentPeriodEndDate               2024-04-01..2024-06-30  -       2024-06-30
        dei:EntityFilerCategory                 2024-04-01..2024-06-30  -       Large Accelerated Filer
        dei:EntityCommonStockSharesOutstanding  2025-07-17              shares  900         ◀
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
      // An amendment may follow years later.
      let isLate = subject.filing.form?.isAmendment == true
      var found: [String: [Fact]] = [:]
      for fact in subject.report.facts {
        guard let kind = kind(of: fact), let day = fact.period.lastDay else { continue }
        answer.compared()
        if day < periodEnd, !mayOpen(fact, of: subject) {
          found[kind, default: []].append(fact)
        } else if fact.concept.taxonomy == .dei, !isLate, day > periodEnd.adding(days: latest) {
          answer.find(
            "\(fact.shownAspects) was counted long after the period end \(periodEnd)", in: [fact],
            as: subject.index.isLongReporting ? nil : .information)
        }
      }
      for (kind, facts) in found.sorted(by: { $0.key < $1.key }) {
        answer.find(
          "\(facts.count.counted("fact")) of \(kind) before the period end \(periodEnd), "
            + "as \(facts[0].shownAspects)",
          in: Array(facts.prefix(20)))
      }
    }
  )

  /// Days after the period within which even late reports count their shares.
  private static let latest = 345

  /// Whether a balance may be what a forecast begins with: at the start of the report's period or later.
  private static func mayOpen(_ fact: Fact, of subject: Subject) -> Bool {
    guard fact.period.isInstant, fact.concept.taxonomy != .dei,
      fact.dimensions.all.contains(where: { $0.axis.localName == "StatementScenarioAxis" }),
      let start = subject.index.coverPeriod?.start, let end = fact.period.end
    else { return false }
    return end >= start
  }

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
        name.localName == "ScenarioForecastMember"
      {
        return "a forecast"
      }
    }
    return nil
  }
}
