package import FilingModel
internal import GRDB

extension FilingStore {
  /// Every assessment of the store that was kept, the latest last.
  package func runs() throws(StoreError) -> [AssessmentRun] {
    try Work(doing: "reading history of", what: name).run {
      try connections.read { try RunTable.all($0).map(\.run) }
    }
  }

  /// What came and what went since a run, by its place in `runs`.
  package func changes(sinceRun index: Int) throws(StoreError) -> [SightedFinding] {
    try Work(doing: "reading history of", what: name).run {
      try connections.read { database in
        let runs = try RunTable.all(database)
        guard runs.indices.contains(index) else { return [] }
        return try SightingTable.changes(after: runs[index].id, database)
      }
    }
  }

  /// The verdict on each filing as a run left it, by its digest; filings that came later have none.
  package func verdicts(atRun index: Int) throws(StoreError) -> [String: PastVerdict] {
    try Work(doing: "reading history of", what: name).run {
      try connections.read { database in
        let runs = try RunTable.all(database)
        guard runs.indices.contains(index) else { return [:] }
        let verdicts = try VerdictTable.last(database, upTo: runs[index].id)
        return try FilingTable.ids(database).compactMapValues { verdicts[$0] }
      }
    }
  }

  /// The latest verdict of each filing, by its digest.
  package func lastVerdicts() throws(StoreError) -> [String: PastVerdict] {
    try Work(doing: "reading history of", what: name).run {
      try connections.read { database in
        let verdicts = try VerdictTable.last(database)
        return try FilingTable.ids(database).compactMapValues { verdicts[$0] }
      }
    }
  }
}
