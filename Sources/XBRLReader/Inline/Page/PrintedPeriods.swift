internal import FilingModel

/// One number of a column, or of a row, has a period that no other has, and most have the same.
///
/// Where each row has its period, as in statements of equity, rows are compared and columns are not.
/// A line that stands in the column for the common period too is a balance that opens or closes a
/// movement; a row that has the odd period in half of its other numbers is one of that period.
enum PrintedPeriods {
  private struct Item: Hashable {
    let concept: Int32
    let dimensions: Dimensions
  }

  static func irregularities(of page: TaggedPage) -> [Irregularity] {
    page.numbers.tables.filter { $0.count > 3 }.flatMap { table -> [Irregularity] in
      let ofRows = odd(inRowsOf: table, page)
      guard ofRows.isEmpty else {
        guard ofRows.count <= most else { return [] }
        return ofRows.filter { odd, other in
          isLikely(odd, beside: other, in: table, page) || isCommon(other, in: table, page)
        }
        .map { page.irregularity(.periodAgainstRow, $0, beside: $1) }
      }
      let found = columns(table, page).flatMap { odd(in: $0, page) }
      guard (1...most).contains(found.count) else { return [] }
      let rows = Dictionary(grouping: table) { $0.print.row ?? 0 }
      let oddByRow = Dictionary(grouping: found) { $0.odd.print.row ?? 0 }.mapValues(\.count)
      return found.filter { number, other in
        let row = rows[number.print.row ?? 0] ?? []
        // A row that is odd throughout, or alone in its table, has a date of its own in its label.
        let isNamed = row.count > 1 && oddByRow[number.print.row ?? 0] == row.count
        return !isNamed && !isPart(page.fact(number).period, of: page.fact(other).period, page)
          && (isLikely(number, beside: other, in: table, page)
            || isCommon(other, in: table, page)
              && row.contains { isBeside(number, $0, in: table, page) })
          && !isShared(number, row, page)
          && (rows.values.contains { $0.count > 1 } || !isYearsAway(number, other, page))
      }.map { page.irregularity(.periodAgainstColumn, $0, beside: $1) }
    }
  }

  /// With more odd numbers the table has another order than columns.
  private static let most = 20

  /// The numbers of a table that end in one column of its grid, balances and movements apart.
  private static func columns(
    _ table: ArraySlice<TaggedNumber>, _ page: TaggedPage
  ) -> [ArraySlice<(number: TaggedNumber, column: Int)>] {
    let placed = table.map { number in
      (
        number: number,
        column: 2 * number.print.column + (page.fact(number).period.isInstant ? 1 : 0)
      )
    }.sorted { ($0.column, $0.number.print.draft) < ($1.column, $1.number.print.draft) }
    var columns: [ArraySlice<(number: TaggedNumber, column: Int)>] = []
    var start = 0
    for end in 1...placed.count
    where end == placed.count || placed[end].column != placed[start].column {
      if end - start > 3 { columns.append(placed[start..<end]) }
      start = end
    }
    return columns
  }

  /// The numbers that have a period of their own, each with one of the common period.
  private static func odd(
    in placed: ArraySlice<(number: TaggedNumber, column: Int)>, _ page: TaggedPage
  ) -> [(odd: TaggedNumber, other: TaggedNumber)] {
    let column = placed.map(\.number)
    guard !column[...].allAgree(in: { page.fact($0).period }) else { return [] }
    let periods = Dictionary(grouping: column) { page.fact($0).period }
    guard
      let most = periods.values.max(by: {
        ($0.count, -$0[0].print.draft) < ($1.count, -$1[0].print.draft)
      }), most.count > 2, most.count * 5 >= column.count * 3
    else { return [] }
    let items = Dictionary(grouping: column) { item($0, page) }
    return column.filter { number in
      periods[page.fact(number).period]?.count == 1 && items[item(number, page)]?.count == 1
    }.map { ($0, most[0]) }
  }

  /// Whether the odd period is that of another column, or some days or just a year or a quarter off, or
  /// some quarters where it is a column of the statements.
  ///
  /// Others are the dates of events, as of a loan's issue; a balance of the day on which a flow of the
  /// table begins opens a movement.
  private static func isLikely(
    _ number: TaggedNumber, beside other: TaggedNumber, in table: ArraySlice<TaggedNumber>,
    _ page: TaggedPage
  ) -> Bool {
    let fact = page.fact(number)
    guard !["FaceAmount", "Capacity"].contains(where: { fact.concept.localName.contains($0) }),
      !(fact.period.isInstant && table.contains { page.fact($0).period.start == fact.period.end })
    else { return false }
    if table.count(where: { page.fact($0).period == fact.period }) > 2 { return true }
    guard let end = fact.period.end, let common = page.fact(other).period.end else { return false }
    let days = abs(end.date.days(since: common.date))
    if days <= 10 || (85...97).contains(days) || (355...375).contains(days) { return true }
    let isQuartersAway = days < mostDaysAway && (days + 8) % 91 <= 16
    return isQuartersAway && isFull(fact.period, page)
  }

  /// Whether a flow began or ended within the other period, as one since a merger or of a day; a period
  /// of many other numbers is a column.
  private static func isPart(_ period: Period, of common: Period, _ page: TaggedPage) -> Bool {
    guard let start = period.start, let end = period.end, let first = common.start,
      let last = common.end, start >= first, end <= last
    else { return false }
    return !isFull(period, page)
  }

  /// How many days the years of a table are apart.
  private static let mostDaysAway = 1_110

  /// Whether many numbers of the page have the period, so that it is a column of its statements.
  private static func isFull(_ period: Period, _ page: TaggedPage) -> Bool {
    var others = 0
    return page.numbers.contains { number in
      if page.fact(number).period == period { others += 1 }
      return others == fewestOfPage
    }
  }

  private static let fewestOfPage = 20

  /// Whether many numbers of a table have the period, as in the column of a statement.
  private static func isCommon(
    _ number: TaggedNumber, in table: ArraySlice<TaggedNumber>, _ page: TaggedPage
  ) -> Bool {
    table.count { page.fact($0).period == page.fact(number).period } >= fewestOfStatement
  }

  private static let fewestOfStatement = 8

  /// Whether a number states the same line as the odd one for another column, so that the line has no
  /// date of its own.
  private static func isBeside(
    _ odd: TaggedNumber, _ number: TaggedNumber, in table: ArraySlice<TaggedNumber>,
    _ page: TaggedPage
  ) -> Bool {
    item(number, page) == item(odd, page) && page.fact(number).period != page.fact(odd).period
      && isCommon(number, in: table, page)
  }

  private static func isYearsAway(
    _ number: TaggedNumber, _ other: TaggedNumber, _ page: TaggedPage
  ) -> Bool {
    guard let end = page.fact(number).period.end, let common = page.fact(other).period.end else {
      return false
    }
    return abs(end.date.days(since: common.date)) > 300
  }

  /// Whether half of the other numbers of a row have the period too; the same number twice is a duplicate, and no
  /// second witness.
  private static func isShared(
    _ number: TaggedNumber, _ row: [TaggedNumber], _ page: TaggedPage
  ) -> Bool {
    let period = page.fact(number).period
    let others = row.count {
      page.fact($0).period == period && item($0, page) != item(number, page)
    }
    return others * 2 >= row.count - 1 && others > 0
  }

  /// The odd numbers of a table whose rows have each their period, as those of a statement of equity.
  private static func odd(
    inRowsOf table: ArraySlice<TaggedNumber>, _ page: TaggedPage
  ) -> [(odd: TaggedNumber, other: TaggedNumber)] {
    let rows = Array(table).rows.filter { $0.count > 1 }
    let mixed = rows.filter { row in !row.allAgree { page.fact($0).period } }
    guard rows.count - mixed.count >= 3, mixed.count * 6 <= rows.count else { return [] }
    return mixed.compactMap { row in
      let periods = Dictionary(grouping: row) { page.fact($0).period }
      guard row.count > 2, periods.count == 2,
        let odd = periods.values.first(where: { $0.count == 1 })?[0],
        let other = periods.values.first(where: { $0[0].ordinal != odd.ordinal })?[0],
        page.fact(odd).period.isInstant == page.fact(other).period.isInstant
      else { return nil }
      return (odd, other)
    }
  }

  private static func item(_ number: TaggedNumber, _ page: TaggedPage) -> Item {
    Item(concept: number.concept, dimensions: page.fact(number).dimensions)
  }
}
