internal import FilingModel
internal import GRDB

/// `verdict`: what came of a filing at the runs where it was not as before.
enum VerdictTable {
  /// Adds the verdicts that differ in score or findings; `filings` are the ids by digest.
  static func insert(
    _ cards: [Scorecard], ofRun run: Int64, _ filings: [String: Int64], _ database: Database
  ) throws {
    let known = try last(database)
    let row = try RawStatement(
      database,
      """
      INSERT INTO verdict (filing, run, points, facts, applied, errors, warnings, information,
        waived, gaps)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for card in cards {
      guard let filing = card.filing, let id = filings[filing.digest] else { continue }
      let verdict = PastVerdict(score: card.score, counts: VerdictCounts(card))
      if let before = known[id], before.isLike(verdict) { continue }
      row.bind(1, id)
      row.bind(2, run)
      row.bind(3, verdict.score.hundredths)
      row.bind(verdict.counts, from: 4)
      try row.run()
    }
  }

  /// The latest verdict of each filing, by its id; at most that of a run.
  static func last(
    _ database: Database, upTo run: Int64 = .max
  ) throws -> [Int64: PastVerdict] {
    let row = try RawStatement(
      database,
      """
      SELECT filing, points, facts, applied, errors, warnings, information, waived, gaps
      FROM verdict WHERE run <= ? ORDER BY filing, run
      """)
    row.bind(1, run)
    var verdicts: [Int64: PastVerdict] = [:]
    while try row.next() {
      verdicts[row.int64(0)] = PastVerdict(
        score: Score(hundredths: row.int64OrNil(1)), counts: row.counts(from: 2))
    }
    return verdicts
  }
}

extension PastVerdict {
  /// Whether score and findings are the same, however much was compared.
  fileprivate func isLike(_ other: PastVerdict) -> Bool {
    score == other.score && counts.errors == other.counts.errors
      && counts.warnings == other.counts.warnings
      && counts.information == other.counts.information && counts.waived == other.counts.waived
  }
}
