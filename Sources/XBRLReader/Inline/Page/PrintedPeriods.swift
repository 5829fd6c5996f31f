internal import FilingModel

/// One number of a column has a period that no other has, and most have the same.
///
/// A line that stands in the column for the common period too is a balance that opens or closes a
/// movement; a row that has the odd period elsewhere is one of that period, as in statements of equity.
enum PrintedPeriods {
  private struct Column: Hashable {
    let table: Int
    let column: Int
    let isInstant: Bool
  }

  private struct Item: Hashable {
    let concept: Int32
    let dimensions: Dimensions

    init(_ number: TaggedNumber) {
      concept = number.concept
      dimensions = number.fact.dimensions
    }
  }

  private struct Moment: Hashable {
    let row: Int?
    let period: Period

    init(_ number: TaggedNumber) {
      row = number.print.row
      period = number.fact.period
    }
  }

  static func irregularities(of tagged: [TaggedNumber]) -> [Irregularity] {
    let columns = tagged.inTables {
      Column(
        table: $0.print.table, column: $0.print.column, isInstant: $0.fact.period.isInstant)
    }
    let rows = Dictionary(grouping: tagged, by: Moment.init)
    return columns.flatMap { column -> [Irregularity] in
      odd(in: column).filter { number, _ in
        // The same number twice is a duplicate, and no second witness of the row's period.
        rows[Moment(number)]?.contains { Item($0) != Item(number) } != true
      }.map { $0.irregularity(.periodAgainstColumn, beside: $1) }
    }
  }

  /// The numbers that have a period of their own, each with one of the common period.
  private static func odd(
    in column: [TaggedNumber]
  ) -> [(odd: TaggedNumber, other: TaggedNumber)] {
    guard column.count > 3 else { return [] }
    let periods = Dictionary(grouping: column, by: \.fact.period)
    guard let most = periods.values.max(by: { $0.count < $1.count }), most.count > 2,
      most.count * 5 >= column.count * 3
    else { return [] }
    let items = Dictionary(grouping: column, by: Item.init)
    return column.filter { number in
      periods[number.fact.period]?.count == 1 && items[Item(number)]?.count == 1
    }.map { ($0, most[0]) }
  }
}
