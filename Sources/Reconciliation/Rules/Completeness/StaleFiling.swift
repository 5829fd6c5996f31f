import FilingModel

extension Rule {
  static let staleFiling = Rule(
    id: "stale-filing",
    check: .completeness,
    severity: .warning,
    summary: "The latest report of a filer here is older than it should be.",
    rationale: """
      A store that stopped being fed answers questions about today with last year's numbers. The \
      day to judge by is a setting, so that the same store always gets the same verdict. A filer \
      with annual reports only is allowed nine months more.
      """,
    basis: "Exchange Act rules 13a-1 and 13a-13: due dates of periodic reports",
    examples: [
      Example(
        "a year without a report",
        """
        filing  form  period end
        first   10-K  2022-12-31
        last    10-Q  2023-03-31  ◀

        setting  value
        as of    2024-06-30
        """),
      Example(
        "the latest report is recent",
        """
        filing  form  period end
        first   10-K  2022-12-31
        last    10-Q  2024-03-31

        setting  value
        as of    2024-06-30
        """),
    ],
    asks: .store { survey, settings, answer in
      guard let today = settings.asOf else {
        answer.leave("no day is set to judge freshness by")
        return
      }
      for filer in survey.filers where filer.cik != nil {
        let reports = filer.filings.filter { $0.family != .other }
        guard let latest = reports.last, let periodEnd = latest.periodEnd else { continue }
        answer.compared()
        let hasQuarters = reports.contains { $0.family == .quarterly }
        let allowed = settings.maximumAgeDays + (hasQuarters ? 0 : 275)
        let age = today.days(since: periodEnd)
        guard age > allowed else { continue }
        answer.find(
          "the latest report of \(latest.registrant ?? "the filer") is \(latest.shown), "
            + "\(age.counted("day")) old on \(today); \(allowed.grouped) are allowed")
      }
    }
  )
}
