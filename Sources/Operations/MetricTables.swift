package import FilingModel
internal import FilingStore
internal import Reconciliation
internal import Reporting

/// The metrics of filers by period, from a store.
package struct MetricTables: Sendable {
  package let settings: Settings
  package let query: Query

  /// Whose metrics are wanted, and which.
  package struct Query: Sendable {
    /// A ticker, a CIK or an accession number; nil for every filer.
    package let target: String?
    /// The name of one metric; nil for all.
    package let metric: String?
    /// Nil for all.
    package let kind: SeriesKind?
    package let choice: SeriesChoice

    package init(
      target: String? = nil, metric: String? = nil, kind: SeriesKind? = nil,
      choice: SeriesChoice = SeriesChoice()
    ) {
      self.target = target
      self.metric = metric
      self.kind = kind
      self.choice = choice
    }
  }

  package struct Result: Sendable {
    let sheets: [MetricSheet]

    package var isEmpty: Bool { sheets.allSatisfy { $0.series.values.isEmpty } }
  }

  package init(settings: Settings, query: Query) {
    self.settings = settings
    self.query = query
  }

  /// Reads the metrics; `noSuchInput` when the store has no such filer, filing or metric name.
  package func run() async throws(OperationError) -> Result {
    try Self.checkName(query.metric)
    let store = try Stores.openWithMetrics(settings)
    let filers = try Self.filers(in: store, query.target)
    var sheets: [MetricSheet] = []
    do throws(StoreError) {
      for filer in filers { sheets.append(try sheet(of: filer, in: store)) }
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
    return Result(sheets: sheets.filter { !$0.series.values.isEmpty || query.target != nil })
  }

  static func checkName(_ metric: String?) throws(OperationError) {
    guard let name = metric, MetricDefinition.named(name) == nil else { return }
    throw OperationError(
      .noSuchInput, doing: "looking for metric", what: name, cause: "there is no such metric",
      hint: "'finloom-audit metrics --definitions' lists them")
  }

  /// All filings of one filer, and those whose values are wanted.
  struct Filer {
    var filings: [Filing]
    var wanted: [Filing]
  }

  /// The filers that a target names; filings without a CIK are filers of their own.
  static func filers(
    in store: FilingStore, _ target: String?
  ) throws(OperationError) -> [Filer] {
    let filings: [Filing]
    do throws(StoreError) {
      filings = try store.filings().map(\.filing)
    } catch {
      throw OperationError(error)
    }
    var groups: [(cik: CIK?, filings: [Filing])] = []
    for filing in filings {
      if let cik = filing.cik, groups.last?.cik == cik {
        groups[groups.count - 1].filings.append(filing)
      } else {
        groups.append((filing.cik, [filing]))
      }
    }
    guard let target else { return groups.map { Filer(filings: $0.filings, wanted: $0.filings) } }
    let found = groups.compactMap { group in
      Self.wanted(target, of: group.cik, group.filings).map {
        Filer(filings: group.filings, wanted: $0)
      }
    }
    guard !found.isEmpty else {
      throw OperationError(
        .noSuchInput, doing: "looking for filer", what: target,
        cause: "the store has no filing with this ticker, CIK or accession number")
    }
    return found
  }

  /// The filings of a group that a target names; nil when there are none.
  private static func wanted(_ target: String, of cik: CIK?, _ filings: [Filing]) -> [Filing]? {
    if let accession = AccessionNumber(target) {
      let named = filings.filter { $0.accession == accession }
      return named.isEmpty ? nil : named
    }
    let number = target.uppercased().hasPrefix("CIK") ? String(target.dropFirst(3)) : target
    if let wanted = CIK(number) { return wanted == cik ? filings : nil }
    let isNamed = filings.contains {
      $0.tickers.contains { $0.uppercased() == target.uppercased() }
    }
    return isNamed ? filings : nil
  }

  private func sheet(of filer: Filer, in store: FilingStore) throws(StoreError) -> MetricSheet {
    var all: [FilerFiling] = []
    var reports: [String: Report] = [:]
    for filing in filer.filings {
      let report = try store.report(of: filing)
      all.append(
        FilerFiling(filing: filing, facts: report.facts, metrics: try store.metrics(of: filing)))
      if filer.wanted.contains(filing) { reports[filing.digest] = report }
    }
    let wanted = all.filter { filer.wanted.contains($0.filing) }
    let series = MetricSeries(
      of: wanted.map { $0.limited(to: query.metric) }, calendar: all, choice: query.choice)
    return MetricSheet(series.limited(to: query.kind), reports: reports, filings: filer.filings)
  }
}

extension MetricSheet {
  fileprivate init(_ series: MetricSeries, reports: [String: Report], filings: [Filing]) {
    var facts = series.filings.map { _ in [Int: Fact]() }
    for value in series.values {
      for filed in value.filed + value.restatements {
        let all = reports[series.filings[filed.filing].filing.digest]?.facts ?? []
        for ordinal in filed.metric.facts where all.indices.contains(ordinal) {
          facts[filed.filing][ordinal] = all[ordinal]
        }
      }
    }
    let latest = filings.last { $0.registrant != nil } ?? filings.last
    self.init(
      name: latest?.registrant ?? latest?.name ?? "", cik: latest?.cik,
      tickers: Set(filings.flatMap(\.tickers)).sorted(), series: series, facts: facts,
      conflicts: series.filings.map { published in
        reports[published.filing.digest].map {
          NormalizedMetrics.conflicts(in: $0, of: published.filing)
        } ?? []
      })
  }
}

extension MetricSeries {
  fileprivate func limited(to kind: SeriesKind?) -> MetricSeries {
    guard let kind else { return self }
    return MetricSeries(
      filings: filings, values: values.filter { $0.kind == kind }, gaps: gaps)
  }
}

extension MetricTables.Result {
  package func text(listsSources: Bool) -> String {
    MetricsText.render(sheets, listsSources: listsSources)
  }

  package var json: String { MetricsJSON.render(sheets) }

  package var csv: String { MetricsCSV.render(sheets) }
}
