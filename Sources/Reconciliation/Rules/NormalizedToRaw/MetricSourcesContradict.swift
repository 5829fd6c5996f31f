import FilingModel

extension Rule {
  static let metricSourcesContradict = Rule(
    id: "metric-sources-contradict",
    check: .normalizedToRaw,
    severity: .warning,
    summary: "Two sources of a metric that mean the same state different values for one period.",
    rationale: """
      A metric takes the first of several concepts that name one thing. When the filing states \
      another value under the next name, or other metrics make another value of it, the choice \
      decides what readers compare. Sources that count something else by their definition are no \
      contradiction, and neither are roundings of one number. Where they are one other line of the \
      period apart, which the filer counts to one of them only, that is information.
      """,
    basis: "The definitions that `finloom-audit metrics --definitions` prints",
    examples: [
      Example(
        "revenue under two names",
        """
        concept          period                  unit  value
        Revenues         2024-01-01..2024-12-31  USD   1,000  ◀
        SalesRevenueNet  2024-01-01..2024-12-31  USD   900    ◀
        """),
      Example(
        "noncurrent assets that are not what the current ones leave",
        """
        concept           period      unit  value
        Assets            2024-12-31  USD   1,000  ◀
        AssetsCurrent     2024-12-31  USD   400    ◀
        AssetsNoncurrent  2024-12-31  USD   700    ◀
        """),
      Example(
        "shares of two classes that are not the whole",
        """
        concept                                 period      unit    value  dimensions
        dei:EntityCommonStockSharesOutstanding  2024-12-31  shares  1,000  -                                             ◀
        dei:EntityCommonStockSharesOutstanding  2024-12-31  shares  300    StatementClassOfStockAxis=CommonClassAMember  ◀
        dei:EntityCommonStockSharesOutstanding  2024-12-31  shares  400    StatementClassOfStockAxis=CommonClassBMember  ◀
        """),
      Example(
        "shares of one class beside a count that may be of the other",
        """
        concept                                 period      unit    value  dimensions
        dei:EntityCommonStockSharesOutstanding  2024-12-31  shares  1,000  -
        dei:EntityCommonStockSharesOutstanding  2024-12-31  shares  300    StatementClassOfStockAxis=CommonClassBMember
        """),
      Example(
        "net income with and without noncontrolling interests",
        """
        concept        period                  unit  value
        ProfitLoss     2024-01-01..2024-12-31  USD   1,000
        NetIncomeLoss  2024-01-01..2024-12-31  USD   900
        """),
      Example(
        "the same revenue under two names",
        """
        concept          period                  unit  value
        Revenues         2024-01-01..2024-12-31  USD   1,000
        SalesRevenueNet  2024-01-01..2024-12-31  USD   1,000
        """),
    ],
    asks: .filing { subject, answer in
      let facts = subject.report.facts
      let sources = SourceComparison(in: subject.index, of: subject.filing)
      answer.compared(sources.compared)
      for conflict in sources.conflicts {
        let metric = conflict.metric
        answer.find(
          "\(metric.shown), but \(conflict.source) gives \(conflict.value.amount(metric.unit))",
          in: (metric.facts + conflict.facts).map { facts[$0] },
          as: isOneLine(conflict, subject.index) ? .information : nil)
      }
    }
  )

  /// Whether the sources are one stated line apart, which the filer counts to one of them only.
  private static func isOneLine(_ conflict: MetricConflict, _ index: FactIndex) -> Bool {
    guard let difference = conflict.metric.value.subtracting(conflict.value)?.magnitude,
      difference.digitCount >= fewestDigits, let first = conflict.metric.facts.first
    else { return false }
    let known = Set(conflict.metric.facts + conflict.facts)
    let about = index.facts[first].aspects
    return index.facts.indices.contains { ordinal in
      let fact = index.facts[ordinal]
      return !known.contains(ordinal) && fact.number?.magnitude == difference
        && fact.period == about.period && fact.dimensions == about.dimensions
        && fact.unit == about.unit
    }
  }

  /// Of as many digits no two amounts are equal by chance.
  private static let fewestDigits = 5
}
