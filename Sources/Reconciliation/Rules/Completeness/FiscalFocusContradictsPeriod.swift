import FilingModel

extension Rule {
  static let fiscalFocusContradictsPeriod = Rule(
    id: "fiscal-focus-contradicts-period",
    check: .completeness,
    severity: .warning,
    summary: "The fiscal year or period on the cover page does not fit the report's dates or form.",
    rationale: """
      Many databases label every number of a filing with this year and period. A wrong label puts \
      all of them into the wrong column. A year may differ by one from that of the period's end, \
      since fiscal years are named in different ways.
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
        "nine months called the first quarter",
        """
        concept                        period                  value
        dei:DocumentType               2024-01-01..2024-09-30  10-Q
        dei:DocumentPeriodEndDate      2024-01-01..2024-09-30  2024-09-30
        dei:DocumentFiscalPeriodFocus  2024-01-01..2024-09-30  Q1          ◀
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
      guard subject.filing.family != .other else { return }
      let isTransition = subject.index.cover("DocumentTransitionReport").contains { $0.isTrue }
      guard subject.filing.form?.isTransition != true, !isTransition else {
        answer.leave("the report covers a change of the fiscal year, whose length is its own")
        return
      }
      compareYear(subject, &answer)
      comparePeriod(subject, &answer)
    }
  )

  private static func compareYear(_ subject: Subject, _ answer: inout Answer) {
    let stated = subject.index.cover("DocumentFiscalYearFocus")
    guard let end = subject.filing.periodEnd, let text = subject.filing.fiscalYear,
      let year = Int(text)
    else {
      answer.leave("the cover page names no fiscal year, or no period end")
      return
    }
    answer.compared()
    guard abs(year - end.year) > 1 else { return }
    answer.find(
      "the cover page names fiscal year \(year) for a period that ends \(end)", in: stated)
  }

  private static func comparePeriod(_ subject: Subject, _ answer: inout Answer) {
    let stated = subject.index.cover("DocumentFiscalPeriodFocus")
    guard let focus = subject.filing.fiscalPeriod, let form = subject.filing.form else {
      answer.leave("the cover page names no fiscal period")
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
    guard let period = stated.first?.period, let span = period.span, let allowed = spans[focus]
    else {
      answer.leave("the fiscal period is stated for no usual span of time")
      return
    }
    guard !allowed.contains(span) else { return }
    answer.find(
      "the cover page names fiscal period \(focus) for the \(span.rawValue) \(period)", in: stated)
  }

  /// Filers state the cover page for the quarter or for the year to date.
  private static let spans: [String: Set<FiscalSpan>] = [
    "FY": [.year], "Q1": [.quarter], "Q2": [.quarter, .halfYear], "Q3": [.quarter, .nineMonths],
  ]
}
