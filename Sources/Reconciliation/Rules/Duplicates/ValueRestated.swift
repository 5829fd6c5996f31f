import FilingModel

extension Rule {
  static let valueRestated = Rule(
    id: "value-restated",
    check: .duplicates,
    severity: .information,
    summary: "A later filing states another value for a period that an earlier one reported on.",
    rationale: """
      A restatement is no duplicate and no error: figures are corrected, and old years are put into \
      the form of new ones. Who compares years must know which of the values was taken. Values \
      that round one number to different places are the same.
      """,
    basis: "Regulation S-X, rule 3-01; ASC 250",
    examples: [
      Example(
        "revenue of 2023, a year later",
        """
        filing  form  period end
        first   10-K  2023-12-31  ◀
        second  10-K  2024-12-31  ◀

        statement  filing  period                  unit  value  decimals
        Revenue    first   2023-01-01..2023-12-31  USD   900    0         ◀
        Revenue    second  2023-01-01..2023-12-31  USD   880    0         ◀
        """),
      Example(
        "the same revenue in thousands",
        """
        filing  form  period end
        first   10-K  2023-12-31
        second  10-K  2024-12-31

        statement  filing  period                  unit  value    decimals
        Revenue    first   2023-01-01..2023-12-31  USD   900,400  0
        Revenue    second  2023-01-01..2023-12-31  USD   900,000  -3
        """),
    ],
    asks: .store { survey, _, answer in
      let order = Dictionary(
        survey.filings.map(\.filing).sorted(by: Filing.isBefore).enumerated().map {
          ($0.element.name, $0.offset)
        }, uniquingKeysWith: { first, _ in first })
      var changes: [[String]: [String]] = [:]
      for metric in survey.differingMetrics {
        let statements = metric.statements.sorted {
          (order[$0.filing] ?? 0) < (order[$1.filing] ?? 0)
        }
        for (earlier, later) in zip(statements, statements.dropFirst())
        where earlier.filing != later.filing {
          answer.compared()
          guard let first = earlier.interval, let second = later.interval,
            !first.overlaps(second)
          else { continue }
          changes[[earlier.filing, later.filing], default: []].append(
            "\(metric.metric) \(metric.period.shown) from \(earlier.value.amount(metric.unit)) to "
              + later.value.amount(metric.unit))
        }
      }
      for (filings, texts) in changes.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let listed = texts.prefix(shown).joined(separator: "; ")
        let rest = texts.count > shown ? "; and \((texts.count - shown).grouped) more" : ""
        answer.find(
          "\(filings[1]) restates \(texts.count.counted("value")) of \(filings[0]): \(listed)\(rest)"
        )
      }
    }
  )

  /// How many restated values a finding lists.
  private static let shown = 10
}
