internal import FilingModel
internal import GRDB

/// `term`: the facts a metric rests on, by their ordinals in the same filing.
enum TermTable {
  static func insert(
    _ terms: [Metric.Term], ofMetric metric: Int, in filing: Int64, _ database: Database
  ) throws {
    let row = try RawStatement(
      database, "INSERT INTO term (filing, metric, ordinal, fact, sign) VALUES (?, ?, ?, ?, ?)")
    for (ordinal, term) in terms.enumerated() {
      row.bind(1, filing)
      row.bind(2, metric)
      row.bind(3, ordinal)
      row.bind(4, term.fact)
      row.bind(5, term.sign)
      try row.run()
    }
  }

  static func terms(
    ofMetric metric: Int, in filing: Int64, _ database: Database
  ) throws -> [Metric.Term] {
    let row = try RawStatement(
      database, "SELECT fact, sign FROM term WHERE filing = ? AND metric = ? ORDER BY ordinal")
    row.bind(1, filing)
    row.bind(2, metric)
    var terms: [Metric.Term] = []
    while try row.next() { terms.append(Metric.Term(fact: row.int(0), sign: row.int(1))) }
    return terms
  }
}
