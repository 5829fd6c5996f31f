internal import FilingModel
internal import GRDB

/// `dimension_set`: a set is a smaller one and one more dimension; 0 is the empty one.
enum DimensionSetTable {
  static func id(
    of dimensions: Dimensions, _ known: inout KnownIDs, _ database: Database
  ) throws -> Int64 {
    if dimensions.isEmpty { return 0 }
    if let id = known.dimensions[dimensions] { return id }
    var id: Int64 = 0
    for dimension in dimensions.all {
      id = try self.id(of: dimension, after: id, &known, database)
    }
    known.dimensions[dimensions] = id
    return id
  }

  private static func id(
    of dimension: Dimension, after rest: Int64, _ known: inout KnownIDs, _ database: Database
  ) throws -> Int64 {
    let axis = try NameTable.id(of: dimension.axis, &known, database)
    let column: String
    let value: Int64
    switch dimension.member {
    case .explicit(let name):
      (column, value) = ("member", try NameTable.id(of: name, &known, database))
    case .typed(let text):
      (column, value) = ("typed", try TextTable.id(of: text, &known, database))
    }
    let search = try RawStatement(
      database, "SELECT id FROM dimension_set WHERE rest = ? AND axis = ? AND \(column) = ?")
    search.bind(1, rest)
    search.bind(2, axis)
    search.bind(3, value)
    if try search.next() { return search.int64(0) }
    let insertion = try RawStatement(
      database, "INSERT INTO dimension_set (rest, axis, \(column)) VALUES (?, ?, ?)")
    insertion.bind(1, rest)
    insertion.bind(2, axis)
    insertion.bind(3, value)
    return try insertion.insert()
  }

  static func value(
    _ id: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> Dimensions {
    guard id != 0 else { return .none }
    if let value = known.dimensions[id] { return value }
    var all: [Dimension] = []
    var next = id
    while next != 0 {
      let row = try self.row(next, database)
      let axis = try NameTable.value(row.axis, &known, database)
      let member: Member
      if let name = row.member {
        member = .explicit(try NameTable.value(name, &known, database))
      } else {
        member = .typed(try TextTable.value(row.typed, database))
      }
      all.append(Dimension(axis: axis, member: member))
      // A set is always newer than what it adds to; anything else would be a circle.
      guard row.rest < next else { throw Damage(reason: "dimension set \(next) holds itself") }
      next = row.rest
    }
    let value = Dimensions(all)
    known.dimensions[id] = value
    return value
  }

  private static func row(
    _ id: Int64, _ database: Database
  ) throws -> (rest: Int64, axis: Int64, member: Int64?, typed: Int64) {
    let row = try RawStatement(
      database, "SELECT rest, axis, member, typed FROM dimension_set WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "dimension set \(id) is not there") }
    return (row.int64(0), row.int64(1), row.int64OrNil(2), row.int64(3))
  }
}
