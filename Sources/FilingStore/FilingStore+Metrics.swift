package import FilingModel
internal import GRDB

extension FilingStore {
  /// The filings whose metrics follow other definitions than these, or it is not known which.
  package func filings(
    followingOtherThan definitions: String
  ) throws(StoreError) -> [Filing] {
    try Work(doing: "looking at metrics of", what: name).run {
      try connections.read { database in
        try FilingTable.following(otherThan: definitions, database).map {
          try FilingTable.filing($0, database).filing
        }
      }
    }
  }

  /// Puts other metrics in the place of a filing's own, in one transaction.
  package func replaceMetrics(
    of filing: Filing, with metrics: [Metric], following definitions: String
  ) throws(StoreError) {
    let work = Work(doing: "computing metrics of", what: filing.name)
    try work.run {
      try changing(work) { known, database in
        guard let id = try FilingTable.id(ofDigest: filing.digest, database) else {
          throw work.fault(.missing, "the store holds no such filing")
        }
        try MetricTable.delete(of: id, database)
        try MetricTable.insert(metrics, of: id, &known, database)
        try FilingTable.follow(definitions, id, database)
        return (
          (),
          .replacedMetrics(
            filing: filing.name, digest: filing.digest,
            changes: Int(try OutcomeTable.changes(database)))
        )
      }
    }
  }
}
