internal import FilingModel

/// A total that the lines above it make up in another column of its table, but not in this one; or that
/// the numbers before it in its row make up in two other rows.
///
/// Lines count as they are printed, those in parentheses against the others: all are added, or all but
/// the first are taken off it. Lines that make up a total give way to it, so that sums of sums show
/// too. A block of more than three lines starts below a heading or another total.
enum PrintedSums {
  static func irregularities(of page: TaggedPage) -> [Irregularity] {
    var sums = 0
    let found = page.numbers.tables.filter { sizes.contains($0.count) }.flatMap {
      table -> [Irregularity] in
      let (holding, broken) = SumGrid(table, page, isAcross: false).judged()
      let (holdingAcross, brokenAcross) = SumGrid(table, page, isAcross: true).judged()
      sums += holding + holdingAcross
      return broken.map { page.irregularity(.sumAgainstLines, $0.total, $0.first, $0.difference) }
        + brokenAcross.map { page.irregularity(.sumAgainstRow, $0.total, $0.first, $0.difference) }
    }
    return found.count <= fewest || found.count * 10 <= sums ? found : []
  }

  /// A table of more numbers is none that is read from top to bottom.
  private static let sizes = 6...3_000
  /// With no more than these a page has mistakes, and no other order than columns.
  private static let fewest = 4
}

/// The money and the shares of one table by their columns, as whole numbers of its smallest unit; across,
/// its rows are the columns.
private struct SumGrid {
  private let isAcross: Bool
  private var columns: [[Cell]] = []
  private var rows: Set<Int> = []
  /// How large its numbers are.
  private var sizes: Set<UInt64> = []
  private var exponent = 0

  private struct Cell {
    let number: TaggedNumber
    let row: Int
    /// The fact's concept, and whether it is a balance.
    let concept: Int32
    let isInstant: Bool
    /// As printed: below zero in parentheses.
    let value: Int64
    /// How far apart two numbers may be that are rounded to the same.
    let step: Int64
    let hasFewDigits: Bool
  }

  /// The rows from the first part to the total, and which of them count how.
  private struct Shape: Hashable {
    let rows: [Int]
    let parts: [Part]

    struct Part: Hashable {
      let row: Int
      let isAdded: Bool
    }

    var total: Int { rows[rows.count - 1] }
  }

  struct Broken {
    let total: TaggedNumber
    let first: TaggedNumber
    let difference: ExactDecimal
  }

  init(_ table: ArraySlice<TaggedNumber>, _ page: TaggedPage, isAcross: Bool) {
    self.isAcross = isAcross
    let values = table.compactMap { number -> (number: TaggedNumber, value: ExactDecimal)? in
      let fact = page.fact(number)
      guard fact.unit == .shares || fact.unit?.currency != nil else { return nil }
      return fact.number.map { (number: number, value: $0) }
    }
    exponent = values.map { Int($0.value.exponent) }.min() ?? 0
    // Numbers that are all of thousands are rounded to them, however exact they are said to be.
    let isOfThousands = values.allSatisfy { $0.value.exponent >= 3 || $0.value.isZero }
    let thousand = isOfThousands ? ExactDecimal(1000).count(ofTensTo: exponent) ?? 1 : 1
    var cells: [Place: [Cell]] = [:]
    for (number, value) in values {
      let fact = page.fact(number)
      guard let printed = number.print.row, let whole = value.magnitude.count(ofTensTo: exponent)
      else { continue }
      let (row, column) =
        isAcross ? (number.print.column, printed) : (printed, number.print.column)
      rows.insert(row)
      // A zero is a dash or a blank as well.
      guard whole != 0 else { continue }
      sizes.insert(whole.magnitude)
      let place = Place(column: column, isOfShares: fact.unit == .shares)
      guard cells[place]?.last?.row != row else { continue }
      cells[place, default: []].append(
        Cell(
          number: number, row: row, concept: number.concept, isInstant: fact.period.isInstant,
          value: number.isPrintedNegative ? -whole : whole,
          step: max(Self.step(fact.decimals, exponent), thousand),
          hasFewDigits: whole / Self.step(fact.decimals, exponent) < 1000))
    }
    columns = cells.sorted { ($0.key.column, $0.value[0].row) < ($1.key.column, $1.value[0].row) }
      .map(\.value).filter { $0.count > 2 }
  }

  private struct Place: Hashable {
    let column: Int
    let isOfShares: Bool
  }

  private static func step(_ decimals: Decimals?, _ exponent: Int) -> Int64 {
    guard case .places(let places) = decimals,
      let unit = ExactDecimal(1, exponent: -places)?.count(ofTensTo: exponent)
    else { return 1 }
    return unit
  }

  /// In how many columns a sum holds at least that is broken in one.
  private var fewestHolding: Int { isAcross ? 2 : 1 }

  /// How often sums hold in a further column, and the columns in which they do not.
  func judged() -> (holding: Int, broken: [Broken]) {
    guard columns.count > 1 else { return (0, []) }
    var holding: [Shape: Set<Int>] = [:]
    var totals: [Set<Int>] = []
    for (place, column) in columns.enumerated() {
      let shapes = shapes(of: column)
      totals.append(Set(shapes.map(\.total)))
      for shape in shapes { holding[shape, default: []].insert(place) }
    }
    var agreements = 0
    var broken: [Int: Broken] = [:]
    for (shape, places) in holding.sorted(by: { $0.key.rows.lexicographicallyPrecedes($1.key.rows) }
    ) {
      let (count, found) = judge(shape, holdingIn: places, totals)
      agreements += count
      if let found, broken[found.total.print.draft] == nil {
        broken[found.total.print.draft] = found
      }
    }
    return (agreements, broken.sorted { $0.key < $1.key }.map(\.value))
  }

  /// The sums of one column: each number is tried as the total of the lines above it.
  private func shapes(of column: [Cell]) -> [Shape] {
    var sums = LineSums()
    var totals: Set<Int> = []
    return column.enumerated().compactMap { place, cell in
      let sum = sums.take(cell.value, mayBeTotal: !cell.hasFewDigits) { _, start, count in
        let before = column[start].row - 1
        return count < 4 || !rows.contains(before) || totals.contains(before)
      }
      guard let sum else { return nil }
      totals.insert(cell.row)
      return Shape(
        rows: column[sum.start...place].map(\.row),
        parts: sum.parts.enumerated().map { order, part in
          Shape.Part(row: column[part].row, isAdded: sum.isAdded || order == 0)
        })
    }
  }

  private func judge(
    _ shape: Shape, holdingIn places: Set<Int>, _ totals: [Set<Int>]
  ) -> (agreements: Int, broken: Broken?) {
    var agreements = places.count
    var broken: [Broken] = []
    let totalsThere = places.compactMap { columns[$0].last { $0.row == shape.total } }
    // Other lines or signs may make up the same total.
    for (place, column) in columns.enumerated()
    where !places.contains(place) && !totals[place].contains(shape.total) {
      guard !isAcross || isLike(column, totalsThere) else { continue }
      switch verdict(on: shape, in: column) {
      case .holds: agreements += 1
      case .breaks(let found): broken.append(found)
      case .isSilent: continue
      }
    }
    return (
      agreements - 1, broken.count == 1 && agreements >= fewestHolding ? broken[0] : nil
    )
  }

  /// Whether a row is of the concept of some row whose numbers add up, and all are balances or none is.
  ///
  /// What belongs to no segment is in the totals of some lines and not of others.
  private func isLike(_ row: [Cell], _ totals: [Cell]) -> Bool {
    guard let cell = row.last else { return false }
    return totals.contains { $0.concept == cell.concept }
      && totals.allSatisfy { $0.isInstant == cell.isInstant }
  }

  /// That so many lines add up elsewhere is no chance; of fewer, or where a line is blank, only a small
  /// mistake is believed.
  private static let manyParts = 4

  private enum Verdict {
    case holds
    case breaks(Broken)
    /// It says nothing of the sum: other lines stand in the column, or too few of them.
    case isSilent
  }

  private func verdict(on shape: Shape, in column: [Cell]) -> Verdict {
    let span = shape.rows[0]...shape.total
    let cells = column.filter { span.contains($0.row) }
    guard let total = cells.last, total.row == shape.total else { return .isSilent }
    let stated = Dictionary(cells.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    let parts = shape.parts.compactMap { part in stated[part.row].map { (part.isAdded, $0) } }
    guard parts.count > 1, let first = parts.first?.1 else { return .isSilent }
    let own = linesOfItsOwn(cells, shape)
    guard own.isEmpty || parts.allSatisfy({ $0.0 }) else { return .isSilent }
    let sum = (parts + own).reduce(Int64(0)) { $0 + ($1.0 ? $1.1.value : -$1.1.value) }
    let difference = (total.value - sum).magnitude
    let slack = (parts + own).reduce(total.step) { $0 + $1.1.step } / 2
    if difference <= slack.magnitude { return .holds }
    let largest = cells.map(\.value.magnitude).max() ?? 0
    // Another number is a line that belongs to the sum here; across, one of any row, below which it is.
    let isElsewhere =
      isAcross
      ? sizes.contains(difference) : column.contains { $0.value.magnitude == difference }
    let odd = shape.parts.count - parts.count + own.count
    // A line that is taken off in words needs no parentheses.
    let isTakenOff = own.contains { $0.1.value.magnitude * 2 == difference }
    guard !isTakenOff, !isAverage(total, of: (parts + own).map(\.1)) else { return .isSilent }
    let isSure = parts.count >= Self.manyParts && odd * 3 <= parts.count
    guard isSure || difference <= largest / 16, !isElsewhere,
      let amount = ExactDecimal(Int128(difference), exponent: exponent)
    else { return .isSilent }
    return .breaks(Broken(total: total.number, first: first.number, difference: amount))
  }

  /// Whether a number lies between others of one sign, as that of a year between those of its quarters.
  private func isAverage(_ total: Cell, of cells: [Cell]) -> Bool {
    guard let least = cells.map(\.value).min(), let most = cells.map(\.value).max() else {
      return false
    }
    return (least > 0 || most < 0) && (least...most).contains(total.value)
  }

  /// The lines of a column that are blank where the sum holds.
  ///
  /// Those among lines that give way to a total of their own give way too.
  private func linesOfItsOwn(_ cells: [Cell], _ shape: Shape) -> [(isAdded: Bool, cell: Cell)] {
    let parts = Set(shape.parts.map(\.row))
    return cells.compactMap { cell in
      guard let next = shape.rows.first(where: { $0 >= cell.row }), next != cell.row,
        let last = shape.rows.last(where: { $0 < cell.row }),
        parts.contains(last), parts.contains(next) || next == shape.total
      else { return nil }
      return (true, cell)
    }
  }
}
