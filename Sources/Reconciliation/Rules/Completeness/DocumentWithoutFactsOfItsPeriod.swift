import FilingModel

extension Rule {
  static let documentWithoutFactsOfItsPeriod = Rule(
    id: "document-without-facts-of-its-period",
    check: .completeness,
    severity: .error,
    summary: "An annual or quarterly report states no number for the period on its cover page.",
    rationale: """
      Either the date on the cover page or the dates of the statements are wrong, and every \
      figure is put into the wrong period.
      """,
    basis: "EDGAR Filer Manual 6.5.20: the period end date is that of the report",
    examples: [
      Example(
        "the cover page is a year ahead",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2025-12-31  ◀
        Assets                     2024-12-31              USD   1,000
        """),
      Example(
        "a fiscal year of 52 weeks",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-28  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-28  -     2024-12-31
        Assets                     2024-12-28              USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other else { return }
      guard let periodEnd = subject.filing.periodEnd else {
        answer.leave("the cover page names no period end")
        return
      }
      let days = Set(
        subject.report.facts.lazy
          .filter { $0.number != nil && $0.concept.taxonomy != .dei }
          .compactMap { $0.period.lastDay })
      guard let latest = days.max() else {
        answer.leave("the filing states no number outside the cover page")
        return
      }
      answer.compared()
      guard !days.contains(where: { abs($0.days(since: periodEnd)) <= Columns.leeway }) else {
        return
      }
      answer.find(
        "the cover page names \(periodEnd), but no number is stated for it; the latest is for "
          + "\(latest)",
        in: subject.index.cover("DocumentPeriodEndDate"))
    }
  )
}
