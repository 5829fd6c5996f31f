import FilingModel

extension Rule {
  static let signDiffersBetweenPeriods = Rule(
    id: "sign-differs-between-periods",
    check: .accounting,
    severity: .warning,
    summary: "A value is negative in one period and positive in all others of the filing.",
    rationale: """
      An item that goes one way, of about the same size every year, does not change its sign for \
      one of them; most often the minus of the printed page was entered as part of the number. \
      Concepts whose name says that they go both ways are left out.
      """,
    basis: "XBRL US-GAAP taxonomy guide on signs; EDGAR Filer Manual 6.6",
    examples: [
      Example(
        "one of three years",
        """
        concept                     period                  unit  value
        own:ContentSpending  2024-01-01..2024-12-31  USD   -500   ◀
        own:ContentSpending  2023-01-01..2023-12-31  USD   450
        own:ContentSpending  2022-01-01..2022-12-31  USD   400
        """),
      Example(
        "income and loss",
        """
        concept              period                  unit  value
        OperatingIncomeLoss  2024-01-01..2024-12-31  USD   -500
        OperatingIncomeLoss  2023-01-01..2023-12-31  USD   450
        OperatingIncomeLoss  2022-01-01..2022-12-31  USD   400
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for row in index.rows {
        answer.compared()
        let negative = row.filter { index.facts[$0].number?.isNegative == true }
        guard negative.count == 1, let number = index.facts[negative[0]].number else { continue }
        let positive = row.filter {
          index.facts[$0].number.map { !$0.isNegative && !$0.isZero } ?? false
        }
        let fact = index.facts[negative[0]]
        guard
          positive.contains(where: { index.facts[$0].number?.isNear(number.negated) == true }),
          !NamedSign.isEither(fact.concept.localName)
            || positive.contains(where: { index.isMirrored(negative[0], $0) })
        else { continue }
        answer.find(
          "\(fact.shownAspects) is \(fact.shownValue), and positive in "
            + positive.count.counted("other period"), in: [fact],
          as: positive.count > 1 ? nil : .information)
      }
    }
  )
}

extension FactIndex {
  /// Whether two balances are opposite to a tenth of their size, with three digits at least.
  fileprivate func isMirrored(_ left: Int, _ right: Int) -> Bool {
    guard facts[left].period.isInstant, let number = facts[left].number,
      let other = facts[right].number, let sum = number.adding(other)?.scaled(by: 1)
    else { return false }
    return sum.magnitude <= other.magnitude && number.digitCount > 2 && other.digitCount > 2
  }
}
