internal import FilingModel
internal import GRDB

/// `metric`: normalized values; the facts they rest on are in `term`.
enum MetricTable {
  static func insert(
    _ metrics: [Metric], of filing: Int64, _ known: inout KnownIDs, _ database: Database
  ) throws {
    let row = try RawStatement(
      database,
      """
      INSERT INTO metric (filing, ordinal, name, entity, period, unit, significand, exponent,
        digits, is_derived)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, metric) in metrics.enumerated() {
      let value = try StoredNumber(metric.value, &known, database)
      row.bind(1, filing)
      row.bind(2, ordinal)
      row.bind(3, try TextTable.id(of: metric.name, &known, database))
      row.bind(4, try EntityTable.id(of: metric.entity, &known, database))
      row.bind(5, try PeriodTable.id(of: metric.period, &known, database))
      row.bind(6, try UnitTable.id(of: metric.unit, &known, database))
      row.bind(7, value.significand)
      row.bind(8, value.exponent)
      row.bind(9, value.digits)
      row.bind(10, metric.origin.isDerived ? 1 : 0)
      try row.run()
      try TermTable.insert(metric.origin.terms, ofMetric: ordinal, in: filing, database)
    }
  }

  static func delete(of filing: Int64, _ database: Database) throws {
    for table in ["term", "metric"] {
      let row = try RawStatement(database, "DELETE FROM \(table) WHERE filing = ?")
      row.bind(1, filing)
      try row.run()
    }
  }

  static func metrics(
    of filing: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> [Metric] {
    let row = try RawStatement(
      database,
      """
      SELECT ordinal, name, entity, period, unit, significand, exponent, digits, is_derived
      FROM metric WHERE filing = ? ORDER BY ordinal
      """)
    row.bind(1, filing)
    var metrics: [Metric] = []
    while try row.next() {
      let terms = try TermTable.terms(ofMetric: row.int(0), in: filing, database)
      metrics.append(
        Metric(
          name: try TextTable.value(row.int64(1), database),
          entity: try EntityTable.value(row.int64(2), &known, database),
          period: try PeriodTable.value(row.int64(3), &known, database),
          unit: try UnitTable.value(row.int64(4), &known, database),
          value: try StoredNumber.number(
            row.int64OrNil(5), digits: row.int64OrNil(7), exponent: row.int64(6), database),
          origin: try Metric.Origin(terms, isDerived: row.int(8) != 0)))
    }
    return metrics
  }

  /// Values that a filing states more than once for one metric, entity, period and unit.
  static func duplicates(
    _ known: inout KnownValues, _ database: Database
  ) throws -> [DuplicateMetric] {
    let row = try RawStatement(
      database,
      """
      SELECT filing, name, period, unit, count(*) FROM metric
      GROUP BY filing, name, entity, period, unit HAVING count(*) > 1
      ORDER BY filing, name, period, unit
      """)
    var duplicates: [DuplicateMetric] = []
    while try row.next() {
      duplicates.append(
        DuplicateMetric(
          filing: try FilingTable.filing(row.int64(0), database).filing.name,
          metric: try TextTable.value(row.int64(1), database),
          period: try PeriodTable.value(row.int64(2), &known, database).description,
          unit: try UnitTable.value(row.int64(3), &known, database).description,
          count: row.int(4)))
    }
    return duplicates
  }
}

extension Metric.Origin {
  fileprivate var isDerived: Bool {
    if case .derived = self { true } else { false }
  }

  /// A stated value is one term of sign 1.
  fileprivate var terms: [Metric.Term] {
    switch self {
    case .stated(let ordinal): [Metric.Term(fact: ordinal, sign: 1)]
    case .derived(let terms): terms
    }
  }

  fileprivate init(_ terms: [Metric.Term], isDerived: Bool) throws {
    if isDerived {
      self = .derived(terms)
    } else if terms.count == 1 {
      self = .stated(terms[0].fact)
    } else {
      throw Damage(reason: "a stated metric rests on \(terms.count) facts")
    }
  }
}
