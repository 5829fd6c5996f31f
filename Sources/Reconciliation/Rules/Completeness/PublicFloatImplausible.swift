import FilingModel

extension Rule {
  static let publicFloatImplausible = Rule(
    id: "public-float-implausible",
    check: .completeness,
    severity: .warning,
    summary: "The public float makes a share worth more than any, or the company more than all.",
    rationale: """
      The float is printed in dollars, millions or billions, and is the number of a cover page whose \
      scale is mistaken most often. Divided by the shares outstanding it is about the price of a \
      share; one of more than a hundred thousand, or a float of more than twenty trillion, is a \
      scale in the wrong place.
      """,
    basis: "Form 10-K, cover page; SEC staff observations on scale errors",
    examples: [
      Example(
        "millions entered as thousands of millions",
        """
        concept                                 period      unit    value
        dei:EntityPublicFloat                   2024-06-30  USD     56,210,000,000,000,000  ◀
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  468,000,000             ◀
        """),
      Example(
        "a price like that of others",
        """
        concept                                 period      unit    value
        dei:EntityPublicFloat                   2024-06-30  USD     56,210,000,000
        dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  468,000,000
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let shares = index.all(.dei("EntityCommonStockSharesOutstanding"))
      let count = ExactDecimal.sum(shares.compactMap { index.facts[$0].number })
      let highest = count.flatMap { $0.isZero ? nil : $0.multiplied(by: highestPrice) }
      for ordinal in index.whole(.dei("EntityPublicFloat")) {
        guard let float = index.facts[ordinal].number else { continue }
        answer.compared()
        guard float > mostOfAll || highest.map({ float > $0 }) == true else { continue }
        let counted = shares.map { index.facts[$0] }
        answer.find(
          "the public float is \(index.facts[ordinal].shownValue)"
            + (count.map { " for \($0.grouped) shares" } ?? ""),
          in: [index.facts[ordinal]] + counted)
      }
    }
  )

  private static let highestPrice = ExactDecimal(100_000)
  private static let mostOfAll = ExactDecimal(20_000_000_000_000)
}
