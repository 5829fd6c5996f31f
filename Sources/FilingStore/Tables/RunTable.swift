internal import FilingModel
internal import GRDB

/// `run`: every assessment of the store, the latest last.
enum RunTable {
  /// Adds a run with the verdicts and findings that are new in it.
  static func insert(_ run: AssessmentRun, _ cards: [Scorecard], _ database: Database) throws {
    let row = try RawStatement(
      database,
      """
      INSERT INTO run (at, version, is_full, points, filings, facts, applied, errors, warnings,
        information, waived, gaps)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try row.bind(1, run.at)
    try row.bind(2, run.version)
    row.bind(3, run.isFull ? 1 : 0)
    row.bind(4, run.score.hundredths)
    row.bind(5, run.filings)
    row.bind(run.counts, from: 6)
    let id = try row.insert()
    let filings = try FilingTable.ids(database)
    try VerdictTable.insert(cards, ofRun: id, filings, database)
    try SightingTable.record(cards, ofRun: id, filings, database)
  }

  static func all(_ database: Database) throws -> [(id: Int64, run: AssessmentRun)] {
    let row = try RawStatement(
      database,
      """
      SELECT id, at, version, is_full, points, filings, facts, applied, errors, warnings,
        information, waived, gaps
      FROM run ORDER BY id
      """)
    var runs: [(id: Int64, run: AssessmentRun)] = []
    while try row.next() {
      runs.append(
        (
          row.int64(0),
          AssessmentRun(
            at: row.text(1), version: row.text(2), isFull: row.int(3) != 0,
            score: Score(hundredths: row.int64OrNil(4)), counts: row.counts(from: 6),
            filings: row.int(5))
        ))
    }
    return runs
  }
}

extension Score {
  /// The points in hundredths; nil where there is no score.
  var hundredths: Int64? {
    points.flatMap { $0.scaled(by: 2)?.rounded(to: 0) }.flatMap { Int64($0.text) }
  }

  init(hundredths: Int64?) {
    let points = hundredths.flatMap { ExactDecimal(Int128($0), exponent: -2) }
    self = points.map { .points($0) } ?? .notScored
  }
}

/// The columns facts, applied, errors, warnings, information, waived, gaps, in this order.
extension RawStatement {
  func bind(_ counts: VerdictCounts, from index: Int32) {
    let values = [
      counts.facts, counts.applied, counts.errors, counts.warnings, counts.information,
      counts.waived, counts.gaps,
    ]
    for (offset, value) in values.enumerated() { bind(index + Int32(offset), value) }
  }

  func counts(from column: Int32) -> VerdictCounts {
    var counts = VerdictCounts()
    counts.facts = int(column)
    counts.applied = int(column + 1)
    counts.errors = int(column + 2)
    counts.warnings = int(column + 3)
    counts.information = int(column + 4)
    counts.waived = int(column + 5)
    counts.gaps = int(column + 6)
    return counts
  }
}
