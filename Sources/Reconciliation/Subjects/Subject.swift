package import FilingModel

/// What a filing rule is given: one filing, its report and metrics, and what the store says of it.
package struct Subject: Sendable {
  package let filing: Filing
  package let report: Report
  package let metrics: [Metric]
  /// Nil when the report was read from documents and not from a store.
  package let stored: StoredCounts?
  /// The facts read again from the kept documents; nil when they are not kept.
  package let reread: Report?
  package let settings: RuleSettings
  /// The facts by concept, each said once; built here, since nearly every rule asks it.
  let index: FactIndex

  /// Without metrics, those of the report are computed.
  package init(
    filing: Filing, report: Report, metrics: [Metric]? = nil, stored: StoredCounts? = nil,
    reread: Report? = nil, settings: RuleSettings = RuleSettings()
  ) {
    let index = FactIndex(report.facts)
    self.filing = filing
    self.report = report
    self.metrics = metrics ?? NormalizedMetrics.all(in: index, of: filing)
    self.stored = stored
    self.reread = reread
    self.settings = settings
    self.index = index
  }

  /// How many facts a filing had and has.
  package struct StoredCounts: Sendable, Hashable {
    /// The facts the reader found when the filing was ingested.
    package let read: Int
    /// The facts that are in the store now.
    package let stored: Int

    package init(read: Int, stored: Int) {
      self.read = read
      self.stored = stored
    }
  }
}
