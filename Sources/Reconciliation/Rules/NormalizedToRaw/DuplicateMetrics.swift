import FilingModel

extension Rule {
  static let duplicateMetrics = Rule(
    id: "duplicate-metrics",
    check: .normalizedToRaw,
    severity: .error,
    summary: "A filing has more than one value for a metric, a period and a unit.",
    rationale: """
      Whoever asks for the metric gets one of the values by chance, and who sums over filings \
      counts it more than once.
      """,
    basis: "One metric for a name, an entity, a period and a unit",
    examples: [
      Example(
        "revenue twice",
        """
        duplicate metric  filing  period                  unit  count
        Revenue           first   2024-01-01..2024-12-31  USD   2      ◀
        """),
      Example(
        "every metric once",
        """
        filing  form  metrics
        first   10-K  40
        """),
    ],
    asks: .store { survey, _, answer in
      answer.compared(survey.filings.reduce(0) { $0 + $1.metrics })
      for duplicate in survey.duplicateMetrics {
        answer.find(
          "filing \(duplicate.filing) has \(duplicate.count.counted("value")) for "
            + "\(duplicate.metric), \(duplicate.period), in \(duplicate.unit)")
      }
    }
  )
}
