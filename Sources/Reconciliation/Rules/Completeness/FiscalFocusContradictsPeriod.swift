import FilingModel

extension Rule {
  static let fiscalFocusContradictsPeriod = Rule(
    id: "fiscal-focus-contradicts-period",
    check: .completeness,
    severity: .warning,
    summary: "The fiscal year or period on the cover page does not fit the report's dates or form.",
    rationale: """
      Many databases label every number of a filing with this year and period. A wrong label puts \
      all of them into the wrong column. The day on which the filer's fiscal years end tells which \
      year a period belongs to, and which quarter ends with it. A year that ends before the summer \
      may be named after the one in which it began; without that day the year may differ by one. \
      A quarterly report is of no fourth quarter, and of no year; nor is a transition report, whose \
      period lies between two years.
      """,
    basis: "EDGAR Filer Manual 6.5.20; similar to DQC.US.0006",
    examples: [
      Example(
        "two years off",
        """
        concept                      period                  value
        dei:DocumentType             2024-01-01..2024-12-31  10-K
        dei:DocumentPeriodEndDate    2024-01-01..2024-12-31  2024-12-31
        dei:DocumentFiscalYearFocus  2024-01-01..2024-12-31  2022        ◀
        """),
      Example(
        "a quarterly report for a whole year",
        """
        concept                        period                  value
        dei:DocumentType               2024-01-01..2024-03-31  10-Q
        dei:DocumentPeriodEndDate      2024-01-01..2024-03-31  2024-03-31
        dei:DocumentFiscalPeriodFocus  2024-01-01..2024-03-31  FY          ◀
        """),
      Example(
        "a quarterly report for a whole year that names no fiscal period",
        """
        concept                    period                  value
        dei:DocumentType           2009-01-01..2009-12-31  10-Q        ◀
        dei:DocumentPeriodEndDate  2009-01-01..2009-12-31  2009-12-31
        """),
      Example(
        "a fourth quarter, of which the annual report tells",
        """
        concept                        period                  value
        dei:DocumentType               2024-01-01..2024-06-30  10-Q
        dei:DocumentPeriodEndDate      2024-01-01..2024-06-30  2024-06-30
        dei:DocumentFiscalPeriodFocus  2024-01-01..2024-06-30  Q4          ◀
        """),
      Example(
        "nine months called the first quarter",
        """
        concept                        period                  value
        dei:DocumentType               2024-01-01..2024-09-30  10-Q
        dei:DocumentPeriodEndDate      2024-01-01..2024-09-30  2024-09-30
        dei:DocumentFiscalPeriodFocus  2024-01-01..2024-09-30  Q1          ◀
        """),
      Example(
        "the second quarter of last year",
        """
        concept                        period                  value
        dei:DocumentType               2024-04-01..2024-06-30  10-Q
        dei:DocumentPeriodEndDate      2024-04-01..2024-06-30  2024-06-30
        dei:CurrentFiscalYearEndDate   2024-04-01..2024-06-30  --12-31
        dei:DocumentFiscalYearFocus    2024-04-01..2024-06-30  2023        ◀
        dei:DocumentFiscalPeriodFocus  2024-04-01..2024-06-30  Q2
        """),
      Example(
        "a year that ends three months before its report's period",
        """
        concept                        period                  value
        dei:DocumentType               2024-01-01..2024-12-31  10-K
        dei:DocumentPeriodEndDate      2024-01-01..2024-12-31  2024-12-31
        dei:CurrentFiscalYearEndDate   2024-01-01..2024-12-31  --09-30     ◀
        dei:DocumentFiscalYearFocus    2024-01-01..2024-12-31  2025
        dei:DocumentFiscalPeriodFocus  2024-01-01..2024-12-31  FY
        """),
      Example(
        "a year that ends three months after its report's period, which names no fiscal period",
        """
        concept                        period                  value
        dei:DocumentType               2009-01-01..2009-12-31  10-K
        dei:DocumentPeriodEndDate      2009-01-01..2009-12-31  2009-12-31
        dei:CurrentFiscalYearEndDate   2009-01-01..2009-12-31  --03-31     ◀
        """),
      Example(
        "the first quarter of a year named after its end",
        """
        concept                        period                  value
        dei:DocumentType               2024-10-01..2024-12-31  10-Q
        dei:DocumentPeriodEndDate      2024-10-01..2024-12-31  2024-12-31
        dei:CurrentFiscalYearEndDate   2024-10-01..2024-12-31  --09-30
        dei:DocumentFiscalYearFocus    2024-10-01..2024-12-31  2025
        dei:DocumentFiscalPeriodFocus  2024-10-01..2024-12-31  Q1
        """),
      Example(
        "a transition report on a whole year",
        """
        concept                        period                  value
        dei:DocumentType               2024-01-01..2024-12-31  10-KT       ◀
        dei:DocumentPeriodEndDate      2024-01-01..2024-12-31  2024-12-31
        """),
      Example(
        "a fund's report on half a year under the name of one on a year",
        """
        concept            period                  value
        dei:DocumentType   2024-01-01..2024-06-30  N-CSR   ◀
        """),
      Example(
        "a fund's report on half a year",
        """
        concept            period                  value
        dei:DocumentType   2024-01-01..2024-06-30  N-CSRS
        """),
      Example(
        "53 weeks",
        """
        concept                        period                  value
        dei:DocumentType               2023-07-02..2024-07-06  10-K
        dei:DocumentPeriodEndDate      2023-07-02..2024-07-06  2024-07-06
        dei:DocumentFiscalPeriodFocus  2023-07-02..2024-07-06  FY
        dei:DocumentFiscalYearFocus    2023-07-02..2024-07-06  2024
        """),
      Example(
        "a transition of four months",
        """
        concept                        period                  value
        dei:DocumentType               2024-09-01..2024-12-31  10-K
        dei:DocumentTransitionReport   2024-09-01..2024-12-31  true
        dei:DocumentPeriodEndDate      2024-09-01..2024-12-31  2024-12-31
        dei:DocumentFiscalPeriodFocus  2024-09-01..2024-12-31  Q4
        """),
      Example(
        "a fiscal year that ends in January",
        """
        concept                        period                  value
        dei:DocumentType               2024-01-29..2025-01-26  10-K
        dei:DocumentPeriodEndDate      2024-01-29..2025-01-26  2025-01-26
        dei:DocumentFiscalYearFocus    2024-01-29..2025-01-26  2024
        dei:DocumentFiscalPeriodFocus  2024-01-29..2025-01-26  FY
        """),
    ],
    asks: .filing { subject, answer in
      compareFundLength(subject, &answer)
      guard subject.filing.family != .other else { return }
      let isTransition = subject.index.cover("DocumentTransitionReport").contains { $0.isTrue }
      guard subject.filing.form?.isTransition != true, !isTransition else {
        findYear(subject, &answer)
        answer.leave("the report covers a change of the fiscal year, whose length is its own")
        return
      }
      compareYear(subject, &answer)
      comparePeriod(subject, &answer)
      compareYearEnd(subject, &answer)
    }
  )

  /// Funds report on a year or on half of one, and say by the form which.
  private static func compareFundLength(_ subject: Subject, _ answer: inout Answer) {
    guard let form = subject.filing.form?.base.name, let span = fundSpans[form],
      let period = subject.index.coverPeriod, let days = period.dayCount
    else { return }
    answer.compared()
    guard period.span != span else { return }
    answer.find(
      "the report on form \(form) covers \(days.counted("day")), not \(span.rawValue)",
      in: subject.index.cover("DocumentType"))
  }

  private static let fundSpans: [String: FiscalSpan] = [
    "N-CSR": .year, "NCSR": .year, "N-CSRS": .halfYear, "NCSRS": .halfYear,
  ]

  private static func compareYear(_ subject: Subject, _ answer: inout Answer) {
    let stated = subject.index.cover("DocumentFiscalYearFocus")
    guard let end = subject.filing.periodEnd, let text = subject.filing.fiscalYear,
      let year = Int(text)
    else {
      answer.leave("the cover page names no fiscal year, or no period end")
      return
    }
    answer.compared()
    let names = subject.namedFiscalYear?.names(ofYearHolding: end)
    let allowed = names ?? (end.year - 1)...(end.year + 1)
    guard !allowed.contains(year) else { return }
    answer.find(
      "the cover page names fiscal year \(year) for a period that ends \(end)", in: stated)
  }

  /// Whether the named end of the fiscal year fits the fiscal period.
  private static func compareYearEnd(_ subject: Subject, _ answer: inout Answer) {
    let isAnnual = subject.filing.family == .annual
    guard let end = subject.filing.periodEnd,
      let focus = subject.filing.fiscalPeriod ?? (isAnnual ? "FY" : nil),
      let allowed = daysIntoYear[focus], let days = subject.namedFiscalYear?.daysIntoYear(end)
    else { return }
    answer.compared()
    guard !allowed.contains(days) else { return }
    answer.find(
      "the cover page names fiscal period \(focus) that ends \(end), "
        + "\(days.counted("day")) after the named end of the fiscal year",
      in: subject.index.cover("CurrentFiscalYearEndDate"))
  }

  /// Quarters of 12, 13 and 16 weeks, and two weeks around the named day.
  private static let daysIntoYear: [String: ClosedRange<Int>] = [
    "FY": 340...385, "Q1": 65...135, "Q2": 145...220, "Q3": 230...305,
  ]

  private static func comparePeriod(_ subject: Subject, _ answer: inout Answer) {
    let stated = subject.index.cover("DocumentFiscalPeriodFocus")
    guard let focus = subject.filing.fiscalPeriod, let form = subject.filing.form else {
      answer.leave("the cover page names no fiscal period")
      findYear(subject, &answer)
      return
    }
    let isAnnual = subject.filing.family == .annual
    guard focus != "CY" else {
      answer.leave("the cover page names a calendar year, which says nothing of the fiscal one")
      return
    }
    answer.compared()
    guard isAnnual == (focus == "FY") else {
      answer.find("the cover page names fiscal period \(focus) on form \(form)", in: stated)
      return
    }
    guard focus != "Q4" else {
      answer.find("the cover page names fiscal period Q4 on form \(form)", in: stated)
      return
    }
    guard let period = stated.first?.period, let span = period.span, let allowed = spans[focus]
    else {
      answer.leave("the fiscal period is stated for no usual span of time")
      return
    }
    guard !allowed.contains(span) else { return }
    answer.find(
      "the cover page names fiscal period \(focus) for the \(span.rawValue) \(period)", in: stated)
  }

  /// Whether the form itself is stated for a year, where it is one of quarters or between two years.
  private static func findYear(_ subject: Subject, _ answer: inout Answer) {
    guard let form = subject.filing.form,
      subject.filing.family == .quarterly || form.isTransition
    else { return }
    let stated = subject.index.cover("DocumentType").filter { $0.dimensions.isEmpty }
    guard let period = stated.first?.period, period.span == .year else { return }
    answer.compared()
    answer.find("form \(form) is stated for the year \(period)", in: stated)
  }

  /// Filers state the cover page for the quarter or for the year to date.
  private static let spans: [String: Set<FiscalSpan>] = [
    "FY": [.year], "Q1": [.quarter], "Q2": [.quarter, .halfYear], "Q3": [.quarter, .nineMonths],
  ]
}

extension Subject {
  /// By the cover page; nil when it names no end of the fiscal year.
  fileprivate var namedFiscalYear: NamedFiscalYear? {
    index.cover("CurrentFiscalYearEndDate").first { $0.dimensions.isEmpty }
      .flatMap { NamedFiscalYear($0.value.description) }
  }
}
