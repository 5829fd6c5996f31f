import FilingModel

extension Rule {
  static let documentWithoutFactsOfItsPeriod = Rule(
    id: "document-without-facts-of-its-period",
    check: .completeness,
    severity: .error,
    summary: "An annual or quarterly report states no number for the period on its cover page.",
    rationale: """
      Either the date on the cover page or the dates of the statements are wrong, and every \
      figure is put into the wrong period. An annual report in which no amount is for a year, and \
      many are for months, is a warning.
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
      findMissingYear(subject, until: periodEnd, &answer)
      guard !days.contains(where: { abs($0.days(since: periodEnd)) <= Columns.leeway }) else {
        return
      }
      answer.find(
        "the cover page names \(periodEnd), but no number is stated for it; the latest is for "
          + "\(latest)",
        in: subject.index.cover("DocumentPeriodEndDate"))
    }
  )

  /// An annual report whose cover page is of a year, and whose flows are all of some months.
  private static func findMissingYear(
    _ subject: Subject, until periodEnd: CalendarDate, _ answer: inout Answer
  ) {
    guard subject.filing.family == .annual, subject.index.coverPeriod?.span == .year else { return }
    let flows = subject.report.facts.filter { fact in
      fact.unit?.currency != nil && fact.dimensions.isEmpty && !fact.period.isInstant
        && fact.period.lastDay.map { abs($0.days(since: periodEnd)) <= Columns.leeway } == true
    }
    guard flows.count >= mostOfMonths, !flows.contains(where: { $0.period.span == .year }) else {
      return
    }
    let period = flows[0].period
    answer.find(
      "the report is of a year, and no flow is stated for one; \(flows.count.grouped) are for "
        + "shorter periods, as \(period)", in: Array(flows.prefix(20)), as: .warning)
  }

  /// Flows of months at the end of a year that a report may state without any of the year.
  private static let mostOfMonths = 10
}
