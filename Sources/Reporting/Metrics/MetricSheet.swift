package import FilingModel

/// The metrics of one filer with the facts they come from.
package struct MetricSheet: Sendable {
  /// The registrant's name on the latest cover page that states one.
  package let name: String
  package let cik: CIK?
  package let tickers: [String]
  package let series: MetricSeries
  /// The facts that values rest on, by their ordinals, for each filing of the series.
  package let facts: [[Int: Fact]]
  /// What each filing of the series states beside its metrics.
  private let conflicts: [[Metric: [MetricConflict]]]

  package init(
    name: String, cik: CIK?, tickers: [String], series: MetricSeries, facts: [[Int: Fact]],
    conflicts: [[MetricConflict]]
  ) {
    self.name = name
    self.cik = cik
    self.tickers = tickers
    self.series = series
    self.facts = facts
    self.conflicts = conflicts.map { Dictionary(grouping: $0, by: \.metric) }
  }

  /// `Apple Inc. (AAPL, CIK 0000320193)`.
  var heading: String {
    let marks = tickers + [cik.map { "CIK \($0)" }].compactMap { $0 }
    return name + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
  }

  func filing(of value: FiledValue) -> PublishedFiling { series.filings[value.filing] }

  /// The facts of a value with their signs.
  func terms(of value: FiledValue) -> [(sign: Int, fact: Fact)] {
    let terms: [Metric.Term] =
      switch value.metric.origin {
      case .stated(let ordinal): [Metric.Term(fact: ordinal, sign: 1)]
      case .derived(let terms): terms
      }
    return terms.compactMap { term in facts[value.filing][term.fact].map { (term.sign, $0) } }
  }

  /// What the filing of a value says against it.
  func conflicts(with value: FiledValue) -> [MetricConflict] {
    conflicts[value.filing][value.metric] ?? []
  }

  /// What the filings behind a value say against it.
  func conflicts(with value: SeriesValue) -> [MetricConflict] {
    value.filed.flatMap { conflicts(with: $0) }
  }
}

extension SeriesValue {
  var isDerived: Bool {
    if case .derived = origin { true } else { false }
  }

  /// Where the period starts, for durations.
  var firstDay: String { period.start.map { "\($0.date)" } ?? "" }

  /// How the value was found: the concepts of its facts, or the periods it is the sum of.
  var formula: String {
    switch origin {
    case .stated(let value, _): value.formula
    case .derived(let operands):
      operands.enumerated().map { index, operand in
        let sign = operand.sign < 0 ? "- " : index == 0 ? "" : "+ "
        return sign + (operand.label?.description ?? operand.value.metric.period.description)
      }.joined(separator: " ")
    }
  }
}
