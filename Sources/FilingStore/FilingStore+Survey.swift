package import FilingModel
internal import GRDB

extension FilingStore {
  /// Counts over the whole store: filings, rows that point to nothing, damage, repeated metrics.
  ///
  /// It looks at every row and, for damage, at every page, all on one snapshot; thoroughly, it also
  /// compares indices with their tables.
  package func survey(isThorough: Bool = true) throws(StoreError) -> Survey {
    try Work(doing: "surveying", what: name).run {
      try reading { known, database in
        Survey(
          filings: try FilingTable.all(database), orphans: try Orphans.counts(database),
          damage: try Damages.found(database, isThorough: isThorough),
          duplicateMetrics: try MetricTable.duplicates(&known, database),
          differingMetrics: try MetricTable.differing(&known, database))
      }
    }
  }
}
