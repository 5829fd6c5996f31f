/// What the store knows of all its filings at once, counted in SQL: the input of store rules.
package struct Survey: Hashable, Sendable {
  package let filings: [StoredFiling]
  /// Rows that point to nothing, by table and column; tables without such rows are listed with 0.
  package let orphans: [OrphanCount]
  /// What SQLite's own integrity check said; empty when it found nothing.
  package let damage: [String]
  /// Normalized values stated more than once for one metric, entity, period and unit of a filing.
  package let duplicateMetrics: [DuplicateMetric]
  /// Normalized values that several filings state for one entity, period and unit, and not alike.
  package let differingMetrics: [DifferingMetric]
  /// What the filings' outcomes tell for comparing them with each other, by digest.
  package var profiles: [String: FilingProfile] = [:]
  /// The scores of the filings at the assessment before, by digest; empty without one.
  package var earlierScores: [String: Score] = [:]
  /// The scores of the filings now, by digest.
  package var scores: [String: Score] = [:]

  package init(
    filings: [StoredFiling], orphans: [OrphanCount] = [], damage: [String] = [],
    duplicateMetrics: [DuplicateMetric] = [], differingMetrics: [DifferingMetric] = []
  ) {
    self.filings = filings
    self.orphans = orphans
    self.damage = damage
    self.duplicateMetrics = duplicateMetrics
    self.differingMetrics = differingMetrics
  }
}

/// A filing as the store holds it, with its counts.
package struct StoredFiling: Hashable, Sendable {
  package let filing: Filing
  /// The facts the reader found when the filing was ingested.
  package let readFacts: Int
  /// The facts that are in the store now.
  package let storedFacts: Int
  package let gaps: Int
  package let metrics: Int

  package init(filing: Filing, readFacts: Int, storedFacts: Int, gaps: Int, metrics: Int) {
    self.filing = filing
    self.readFacts = readFacts
    self.storedFacts = storedFacts
    self.gaps = gaps
    self.metrics = metrics
  }
}

/// How many rows of a table point through a column to a row that is not there.
package struct OrphanCount: Hashable, Sendable {
  package let table: String
  package let column: String
  package let parent: String
  package let rows: Int
  package let orphans: Int

  package init(table: String, column: String, parent: String, rows: Int, orphans: Int) {
    self.table = table
    self.column = column
    self.parent = parent
    self.rows = rows
    self.orphans = orphans
  }
}

/// A normalized value that a filing states more than once.
package struct DuplicateMetric: Hashable, Sendable {
  /// `Filing.name` of the filing.
  package let filing: String
  package let metric: String
  package let period: String
  package let unit: String
  package let count: Int

  package init(filing: String, metric: String, period: String, unit: String, count: Int) {
    self.filing = filing
    self.metric = metric
    self.period = period
    self.unit = unit
    self.count = count
  }
}
