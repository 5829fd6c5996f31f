internal import FilingModel
internal import GRDB

extension MetricTable {
  /// Values that filings of one entity state by one concept for one metric, period and unit, and not
  /// alike; a metric that is taken from another concept is not restated.
  static func differing(
    _ known: inout KnownValues, _ database: Database
  ) throws -> [DifferingMetric] {
    let row = try RawStatement(
      database,
      """
      WITH stated AS (
        SELECT metric.*, fact.decimals AS decimals, name.local AS concept
        FROM metric
        JOIN term ON term.filing = metric.filing AND term.metric = metric.ordinal
        JOIN fact ON fact.filing = term.filing AND fact.ordinal = term.fact
        JOIN name ON name.id = fact.concept
        WHERE metric.is_derived = 0
      )
      SELECT name, entity, period, unit, filing, significand, exponent, digits, decimals, concept
      FROM stated JOIN (
        SELECT name, entity, period, unit, concept FROM stated
        GROUP BY name, entity, period, unit, concept
        HAVING count(DISTINCT filing) > 1
          AND (min(significand) <> max(significand) OR min(exponent) <> max(exponent)
            OR count(DISTINCT digits) > 0)
      ) USING (name, entity, period, unit, concept)
      ORDER BY name, entity, period, unit, concept, filing
      """)
    var groups: [Group] = []
    while try row.next() {
      let key = Key(
        ids: [row.int64(0), row.int64(1), row.int64(2), row.int64(3)], concept: row.text(9))
      let statement = DifferingMetric.Statement(
        filing: try FilingTable.filing(row.int64(4), database).filing.name,
        value: try StoredNumber.number(
          row.int64OrNil(5), digits: row.int64OrNil(7), exponent: row.int64(6), database),
        decimals: FactTable.decimals(row.int64OrNil(8)))
      if groups.last?.key == key {
        groups[groups.count - 1].statements.append(statement)
      } else {
        groups.append(Group(key: key, statements: [statement]))
      }
    }
    return try groups.map { group in
      DifferingMetric(
        metric: try TextTable.value(group.key.ids[0], database),
        period: try PeriodTable.value(group.key.ids[2], &known, database),
        unit: try UnitTable.value(group.key.ids[3], &known, database), statements: group.statements)
    }
  }

  /// The ids of a name, an entity, a period and a unit, and the local name of the concept.
  private struct Key: Equatable {
    let ids: [Int64]
    let concept: String
  }

  private struct Group {
    let key: Key
    var statements: [DifferingMetric.Statement]
  }
}
