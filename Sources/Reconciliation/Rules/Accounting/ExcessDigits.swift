import FilingModel

extension Rule {
  static let excessDigits = Rule(
    id: "excess-digits",
    check: .accounting,
    severity: .warning,
    summary: "A number has digits that are not zero beyond the accuracy it claims.",
    rationale: """
      A number that is said to be accurate to millions and yet counts hundreds contradicts itself: \
      either its scale or its decimals are wrong. Whoever relies on the decimals takes the \
      remaining digits for noise.
      """,
    basis: "EDGAR Filer Manual 6.5.37; Calculations 1.1, excess digits",
    examples: [
      Example(
        "thousands in a number of millions",
        """
        concept  period      unit  value      decimals
        Assets   2024-12-31  USD   3,000,500  -6        ◀
        """),
      Example(
        "as accurate as it says, and exact",
        """
        concept                period                  unit        value      decimals
        Assets                 2024-12-31              USD         3,000,000  -6
        Liabilities            2024-12-31              USD         1,000,001  INF
        EarningsPerShareBasic  2024-01-01..2024-12-31  USD/shares  1.25       2
        """),
    ],
    asks: .filing { subject, answer in
      for fact in subject.report.facts {
        guard let number = fact.number, case .places(let places) = fact.decimals else { continue }
        answer.compared()
        guard Int(number.exponent) < -places, !number.isZero else { continue }
        answer.find(
          "\(fact.shownAspects) is \(fact.shownValue) with decimals \(places)", in: [fact])
      }
    }
  )
}
