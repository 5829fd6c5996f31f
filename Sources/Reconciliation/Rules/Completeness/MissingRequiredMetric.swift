import FilingModel

extension Rule {
  static let missingRequiredMetric = Rule(
    id: "missing-required-metric",
    check: .completeness,
    severity: .warning,
    summary: "A metric that the form's statements must give is missing for the report's period.",
    rationale: """
      An annual or quarterly report has a balance sheet, an income statement and cash flows. If a \
      headline figure cannot be found for the period on the cover page, it is tagged with an \
      unusual concept, or with the wrong period. Which metrics are asked for is a setting.
      """,
    basis: "Regulation S-X, articles 3 and 10",
    examples: [
      Example(
        "assets are stated for last year only",
        """
        concept                                     period                  unit  value
        dei:DocumentType                            2024-01-01..2024-12-31  -     10-K        ◀
        dei:DocumentPeriodEndDate                   2024-01-01..2024-12-31  -     2024-12-31
        Assets                                      2023-12-31              USD   900
        LiabilitiesAndStockholdersEquity            2024-12-31              USD   1,000
        StockholdersEquity                          2024-12-31              USD   400
        NetIncomeLoss                               2024-01-01..2024-12-31  USD   50
        NetCashProvidedByUsedInOperatingActivities  2024-01-01..2024-12-31  USD   60
        """),
      Example(
        "all are there",
        """
        concept                                     period                  unit  value
        dei:DocumentType                            2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate                   2024-01-01..2024-12-31  -     2024-12-31
        Assets                                      2024-12-31              USD   1,000
        LiabilitiesAndStockholdersEquity            2024-12-31              USD   1,000
        StockholdersEquity                          2024-12-31              USD   400
        NetIncomeLoss                               2024-01-01..2024-12-31  USD   50
        NetCashProvidedByUsedInOperatingActivities  2024-01-01..2024-12-31  USD   60
        """),
      Example(
        "a current report owes no statements, nor does a shell company",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2024-12-31
        dei:EntityShellCompany     2024-01-01..2024-12-31  -     true
        Assets                     2024-12-31              USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      let owed = subject.settings.requiredMetrics[subject.filing.family] ?? []
      guard !owed.isEmpty else { return }
      if let reason = exemption(of: subject) {
        answer.leave(reason)
        return
      }
      guard let periodEnd = subject.filing.periodEnd else {
        answer.leave("the cover page names no period, so no metric is asked for")
        return
      }
      let present = Set(
        subject.metrics.filter { $0.period.lastDay.map { isNear($0, periodEnd) } ?? false }
          .map(\.name))
      for name in owed {
        answer.compared()
        guard !present.contains(name) else { continue }
        answer.find(
          "\(name) is missing for \(periodEnd)"
            + (subject.filing.form.map { ", form \($0)" } ?? ""),
          in: Array(subject.index.cover("DocumentType").prefix(1)))
      }
    }
  )

  private static func isNear(_ day: CalendarDate, _ other: CalendarDate) -> Bool {
    abs(day.days(since: other)) <= Columns.leeway
  }

  /// Why this filing's metrics cannot be asked for; nil when they can.
  private static func exemption(of subject: Subject) -> String? {
    let form = subject.filing.form?.base.name ?? ""
    if form == "20-F" || form == "40-F" {
      return "form \(form) may follow other accounting standards, so no metric is asked for"
    }
    let shell = subject.index.cover("EntityShellCompany").contains {
      ["true", "1", "yes"].contains($0.value.description.lowercased())
    }
    if shell { return "the filer is a shell company, so no metric is asked for" }
    let hasStatements = subject.report.facts.contains {
      $0.concept.taxonomy == .usGAAP && $0.isNumeric
    }
    return hasStatements
      ? nil : "the filing states no number of the us-gaap taxonomy, so no metric is asked for"
  }
}
