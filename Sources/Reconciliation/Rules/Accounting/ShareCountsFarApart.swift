import FilingModel

extension Rule {
  static let shareCountsFarApart = Rule(
    id: "share-counts-far-apart",
    check: .accounting,
    severity: .warning,
    summary:
      "The shares on the cover page, balance sheet and income statement are a factor of fifty apart.",
    rationale: """
      The three counts are taken weeks apart, so they are close unless shares were split. A \
      count in thousands or millions, entered as it is printed, falsifies market value and every \
      amount per share. Only counts of the whole entity are compared. More than half a year apart, \
      as on the cover of a late amendment, they are information: shares may have been issued since. \
      Shares do not vanish, so that a cover page with less than a fifth of the average of the \
      report's period lost a digit, where the report tells of no split or redemption and its balance sheets count more.
      """,
    basis: "SEC staff observations on share counts; similar to DQC.US.0095",
    examples: [
      Example(
        "the cover page counts in thousands",
        """
        concept                                 period      unit    value
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  1,200      ◀
        CommonStockSharesOutstanding            2024-12-31  shares  1,190,000  ◀
        """),
      Example(
        "the cover page lost a digit",
        """
        concept                                        period                  unit    value
        dei:DocumentType                               2024-01-01..2024-12-31  -       10-K
        dei:DocumentPeriodEndDate                      2024-01-01..2024-12-31  -       2024-12-31
        dei:EntityCommonStockSharesOutstanding         2025-01-31              shares  119,000    ◀
        WeightedAverageNumberOfSharesOutstandingBasic  2024-01-01..2024-12-31  shares  1,190,000  ◀
        """),
      Example(
        "a month apart",
        """
        concept                                 period      unit    value
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  1,200,000
        CommonStockSharesOutstanding            2024-12-31  shares  1,190,000
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let counts = ShareCounts.all.compactMap { concept in
        index.whole(concept).filter { index.facts[$0].number?.isZero == false }
          .max { index.facts[$0].period < index.facts[$1].period }
      }
      guard let first = counts.first else { return }
      for ordinal in counts.dropFirst() {
        let (count, other) = (index.facts[first], index.facts[ordinal])
        guard let left = count.number?.magnitude, let right = other.number?.magnitude,
          let bound = min(left, right).multiplied(by: factor(from: count, to: other, in: subject))
        else { continue }
        answer.compared()
        guard max(left, right) > bound else { continue }
        answer.find(
          "\(count.shownAspects) is \(count.shownValue), and \(other.shownAspects) is "
            + other.shownValue, in: [count, other],
          as: count.isHalfAYear(from: other) ? .information : nil)
      }
    }
  )

  private static func tellsOfFewerShares(_ name: String) -> Bool {
    ["StockSplit", "Redemption", "Redeemed", "Reorganization", "Bankruptcy"]
      .contains(where: name.holds)
  }

  /// Whether a balance sheet counts about as many shares, at whatever date.
  private static func isOnBalanceSheet(_ count: ExactDecimal, in index: FactIndex) -> Bool {
    ["CommonStockSharesOutstanding", "CommonStockSharesIssued", "SharesOutstanding"]
      .flatMap { index.all(.usGAAP($0)) }
      .contains { index.facts[$0].number?.isNear(count) == true }
  }

  private static func factor(
    from count: Fact, to other: Fact, in subject: Subject
  ) -> ExactDecimal {
    guard count.concept.taxonomy == .dei, !other.period.isInstant,
      other.period.lastDay == subject.filing.periodEnd,
      let left = count.number?.magnitude, let right = other.number?.magnitude, left < right,
      !subject.index.conceptNames.contains(where: { tellsOfFewerShares($0.localName) }),
      !isOnBalanceSheet(left, in: subject.index)
    else { return ExactDecimal(50) }
    return ExactDecimal(5)
  }
}

extension Fact {
  /// Whether the ends of two facts' periods are more than half a year apart.
  fileprivate func isHalfAYear(from other: Fact) -> Bool {
    guard let end = period.end, let otherEnd = other.period.end else { return false }
    return abs(end.date.days(since: otherEnd.date)) > 183
  }
}
