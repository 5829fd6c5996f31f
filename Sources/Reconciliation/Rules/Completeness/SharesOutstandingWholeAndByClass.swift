import FilingModel

extension Rule {
  static let sharesOutstandingWholeAndByClass = Rule(
    id: "shares-outstanding-whole-and-by-class",
    check: .completeness,
    severity: .warning,
    summary: "The cover page counts shares outstanding both as a whole and by class, or one class.",
    rationale: """
      With one class of stock the count stands without a class, with several each stands with its \
      own. Where both are stated, a sum over all counts the shares twice; where only one class of \
      several is named, the others are lost.
      """,
    basis: "EDGAR Filer Manual 6.5.26",
    examples: [
      Example(
        "the whole beside a class",
        """
        concept                                 period      unit    value  dimensions
        dei:DocumentType                        2024-12-31  -       10-K   -
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  900    -                                  ◀
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  300    StatementClassOfStockAxis = own:A  ◀
        """),
      Example(
        "one class alone, before classes were listed on the cover page",
        """
        concept                                 period      unit    value       dimensions
        dei:DocumentType                        2012-12-31  -       10-K        -
        dei:DocumentPeriodEndDate               2012-12-31  -       2012-12-31  -
        dei:EntityCommonStockSharesOutstanding  2013-01-31  shares  300         StatementClassOfStockAxis = own:A  ◀
        """),
      Example(
        "two classes",
        """
        concept                                 period      unit    value  dimensions
        dei:DocumentType                        2024-12-31  -       10-K   -
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  300    StatementClassOfStockAxis = own:A
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  600    StatementClassOfStockAxis = own:B
        """),
      Example(
        "one class, named by no axis",
        """
        concept                                 period      unit    value
        dei:DocumentType                        2024-12-31  -       10-K
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  900
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other else { return }
      let counts = subject.index.cover("EntityCommonStockSharesOutstanding")
      guard !counts.isEmpty else {
        answer.leave("the cover page counts no shares")
        return
      }
      answer.compared()
      let whole = counts.filter { $0.dimensions.isEmpty }
      let classes = Set(counts.compactMap { member(of: $0) })
      let byClass = counts.filter { member(of: $0) != nil }
      if !whole.isEmpty, !byClass.isEmpty {
        answer.find(
          "shares outstanding are counted as a whole and for "
            + classes.count.counted("class", "classes"),
          in: whole + byClass)
      } else if whole.isEmpty, classes.count == 1, isBeforeCoverTagging(subject.filing) {
        answer.find("shares outstanding are counted for one class only", in: byClass)
      } else if whole.isEmpty, classes.isEmpty {
        answer.find("shares outstanding are counted for a part of the filer only", in: counts)
      }
    }
  )

  /// Since the cover page lists securities by class, a class alone may have the count too.
  private static func isBeforeCoverTagging(_ filing: Filing) -> Bool {
    guard let end = filing.periodEnd, let start = CalendarDate(year: 2019, month: 6, day: 15)
    else { return false }
    return end < start
  }

  private static func member(of fact: Fact) -> Member? {
    ["StatementClassOfStockAxis", "ClassesOfShareCapitalAxis"].lazy
      .compactMap { name in fact.dimensions.all.first { $0.axis.localName == name }?.member }
      .first
  }
}
