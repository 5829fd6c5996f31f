import FilingModel

extension Rule {
  static let metricBreaksPrecedence = Rule(
    id: "metric-breaks-precedence",
    check: .normalizedToRaw,
    severity: .error,
    summary: "A normalized metric rests on other facts than its definition picks.",
    rationale: """
      A metric is comparable between filings because all of them follow one order of concepts. \
      One that takes a later concept where an earlier one is stated is not.
      """,
    basis: "The definitions that `finloom-audit metrics` prints",
    examples: [
      Example(
        "total revenue is larger, so it comes first",
        """
        concept                                              period                  unit  value
        RevenueFromContractWithCustomerExcludingAssessedTax  2024-01-01..2024-12-31  USD   900    ◀
        Revenues                                             2024-01-01..2024-12-31  USD   1,000  ◀

        metric   period                  unit  value  facts
        Revenue  2024-01-01..2024-12-31  USD   900    1      ◀
        """),
      Example(
        "net income with noncontrolling interests comes first",
        """
        concept        period                  unit  value
        NetIncomeLoss  2024-01-01..2024-12-31  USD   90
        ProfitLoss     2024-01-01..2024-12-31  USD   100

        metric     period                  unit  value  facts
        NetIncome  2024-01-01..2024-12-31  USD   100    2
        """),
    ],
    asks: .filing { subject, answer in
      let facts = subject.report.facts
      let expected = Dictionary(
        NormalizedMetrics.all(in: subject.index, of: subject.filing).map { (MetricKey($0), $0) }
      ) { first, _ in first }
      for metric in subject.metrics where metric.origin.value(in: facts) != nil {
        answer.compared()
        let taken = metric.facts.map { facts[$0] }
        let key = MetricKey(metric)
        guard let better = expected[key] else {
          answer.find("\(metric.shown) follows from no definition", in: taken)
          continue
        }
        let wanted = better.facts.map { facts[$0] }
        guard taken.map(\.concept) != wanted.map(\.concept) else { continue }
        answer.find(
          "\(metric.shown) rests on \(names(of: taken)), but \(names(of: wanted)) comes first",
          in: taken + wanted)
      }
    }
  )

  private static func names(of facts: [Fact]) -> String {
    facts.map(\.concept.description).joined(separator: " and ")
  }
}
