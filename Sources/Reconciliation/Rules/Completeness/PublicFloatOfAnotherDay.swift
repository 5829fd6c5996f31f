import FilingModel

extension Rule {
  static let publicFloatOfAnotherDay = Rule(
    id: "public-float-of-another-day",
    check: .completeness,
    severity: .warning,
    summary: "The public float of an annual report is not that of the end of the second quarter.",
    rationale: """
      The float is the market value on the last business day of the second fiscal quarter, about \
      six months before the year ends, and decides on the filer's category. One of an earlier \
      day was left over from the report before. A later day is information, since a company that \
      was listed within the year has no other; the last day of the year is not, where the filer \
      is an accelerated one and so has reported for longer.
      """,
    basis: "Form 10-K, cover page",
    examples: [
      Example(
        "the float of the year before",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2024-12-31
        dei:EntityPublicFloat      2023-06-30              USD   900,000,000  ◀
        """),
      Example(
        "the float of a young company at the year's end",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2024-12-31
        dei:EntityPublicFloat      2024-12-31              USD   900,000,000  ◀
        """),
      Example(
        "the float of an old company at the year's end",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2024-12-31
        dei:EntityFilerCategory    2024-01-01..2024-12-31  -     Large Accelerated Filer
        dei:EntityPublicFloat      2024-12-31              USD   900,000,000              ◀
        """),
      Example(
        "the last business day of the second quarter",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-01-01..2024-12-31  -     10-K
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  -     2024-12-31
        dei:EntityPublicFloat      2024-06-28              USD   900,000,000
        """),
      Example(
        "a transition report has a year of its own length",
        """
        concept                    period                  unit  value
        dei:DocumentType           2024-10-01..2024-12-31  -     10-KT
        dei:DocumentPeriodEndDate  2024-10-01..2024-12-31  -     2024-12-31
        dei:EntityPublicFloat      2024-03-28              USD   900,000,000
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.form?.base.name == "10-K" else { return }
      let isTransition = subject.index.cover("DocumentTransitionReport").contains { $0.isTrue }
      guard let end = subject.filing.periodEnd, !isTransition else {
        answer.leave("the cover page names no period end, or one of a changed fiscal year")
        return
      }
      for float in subject.index.cover("EntityPublicFloat") {
        guard let day = float.period.lastDay, float.number?.isZero == false else { continue }
        answer.compared()
        let days = end.days(since: day)
        guard !usual.contains(days) else { continue }
        answer.find(
          "the public float is of \(day), "
            + (days < 0
              ? "\((-days).counted("day")) after" : "\(days.counted("day")) before")
            + " the end of the year \(end)", in: [float],
          as: days < usual.lowerBound && !(days == 0 && subject.index.isLongReporting)
            ? .information : nil)
      }
    }
  )

  /// Days from the float's day to the end of the year: five months to seven.
  private static let usual = 150...215
}
