import FilingModel

extension Rule {
  static let shareCountDiffersFromBalanceSheet = Rule(
    id: "share-count-differs-from-balance-sheet",
    check: .completeness,
    severity: .warning,
    summary:
      "The cover page of a large company counts over 5 % more or fewer shares than its balance sheet.",
    rationale: """
      The cover page counts the shares some weeks after the balance sheet does. In these weeks a \
      large accelerated filer buys back or issues a percent of its shares at most; a count that \
      is further off was left over from another report, or mistyped. A filing that tells of \
      shares in its subsequent events, and a smaller company, which may have doubled its shares \
      by an offering, get information.
      """,
    basis: "Form 10-K and 10-Q, cover page; SEC staff observations on share counts",
    examples: [
      Example(
        "a tenth more within a month",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2024-01-01..2024-12-31  -       10-K
        dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31
        dei:EntityFilerCategory                 2024-01-01..2024-12-31  -       Large Accelerated Filer
        dei:EntityCommonStockSharesOutstanding  2025-01-31              shares  1,310,000                ◀
        CommonStockSharesOutstanding            2024-12-31              shares  1,190,000                ◀
        """),
      Example(
        "a percent fewer within a month",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2024-01-01..2024-12-31  -       10-K
        dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31
        dei:EntityFilerCategory                 2024-01-01..2024-12-31  -       Large Accelerated Filer
        dei:EntityCommonStockSharesOutstanding  2025-01-31              shares  1,180,000
        CommonStockSharesOutstanding            2024-12-31              shares  1,190,000
        """),
      Example(
        "twice the shares after a split",
        """
        concept                                 period                  unit    value
        dei:DocumentType                        2024-01-01..2024-12-31  -       10-K
        dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31
        dei:EntityFilerCategory                 2024-01-01..2024-12-31  -       Large Accelerated Filer
        dei:EntityCommonStockSharesOutstanding  2025-01-31              shares  2,380,000
        CommonStockSharesOutstanding            2024-12-31              shares  1,190,000
        StockholdersEquityNoteStockSplitConversionRatio1  2025-01-15..2025-01-15  pure  2
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      guard subject.filing.family != .other, let end = subject.filing.periodEnd else { return }
      let isLarge = index.filerCategory == "large accelerated filer"
      guard !tellsOfSplit(index) else {
        answer.leave("shares were split, so that counts before and after differ")
        return
      }
      let isQuiet = !subject.report.facts.contains(where: tellsOfSharesLater)
      for ordinal in index.all(.dei("EntityCommonStockSharesOutstanding")) {
        let cover = index.facts[ordinal]
        guard let sheet = balance(of: cover, at: end, in: index), let count = cover.number,
          let other = sheet.number, !other.isNegative,
          let gap = count.subtracting(other)?.magnitude,
          let share = gap.multiplied(by: ExactDecimal(20))
        else { continue }
        answer.compared()
        guard share > other, !other.isZero else { continue }
        answer.find(
          "the cover page counts \(cover.shownValue) on \(cover.period), the balance sheet "
            + "\(sheet.shownValue) on \(end)", in: [cover, sheet],
          as: isLarge && isQuiet ? nil : .information)
      }
    }
  )

  /// The balance sheet's count of the same class.
  private static func balance(
    of cover: Fact, at end: CalendarDate, in index: FactIndex
  ) -> Fact? {
    index.all(.usGAAP("CommonStockSharesOutstanding")).map { index.facts[$0] }.first {
      $0.period.lastDay == end && $0.dimensions == cover.dimensions && $0.unit == cover.unit
    }
  }

  private static func tellsOfSplit(_ index: FactIndex) -> Bool {
    index.conceptNames.contains { $0.localName.holds("StockSplit") }
  }

  /// Whether a subsequent event is about shares or about a company that was bought.
  private static func tellsOfSharesLater(_ fact: Fact) -> Bool {
    guard fact.dimensions.member(of: .usGAAP("SubsequentEventTypeAxis")) != nil else {
      return false
    }
    let name = fact.concept.localName
    return ["Share", "Stock", "BusinessAcquisition", "BusinessCombination"]
      .contains(where: name.contains)
  }
}
