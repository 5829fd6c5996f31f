internal import FilingModel
internal import GRDB

/// `measure`: the measures of a unit.
enum MeasureTable {
  static func insert(
    numerators: [Int64], denominators: [Int64], of unit: Int64, _ database: Database
  ) throws {
    let insertion = try RawStatement(
      database,
      "INSERT INTO measure (unit, ordinal, is_denominator, name) VALUES (?, ?, ?, ?)")
    for (ordinal, name) in (numerators + denominators).enumerated() {
      insertion.bind(1, unit)
      insertion.bind(2, ordinal)
      insertion.bind(3, ordinal < numerators.count ? 0 : 1)
      insertion.bind(4, name)
      try insertion.run()
    }
  }

  static func measures(
    of unit: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> (numerators: [QName], denominators: [QName]) {
    let rows = try RawStatement(
      database, "SELECT is_denominator, name FROM measure WHERE unit = ? ORDER BY ordinal")
    rows.bind(1, unit)
    var measures: (numerators: [QName], denominators: [QName]) = ([], [])
    while try rows.next() {
      let name = try NameTable.value(rows.int64(1), &known, database)
      if rows.int(0) == 0 {
        measures.numerators.append(name)
      } else {
        measures.denominators.append(name)
      }
    }
    return measures
  }
}
