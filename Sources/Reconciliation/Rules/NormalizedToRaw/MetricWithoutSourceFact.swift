import FilingModel

extension Rule {
  static let metricWithoutSourceFact = Rule(
    id: "metric-without-source-fact",
    check: .normalizedToRaw,
    severity: .error,
    summary: "A normalized metric leads to no fact that states a number.",
    rationale: """
      A metric that nobody can trace to the filing cannot be checked, and must not be trusted.
      """,
    basis: "Every metric names the facts it rests on",
    examples: [
      Example(
        "the second fact does not exist",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        metric     period      unit  value  facts
        Assets     2024-12-31  USD   1,000  1
        Inventory  2024-12-31  USD   400    2      ◀
        """),
      Example(
        "the fact is nil",
        """
        concept       period      unit  value
        InventoryNet  2024-12-31  USD   nil

        metric     period      unit  value  facts
        Inventory  2024-12-31  USD   0      1      ◀
        """),
      Example(
        "the fact is there",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000

        metric  period      unit  value  facts
        Assets  2024-12-31  USD   1,000  1
        """),
    ],
    asks: .filing { subject, answer in
      let facts = subject.report.facts
      for metric in subject.metrics {
        answer.compared()
        let lost = metric.facts.filter { !facts.indices.contains($0) || facts[$0].number == nil }
        guard !lost.isEmpty || metric.facts.isEmpty else { continue }
        let numbers = lost.map { ($0 + 1).grouped }.joined(separator: ", ")
        answer.find(
          "\(metric.shown) rests on "
            + (lost.isEmpty ? "no fact" : "fact \(numbers) of the filing, which states no number")
        )
      }
    }
  )
}
