import FilingModel

extension Rule {
  static let earningsPerShareContradictNetIncome = Rule(
    id: "earnings-per-share-contradict-net-income",
    check: .accounting,
    severity: .warning,
    summary: "Earnings per share times shares is far from net income, or has the other sign.",
    rationale: """
      Preferred dividends and participating securities explain some of the difference between \
      net income and what common shares earn, so only a difference of more than half, beyond \
      what rounding of the three figures explains, is found. It shows a wrong scale of shares, \
      and a loss stated as earnings.
      """,
    basis: "ASC 260-10-45-10; similar to DQC.US.0095",
    examples: [
      Example(
        "shares in thousands",
        """
        concept                                        period                  unit        value          decimals
        NetIncomeLoss                                  2024-01-01..2024-12-31  USD         5,000,000,000  -6        ◀
        WeightedAverageNumberOfSharesOutstandingBasic  2024-01-01..2024-12-31  shares      2,000,000      -3        ◀
        EarningsPerShareBasic                          2024-01-01..2024-12-31  USD/shares  2.50           2         ◀
        """),
      Example(
        "some of the income goes to preferred shares",
        """
        concept                                        period                  unit        value          decimals
        NetIncomeLoss                                  2024-01-01..2024-12-31  USD         5,000,000,000  -6
        WeightedAverageNumberOfSharesOutstandingBasic  2024-01-01..2024-12-31  shares      2,000,000,000  -6
        EarningsPerShareBasic                          2024-01-01..2024-12-31  USD/shares  2.20           2
        """),
    ],
    asks: .filing { subject, answer in
      for reading in EarningsPerShare.all(in: subject.index) {
        answer.compared()
        guard !reading.isPlausible else { continue }
        answer.find(reading.message, in: reading.facts)
      }
    }
  )
}
