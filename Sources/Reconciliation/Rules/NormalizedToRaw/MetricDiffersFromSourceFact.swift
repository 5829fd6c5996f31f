import FilingModel

extension Rule {
  static let metricDiffersFromSourceFact = Rule(
    id: "metric-differs-from-source-fact",
    check: .normalizedToRaw,
    severity: .error,
    summary: "A normalized metric has another value, period, unit or entity than its facts.",
    rationale: """
      Who compares companies reads metrics, not facts. A metric that says something else than the \
      filing is wrong for every one of its readers. A derived metric is computed again.
      """,
    basis: "A metric repeats a fact, or sums up facts, and changes nothing",
    examples: [
      Example(
        "another value",
        """
        concept  period      unit  value
        Assets   2024-12-31  USD   1,000  ◀

        metric  period      unit  value  facts
        Assets  2024-12-31  USD   1,001  1      ◀
        """),
      Example(
        "another period",
        """
        concept   period                  unit  value
        Revenues  2023-01-01..2023-12-31  USD   1,000  ◀

        metric   period                  unit  value  facts
        Revenue  2024-01-01..2024-12-31  USD   1,000  1      ◀
        """),
      Example(
        "a difference that does not add up",
        """
        concept        period      unit  value
        Assets         2024-12-31  USD   1,000  ◀
        AssetsCurrent  2024-12-31  USD   600    ◀

        metric            period      unit  value  facts
        NoncurrentAssets  2024-12-31  USD   500    1 - 2  ◀
        """),
      Example(
        "a difference that does",
        """
        concept        period      unit  value
        Assets         2024-12-31  USD   1,000
        AssetsCurrent  2024-12-31  USD   600

        metric            period      unit  value  facts
        NoncurrentAssets  2024-12-31  USD   400    1 - 2
        """),
    ],
    asks: .filing { subject, answer in
      let facts = subject.report.facts
      for metric in subject.metrics where !metric.facts.isEmpty {
        guard let value = metric.origin.value(in: facts) else {
          answer.leave("\(metric.shown) cannot be computed from its facts")
          continue
        }
        answer.compared()
        let sources = metric.facts.map { facts[$0] }
        if value != metric.value {
          answer.find(
            "\(metric.shown) is stored, but its facts give \(value.amount(metric.unit))",
            in: sources)
        } else if let other = sources.first(where: { !metric.isAbout($0) }) {
          answer.find(
            "\(metric.shown) rests on \(other.shownAspects) "
              + "in \(other.unit?.description ?? "no unit") of \(other.aspects.entity.identifier)",
            in: sources)
        }
      }
    }
  )
}

extension Metric {
  /// `Revenue for 2024-01-01..2024-12-31 = 1,000 USD`.
  var shown: String { "\(name) \(period.shown) = \(value.amount(unit))" }

  fileprivate func isAbout(_ fact: Fact) -> Bool {
    fact.period == period && fact.unit == unit && fact.aspects.entity == entity
      && (fact.dimensions.isEmpty || isDerived && fact.dimensions.isClassOfStock)
  }
}
