import FilingModel

extension Rule {
  static let missingFiscalPeriod = Rule(
    id: "missing-fiscal-period",
    check: .filingCounts,
    severity: .warning,
    summary: "A filer's sequence of annual or quarterly reports has a gap.",
    rationale: """
      A trend over a missing year or quarter compares periods that do not follow each other. Only \
      the filer's own sequence is judged: annual reports against annual reports, and quarterly \
      ones against quarterly ones, with the fourth quarter left to the annual report.
      """,
    basis: "Form 10-K, general instruction A; Form 10-Q, general instruction A.1",
    examples: [
      Example(
        "the second quarter is not here",
        """
        filing  form  period end  fiscal period
        first   10-Q  2024-03-31  Q1             ◀
        third   10-Q  2024-09-30  Q3             ◀
        """),
      Example(
        "a year is not here",
        """
        filing  form  period end
        older   10-K  2021-12-31  ◀
        newer   10-K  2023-12-31  ◀
        """),
      Example(
        "the latest annual report is not here",
        """
        filing  form  period end  fiscal period
        year    10-K  2022-12-31  FY
        third   10-Q  2023-09-30  Q3             ◀
        first   10-Q  2024-03-31  Q1             ◀
        """),
      Example(
        "the annual report stands for the fourth quarter, and 53 weeks are a year",
        """
        filing  form    period end  fiscal period
        third   10-Q    2023-09-23  Q3
        year    10-K    2023-12-30  FY
        year2   10-K/A  2023-12-30  FY
        first   10-Q    2024-03-30  Q1
        next    10-K    2025-01-04  FY
        """),
    ],
    asks: .store { survey, _, answer in
      for filer in survey.filers where filer.cik != nil {
        compareSteps(filer.filings, .annual, &answer)
        compareSteps(filer.filings, .quarterly, &answer)
        compareYearEnds(filer.filings, &answer)
      }
    }
  )

  private static func compareSteps(
    _ filings: [Filing], _ family: FormType.Family, _ answer: inout Answer
  ) {
    let sequence = filings.filter { $0.family == family && $0.periodEnd != nil }
    for (earlier, later) in zip(sequence, sequence.dropFirst()) {
      guard let first = earlier.periodEnd, let last = later.periodEnd, first < last else {
        continue
      }
      guard earlier.form?.isTransition != true, later.form?.isTransition != true else {
        answer.leave(
          "the fiscal year changes between \(earlier.shown) and \(later.shown), "
            + "so their distance says nothing")
        continue
      }
      answer.compared()
      let days = last.days(since: first)
      guard days > longestStep(from: earlier, to: later, family) else { continue }
      answer.find(
        "no \(family.rawValue) report between \(earlier.shown) and \(later.shown), "
          + "\(days.counted("day")) apart")
    }
  }

  /// A filer with annual reports here owes one between its third quarter and its next first; one that
  /// lies between two annual reports is already missed by their distance.
  private static func compareYearEnds(_ filings: [Filing], _ answer: inout Answer) {
    let years = filings.filter { $0.family == .annual }.compactMap(\.periodEnd)
    let quarters = filings.filter { $0.family == .quarterly }
    guard let oldest = years.min(), let newest = years.max() else { return }
    for (earlier, later) in zip(quarters, quarters.dropFirst()) {
      guard earlier.fiscalPeriod == "Q3", later.fiscalPeriod == "Q1", let first = earlier.periodEnd,
        let last = later.periodEnd, oldest > last || newest < last
      else { continue }
      answer.compared()
      guard !years.contains(where: { first < $0 && $0 < last }) else { continue }
      answer.find("no annual report between \(earlier.shown) and \(later.shown)")
    }
  }

  /// Two quarters lie between the third quarter and the first of the next year.
  private static func longestStep(
    from earlier: Filing, to later: Filing, _ family: FormType.Family
  ) -> Int {
    guard family == .quarterly else { return 390 }
    let quarters = [earlier.fiscalPeriod, later.fiscalPeriod]
    let staysInYear =
      quarters == ["Q1", "Q2"] || quarters == ["Q2", "Q3"] || quarters == ["Q1", "Q3"]
    return staysInYear ? 115 : 205
  }
}
