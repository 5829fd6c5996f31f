import FilingModel

extension Rule {
  static let coverPageDateContradictsPeriod = Rule(
    id: "cover-page-date-contradicts-period",
    check: .completeness,
    severity: .warning,
    summary:
      "The cover page names another day than the end of the period its facts are stated for.",
    rationale: """
      A cover page that was copied from the last report keeps its date or its period. Readers who \
      go by the one put the report into another quarter than those who go by the other. A few \
      days of difference are usual where a fiscal year ends on a certain weekday, and its month \
      names it; another day than the end of a month is a mistake where the fiscal year ends with \
      a month and no number stands on the day. The auditor of an earlier year may be named beside \
      that of this one.
      """,
    basis: "EDGAR Filer Manual 6.5.20; similar to DQC.US.0033 and DQC.US.0036",
    examples: [
      Example(
        "the date of last year's report",
        """
        concept                    period                  value
        dei:DocumentType           2024-01-01..2024-12-31  10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  2023-12-31  ◀
        """),
      Example(
        "one fact is stated for the quarter before",
        """
        concept                         period                  value
        dei:DocumentType                2024-04-01..2024-06-30  10-Q
        dei:DocumentPeriodEndDate       2024-04-01..2024-06-30  2024-06-30
        dei:EntityCurrentReportingStatus  2024-01-01..2024-03-31  Yes       ◀
        """),
      Example(
        "a year of 52 weeks, named by the end of its month",
        """
        concept                    period                  value
        dei:DocumentType           2024-01-01..2024-12-28  10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-28  2024-12-31
        dei:EntityFileNumber       2024-01-01..2024-12-28  001-00001
        dei:AuditorName            2023-01-01..2023-12-30  Former LLP
        """),
      Example(
        "a day too early, where years end with a month",
        """
        concept                       period                  unit  value
        dei:DocumentType              2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate     2024-01-01..2024-12-31  -     2024-12-30  ◀
        dei:CurrentFiscalYearEndDate  2024-01-01..2024-12-31  -     --12-31
        Assets                        2024-12-31              USD   1,000
        """),
      Example(
        "a year of 52 weeks that is stated for its month",
        """
        concept                       period                  unit  value
        dei:DocumentType              2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate     2024-01-01..2024-12-31  -     2024-12-29
        dei:CurrentFiscalYearEndDate  2024-01-01..2024-12-31  -     --12-29
        Assets                        2024-12-31              USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other else { return }
      let stated = subject.index.cover("DocumentPeriodEndDate").first { $0.dimensions.isEmpty }
      guard let stated, let day = subject.filing.periodEnd, let last = stated.period.lastDay else {
        answer.leave("the cover page names no period end")
        return
      }
      answer.compared()
      let isMistaken = isBesideMonth(day, last, subject)
      guard abs(day.days(since: last)) <= leeway, !isMistaken else {
        answer.find(
          "the cover page names \(day), but states so for the period \(stated.period)",
          in: [stated])
        return
      }
      let others = subject.report.facts.filter { isShifted($0, from: last) }
      answer.compared(subject.report.facts.count { isOfCover($0) })
      guard !others.isEmpty else { return }
      answer.find(
        "\(others.count.counted("fact")) of the cover page "
          + "\(others.count == 1 ? "is" : "are") stated for another period than \(stated.period)",
        in: others)
    }
  )

  /// Whether the cover page misses the end of a month, with which the filer's years and the report's
  /// period end, and no number stands on the day it names.
  private static func isBesideMonth(
    _ day: CalendarDate, _ last: CalendarDate, _ subject: Subject
  ) -> Bool {
    guard day != last, isMonthEnd(last), !isMonthEnd(day),
      let yearEnd = subject.index.cover("CurrentFiscalYearEndDate").first,
      let named = CalendarDate("2001" + yearEnd.value.description.dropFirst()), isMonthEnd(named)
    else { return false }
    let days = Set(subject.report.facts.lazy.filter(\.isNumeric).compactMap(\.period.lastDay))
    return days.contains(last) && !days.contains(day)
  }

  private static func isMonthEnd(_ day: CalendarDate) -> Bool { day.adding(days: 1).day == 1 }

  private static func isOfCover(_ fact: Fact) -> Bool {
    fact.concept.taxonomy == .dei && fact.dimensions.isEmpty && fact.period.dayCount != nil
  }

  private static func isShifted(_ fact: Fact, from day: CalendarDate) -> Bool {
    guard isOfCover(fact), let last = fact.period.lastDay,
      last > day || !fact.concept.localName.hasPrefix("Auditor")
    else { return false }
    return abs(last.days(since: day)) > leeway
  }

  /// Days by which a fiscal period may miss the end of its month.
  private static let leeway = 4
}
