import FilingModel

extension Rule {
  static let calculationInconsistent = Rule(
    id: "calculation-inconsistent",
    check: .accounting,
    severity: .warning,
    summary: "A total is not the sum of its parts, as the filing's own calculation declares it.",
    rationale: """
      The filer says which facts add up to which total, so one of them, or the declaration, is \
      wrong. Each number counts as the interval its decimals leave open, duplicates as the part \
      all of them share; only facts with the same period, unit, entity and members are added. The \
      finding says what would close the sum. It is an error when the wrong fact also departs from \
      its other periods, and information when parts are stated elsewhere or only members disagree. \
      Parts that this sum lacks, and the filing states beside it for the members of one more axis, \
      are how some taxonomies ask for them: what they close is information. So is a sum in a table \
      by segment or by quarter that never has some of the parts, and a difference of a dollar or so \
      between exact whole dollars.
      """,
    basis: "Calculations 1.1, section 4; XBRL 2.1, section 5.2.5.2 where set",
    examples: [
      Example(
        "a part has lost a digit",
        """
        concept                period      unit  value  decimals
        AssetsCurrent          2024-12-31  USD   1,000  0         ◀
        Cash                   2024-12-31  USD   600    0         ◀
        InventoryNet           2024-12-31  USD   37     0         ◀

        calculation            part          weight
        AssetsCurrent          Cash          1
        AssetsCurrent          InventoryNet  1
        """),
      Example(
        "a cost has the wrong sign, and had the other one a year before",
        """
        concept        period                  unit  value  decimals
        GrossProfit    2024-01-01..2024-12-31  USD   400    0         ◀
        Revenues       2024-01-01..2024-12-31  USD   1,000  0         ◀
        CostOfRevenue  2024-01-01..2024-12-31  USD   -600   0         ◀
        GrossProfit    2023-01-01..2023-12-31  USD   350    0
        Revenues       2023-01-01..2023-12-31  USD   900    0
        CostOfRevenue  2023-01-01..2023-12-31  USD   550    0

        calculation  part           weight
        GrossProfit  Revenues       1
        GrossProfit  CostOfRevenue  -1
        """),
      Example(
        "a part is stated in another currency",
        """
        concept        period      unit  value  decimals
        AssetsCurrent  2024-12-31  USD   1,000  0         ◀
        Cash           2024-12-31  USD   630    0         ◀
        InventoryNet   2024-12-31  EUR   370    0

        calculation    part          weight
        AssetsCurrent  Cash          1
        AssetsCurrent  InventoryNet  1
        """),
      Example(
        "a part is left out in one of two years, and stated for its members only",
        """
        concept        period      unit  value  decimals  dimensions
        AssetsCurrent  2024-12-31  USD   1,000  0         -                              ◀
        Cash           2024-12-31  USD   630    0         -                              ◀
        InventoryNet   2024-12-31  USD   170    0         ProductOrServiceAxis=own:Gas
        InventoryNet   2024-12-31  USD   200    0         ProductOrServiceAxis=own:Coal
        AssetsCurrent  2023-12-31  USD   900    0         -
        Cash           2023-12-31  USD   500    0         -
        InventoryNet   2023-12-31  USD   400    0         -

        calculation    part          weight
        AssetsCurrent  Cash          1
        AssetsCurrent  InventoryNet  1
        """),
      Example(
        "each part is rounded, so the total may differ by one and a half",
        """
        concept        period      unit  value          decimals
        AssetsCurrent  2024-12-31  USD   1,001,000,000  -6
        Cash           2024-12-31  USD   600,000,000    -6
        InventoryNet   2024-12-31  USD   400,000,000    -6

        calculation    part          weight
        AssetsCurrent  Cash          1
        AssetsCurrent  InventoryNet  1
        """),
      Example(
        "the parts are of another date",
        """
        concept        period      unit  value  decimals
        AssetsCurrent  2024-12-31  USD   1,000  0
        Cash           2023-12-31  USD   600    0
        InventoryNet   2023-12-31  USD   37     0

        calculation    part          weight
        AssetsCurrent  Cash          1
        AssetsCurrent  InventoryNet  1
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let isPartial = subject.report.lacksCalculations
      var known: Set<[Int]> = []
      for summation in Summation.all(in: subject.report.taxonomy) {
        let sums = BoundSum.all(summation, in: index)
        let judged = JudgedSums(sums, in: index, by: subject.settings.calculationMode)
        answer.compared(judged.consistent)
        let standing = judged.standing
        for (sum, reason) in judged.unknown {
          answer.leave(sum, in: index, reason)
        }
        for (sum, difference) in judged.inconsistent
        where known.insert(sum.ordinals).inserted {
          guard !isPartial else {
            answer.leave(sum, in: index, "the calculation was not read in full")
            continue
          }
          answer.compared()
          answer.find(
            InconsistentSum(
              sum, difference, in: index,
              judged.isExcerpt(sum, in: index) ? .excerpt : standing),
            in: index)
        }
      }
    }
  )
}

extension Report {
  /// Whether the reader left out relationships of a calculation linkbase, which EDGAR names `_cal`,
  /// or of a schema that holds one.
  fileprivate var lacksCalculations: Bool {
    gaps.contains { gap in
      guard let name = gap.source?.document, name != document else { return false }
      return name.hasSuffix("_cal.xml") || name.hasSuffix(".xsd")
    }
  }
}
