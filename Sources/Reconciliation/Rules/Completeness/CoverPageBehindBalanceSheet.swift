import FilingModel

extension Rule {
  static let coverPageBehindBalanceSheet = Rule(
    id: "cover-page-behind-balance-sheet",
    check: .completeness,
    severity: .error,
    summary: "The balance sheet is of a later day than the period end on the cover page.",
    rationale: """
      The cover page was kept from an earlier report. Every database that goes by it files this \
      year's numbers under last year, beside those that were there already.
      """,
    basis: "EDGAR Filer Manual 6.5.20: the period end date is that of the report",
    examples: [
      Example(
        "last year's cover page",
        """
        concept                           period                  unit  value
        dei:DocumentType                  2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate         2024-01-01..2024-12-31  -     2023-12-31  ◀
        Assets                            2023-12-31              USD   900
        Assets                            2024-12-31              USD   1,000       ◀
        LiabilitiesAndStockholdersEquity  2024-12-31              USD   1,000
        """),
      Example(
        "a total alone may look ahead, and a fiscal year may end some days from the month",
        """
        concept                           period                  unit  value
        dei:DocumentType                  2024-01-01..2024-12-28  -     10-K
        dei:DocumentPeriodEndDate         2024-01-01..2024-12-28  -     2024-12-28
        Assets                            2024-12-31              USD   1,000
        LiabilitiesAndStockholdersEquity  2024-12-31              USD   1,000
        Assets                            2025-02-01              USD   1,100
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other else { return }
      guard let periodEnd = subject.filing.periodEnd else {
        answer.leave("the cover page names no period end")
        return
      }
      let index = subject.index
      let assets = index.whole(.usGAAP("Assets")).filter {
        index.partner(.usGAAP("LiabilitiesAndStockholdersEquity"), of: index.facts[$0]) != nil
      }
      guard let latest = assets.max(by: { index.facts[$0].period < index.facts[$1].period }),
        let day = index.facts[latest].period.lastDay
      else {
        answer.leave("the filing states no balance sheet with both totals")
        return
      }
      answer.compared()
      guard day.days(since: periodEnd) > Columns.leeway else { return }
      answer.find(
        "the cover page names \(periodEnd), but the latest balance sheet is of \(day)",
        in: index.cover("DocumentPeriodEndDate") + [index.facts[latest]])
    }
  )
}
