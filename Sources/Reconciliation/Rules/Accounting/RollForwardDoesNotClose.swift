import FilingModel

extension Rule {
  static let rollForwardDoesNotClose = Rule(
    id: "roll-forward-does-not-close",
    check: .accounting,
    severity: .warning,
    summary:
      "A balance and what changed it, as the filing lays them out, do not give the next one.",
    rationale: """
      Statements of equity, reserves, allowances and share awards start with a balance, list what \
      happened and end with a balance. Which lines belong to it and which are taken off the filing's \
      own presentation says. Filers leave lines out or show some twice, so a difference counts \
      only when the same roll closes for another period of the same members.
      """,
    basis: "XBRL 2.1, section 5.2.2.2.2: labels of a period's start and end; Regulation S-X 3-04",
    examples: [
      Example(
        "additions with the wrong sign",
        """
        concept        period                  unit  value  decimals
        own:Reserve    2022-12-31              USD   100    0
        own:Additions  2023-01-01..2023-12-31  USD   50     0
        own:Uses       2023-01-01..2023-12-31  USD   30     0
        own:Reserve    2023-12-31              USD   120    0         ◀
        own:Additions  2024-01-01..2024-12-31  USD   -60    0         ◀
        own:Uses       2024-01-01..2024-12-31  USD   35     0         ◀
        own:Reserve    2024-12-31              USD   145    0         ◀

        presentation  part           label
        own:Roll      own:Reserve    periodStartLabel
        own:Roll      own:Additions  label
        own:Roll      own:Uses       negatedLabel
        own:Roll      own:Reserve    periodEndLabel
        """),
      Example(
        "a roll that leaves out a line in both years",
        """
        concept        period                  unit  value  decimals
        own:Reserve    2022-12-31              USD   100    0
        own:Additions  2023-01-01..2023-12-31  USD   50     0
        own:Reserve    2023-12-31              USD   120    0
        own:Additions  2024-01-01..2024-12-31  USD   60     0
        own:Reserve    2024-12-31              USD   145    0

        presentation  part           label
        own:Roll      own:Reserve    periodStartLabel
        own:Roll      own:Additions  label
        own:Roll      own:Reserve    periodEndLabel
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for roll in DeclaredRoll.all(in: subject.report.taxonomy) {
        for sums in roll.sums(in: index) where sums.count > 1 {
          let judged = JudgedSums(sums, in: index, by: .roundToNearest)
          guard judged.consistent > 0 else { continue }
          answer.compared(judged.consistent + judged.inconsistent.count)
          for (sum, reason) in judged.unknown { answer.leave(sum, in: index, reason) }
          for (sum, difference) in judged.inconsistent {
            answer.find(
              InconsistentSum(sum, difference, in: index, judged.standing), in: index)
          }
        }
      }
    }
  )
}
