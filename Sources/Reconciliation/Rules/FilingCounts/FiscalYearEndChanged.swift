import FilingModel

extension Rule {
  static let fiscalYearEndChanged = Rule(
    id: "fiscal-year-end-changed",
    check: .filingCounts,
    severity: .information,
    summary: "The cover page names another end of the fiscal year than the report before.",
    rationale: """
      When a fiscal year ends on another day, years and quarters no longer line up, and labels \
      such as FY2024 mean another span. Years of 52 or 53 weeks end within a week of the same day \
      and are not meant.
      """,
    basis: "Form 8-K, item 5.03; Exchange Act rule 13a-10",
    examples: [
      Example(
        "from June to December",
        """
        filing  form  period end  cik  year end
        a       10-K  2023-06-30  1    --06-30   ◀
        b       10-K  2024-12-31  1    --12-31   ◀
        """),
      Example(
        "a year of 52 weeks",
        """
        filing  form  period end  cik  year end
        a       10-K  2023-09-30  1    --09-30
        b       10-K  2024-09-28  1    --09-28
        """),
    ],
    asks: .store { survey, _, answer in
      for reports in EarlierReports.all(in: survey, atLeast: 1) {
        guard let before = reports.earlier.last?.filing,
          let earlier = yearEnd(survey.profiles[before.digest]),
          let present = yearEnd(survey.profiles[reports.latest.filing.digest])
        else { continue }
        answer.compared()
        let apart = abs(present.days(since: earlier))
        guard min(apart, 366 - apart) > 8 else { continue }
        answer.find(
          "\(reports.latest.filing.shown) ends its fiscal year on "
            + "\(survey.profiles[reports.latest.filing.digest]?.fiscalYearEnd ?? ""), "
            + "\(before.shown) on \(survey.profiles[before.digest]?.fiscalYearEnd ?? "")")
      }
    }
  )

  /// The day in a leap year.
  private static func yearEnd(_ profile: FilingProfile?) -> CalendarDate? {
    guard let text = profile?.fiscalYearEnd, text.hasPrefix("--") else { return nil }
    return CalendarDate("2024-" + text.dropFirst(2))
  }
}
