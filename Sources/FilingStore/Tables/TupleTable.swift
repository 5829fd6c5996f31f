internal import FilingModel
internal import GRDB

/// `tuple` and `tuple_member`: the tuples of a filing in their order, and what each holds.
enum TupleTable {
  static func insert(
    _ tuples: [Tuple], of filing: Int64, _ known: inout KnownIDs, _ database: Database
  ) throws {
    guard !tuples.isEmpty else { return }
    let row = try RawStatement(
      database,
      """
      INSERT INTO tuple (filing, ordinal, name, is_nil, document, line, byte_offset, element_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    row.bind(1, filing)
    for (ordinal, tuple) in tuples.enumerated() {
      row.bind(2, ordinal)
      row.bind(3, try NameTable.id(of: tuple.name, &known, database))
      row.bind(4, tuple.isNil ? 1 : 0)
      try row.bind(5, tuple.source.document)
      row.bind(6, tuple.source.line)
      row.bind(7, tuple.source.byteOffset)
      try row.bind(8, tuple.source.elementID)
      try row.run()
    }
    // A tuple may hold one that comes after it, so members follow when all are there.
    try insertMembers(of: tuples, of: filing, database)
  }

  private static func insertMembers(
    of tuples: [Tuple], of filing: Int64, _ database: Database
  ) throws {
    let row = try RawStatement(
      database,
      """
      INSERT INTO tuple_member (filing, tuple, ordinal, fact, inner_tuple) VALUES (?, ?, ?, ?, ?)
      """)
    row.bind(1, filing)
    for (ordinal, tuple) in tuples.enumerated() {
      row.bind(2, ordinal)
      for (place, member) in tuple.members.enumerated() {
        row.bind(3, place)
        switch member {
        case .fact(let fact):
          row.bind(4, fact)
          row.bind(5, Int64?.none)
        case .tuple(let inner):
          row.bind(4, Int64?.none)
          row.bind(5, inner)
        }
        try row.run()
      }
    }
  }

  static func tuples(
    of filing: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> [Tuple] {
    let members = try members(of: filing, database)
    let row = try RawStatement(
      database,
      """
      SELECT ordinal, name, is_nil, document, line, byte_offset, element_id FROM tuple
      WHERE filing = ? ORDER BY ordinal
      """)
    row.bind(1, filing)
    var tuples: [Tuple] = []
    while try row.next() {
      tuples.append(
        Tuple(
          name: try NameTable.value(row.int64(1), &known, database),
          members: members[row.int(0)] ?? [], isNil: row.int(2) != 0,
          source: SourcePoint(
            document: row.text(3), line: row.int(4), byteOffset: row.int(5),
            elementID: row.textOrNil(6))))
    }
    return tuples
  }

  private static func members(
    of filing: Int64, _ database: Database
  ) throws -> [Int: [Tuple.Member]] {
    let row = try RawStatement(
      database,
      """
      SELECT tuple, fact, inner_tuple FROM tuple_member WHERE filing = ? ORDER BY tuple, ordinal
      """)
    row.bind(1, filing)
    var members: [Int: [Tuple.Member]] = [:]
    while try row.next() {
      members[row.int(0), default: []].append(
        row.isNull(1) ? .tuple(row.int(2)) : .fact(row.int(1)))
    }
    return members
  }

  /// The tuple of each fact that one holds, both by their ordinals.
  static func holders(of tuples: [Tuple]) -> [Int: Int] {
    var holders: [Int: Int] = [:]
    for (ordinal, tuple) in tuples.enumerated() {
      for case .fact(let fact) in tuple.members { holders[fact] = ordinal }
    }
    return holders
  }
}
