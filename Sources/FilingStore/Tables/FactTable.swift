internal import FilingModel
internal import GRDB

/// `fact`: one row per fact, clustered by filing; the rest of a fact is in `SourcePoints`.
enum FactTable {
  /// `INF` in the column `decimals`; the reader takes no places beyond 400.
  private static let infinite: Int64 = 32_767
  /// A fraction in the column `decimals`, which it has none of; its `text` is `1/3`.
  private static let fraction: Int64 = -32_768

  /// Inserts all facts; `blocks` are the compressed long texts by ordinal.
  static func insert(
    _ facts: [Fact], blocks: [Int: Packed], of filing: Int64, _ known: inout KnownIDs,
    _ database: Database
  ) throws {
    let row = try RawStatement(
      database,
      """
      INSERT INTO fact (filing, ordinal, concept, entity, period, dimensions, unit, language,
        significand, exponent, decimals, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    row.bind(1, filing)
    for (ordinal, fact) in facts.enumerated() {
      row.bind(2, ordinal)
      let aspects = fact.aspects
      row.bind(3, try NameTable.id(of: aspects.concept, &known, database))
      row.bind(4, try EntityTable.id(of: aspects.entity, &known, database))
      row.bind(5, try PeriodTable.id(of: aspects.period, &known, database))
      row.bind(6, try DimensionSetTable.id(of: aspects.dimensions, &known, database))
      row.bind(7, try aspects.unit.map { try UnitTable.id(of: $0, &known, database) })
      row.bind(8, try aspects.language.map { try TextTable.id(of: $0, &known, database) })
      switch fact.value {
      case .nil:
        for column: Int32 in [9, 10, 12] { row.bind(column, Int64?.none) }
      case .number(let number):
        let stored = try StoredNumber(number, &known, database)
        row.bind(9, stored.significand)
        row.bind(10, stored.exponent)
        row.bind(12, stored.digits)
      case .fraction(let fraction):
        row.bind(9, Int64?.none)
        row.bind(10, Int64?.none)
        row.bind(12, try TextTable.id(of: fraction.description, &known, database))
      case .text(let text):
        row.bind(9, Int64?.none)
        row.bind(10, Int64?.none)
        row.bind(12, try TextTable.id(of: text, block: blocks[ordinal], &known, database))
      }
      row.bind(11, column(fact))
      try row.run()
    }
  }

  /// The facts in the order of the report.
  static func facts(
    of filing: Int64, at points: [SourcePoints.Point], in tuples: [Tuple],
    _ known: inout KnownValues, _ database: Database
  ) throws -> [Fact] {
    let holders = TupleTable.holders(of: tuples)
    let row = try RawStatement(
      database,
      """
      SELECT ordinal, concept, entity, period, dimensions, unit, language,
        significand, exponent, decimals, text
      FROM fact WHERE filing = ? ORDER BY ordinal
      """)
    row.bind(1, filing)
    var facts: [Fact] = []
    facts.reserveCapacity(points.count)
    while try row.next() {
      let ordinal = row.int(0)
      guard points.indices.contains(ordinal) else {
        throw Damage(reason: "fact \(ordinal) has no source point among \(points.count)")
      }
      facts.append(
        Fact(
          aspects: try aspects(row, in: holders[ordinal], &known, database),
          value: try value(row, database),
          decimals: decimals(row.int64OrNil(9)), lexical: points[ordinal].lexical,
          source: points[ordinal].source))
    }
    return facts
  }

  private static func aspects(
    _ row: borrowing RawStatement, in tuple: Int?, _ known: inout KnownValues,
    _ database: Database
  ) throws -> Aspects {
    Aspects(
      concept: try NameTable.value(row.int64(1), &known, database),
      entity: try EntityTable.value(row.int64(2), &known, database),
      period: try PeriodTable.value(row.int64(3), &known, database),
      dimensions: try DimensionSetTable.value(row.int64(4), &known, database),
      unit: try row.int64OrNil(5).map { try UnitTable.value($0, &known, database) },
      language: try row.int64OrNil(6).map { try language($0, &known, database) },
      tuple: tuple)
  }

  private static func language(
    _ id: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> String {
    if let language = known.languages[id] { return language }
    let language = try TextTable.value(id, database)
    known.languages[id] = language
    return language
  }

  private static func value(
    _ row: borrowing RawStatement, _ database: Database
  ) throws -> FactValue {
    let text = row.int64OrNil(10)
    if let exponent = row.int64OrNil(8) {
      return .number(
        try StoredNumber.number(
          row.int64OrNil(7), digits: text, exponent: exponent, database))
    }
    guard let stated = try text.map({ try TextTable.value($0, database) }) else { return .nil }
    guard row.int64OrNil(9) == fraction else { return .text(stated) }
    guard let value = Fraction(stated) else {
      throw Damage(reason: "'\(stated)' is no fraction")
    }
    return .fraction(value)
  }

  private static func column(_ fact: Fact) -> Int64? {
    if case .fraction = fact.value { return fraction }
    return switch fact.decimals {
    case nil: nil
    case .places(let places): Int64(places)
    case .infinite: infinite
    }
  }

  static func decimals(_ column: Int64?) -> Decimals? {
    switch column {
    case nil, fraction: nil
    case infinite: .infinite
    case .some(let places): .places(Int(places))
    }
  }
}
