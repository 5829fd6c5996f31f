internal import FilingModel
internal import GRDB

/// `period`: both ends in seconds since 1970; an instant has no start, `forever` neither.
enum PeriodTable {
  static func id(of period: Period, _ known: inout KnownIDs, _ database: Database) throws -> Int64 {
    if let id = known.periods[period] { return id }
    let starts = (period.start?.seconds).map(Int64.init)
    let ends = (period.end?.seconds).map(Int64.init)
    let search = try RawStatement(
      database, "SELECT id FROM period WHERE ends IS ? AND starts IS ?")
    search.bind(1, ends)
    search.bind(2, starts)
    if try search.next() {
      known.periods[period] = search.int64(0)
      return search.int64(0)
    }
    let insertion = try RawStatement(database, "INSERT INTO period (ends, starts) VALUES (?, ?)")
    insertion.bind(1, ends)
    insertion.bind(2, starts)
    let id = try insertion.insert()
    known.periods[period] = id
    return id
  }

  static func value(
    _ id: Int64, _ known: inout KnownValues, _ database: Database
  ) throws -> Period {
    if let value = known.periods[id] { return value }
    let row = try RawStatement(database, "SELECT starts, ends FROM period WHERE id = ?")
    row.bind(1, id)
    guard try row.next() else { throw Damage(reason: "period \(id) is not there") }
    let value: Period =
      switch (row.intOrNil(0), row.intOrNil(1)) {
      case (let start?, let end?):
        .duration(start: Moment(seconds: start), end: Moment(seconds: end))
      case (nil, let end?): .instant(Moment(seconds: end))
      case (_, nil): .forever
      }
    known.periods[id] = value
    return value
  }
}
