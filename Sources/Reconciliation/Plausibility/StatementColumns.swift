import FilingModel

/// The periods of a filing by how many numbers of the whole entity they hold.
struct StatementColumns {
  private let index: FactIndex
  private var counts: [Period: Int] = [:]
  /// The full columns: durations of one length, or instants.
  private var full: [FiscalSpan?: [Period]] = [:]

  /// A period of its own, and the full column that lacks what is stated there.
  struct Stray: Hashable, Comparable {
    let period: Period
    let column: Period
    /// Whether the column states the same number.
    let isRepeated: Bool

    /// Whether both ends are a few days apart, or one or two years and a few days.
    var isLikely: Bool {
      [-2, -1, 0, 1, 2].contains { years in
        isNear(period.end, column.end, years) && isNear(period.start, column.start, years)
      }
    }

    static func < (left: Stray, right: Stray) -> Bool {
      (left.period, left.column, left.isRepeated ? 1 : 0)
        < (right.period, right.column, right.isRepeated ? 1 : 0)
    }

    private func isNear(_ left: Moment?, _ right: Moment?, _ years: Int) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return abs(left.date.days(since: right.date) - years * 365) <= 10
    }
  }

  init(_ index: FactIndex) {
    self.index = index
    for concept in 0..<index.conceptCount {
      for ordinal in index.numbers(ofConcept: concept)
      where index.facts[ordinal].dimensions.isEmpty {
        counts[index.facts[ordinal].period, default: 0] += 1
      }
    }
    for (span, periods) in Dictionary(grouping: counts.keys.filter(Self.isColumn), by: \.span) {
      let most = periods.map { counts[$0, default: 0] }.max() ?? 0
      full[span] = periods.filter {
        counts[$0, default: 0] * 5 >= most && counts[$0, default: 0] > 2
      }
      .sorted()
    }
  }

  private static func isColumn(_ period: Period) -> Bool { period.isInstant || period.span != nil }

  /// A number of a row that stands in a sparse period, and the full column that lacks it, or that
  /// has the same number once more.
  func misplaced(_ row: [Int]) -> (ordinal: Int, stray: Stray)? {
    let columns = full[index.facts[row[0]].period.span] ?? []
    let sparse = row.filter { !columns.contains(index.facts[$0].period) }
    guard sparse.count == 1, let ordinal = sparse.first, columns.count > 1, row.count > 1 else {
      return nil
    }
    let period = index.facts[ordinal].period
    let isWhole = index.facts[ordinal].dimensions.isEmpty
    let same = isWhole ? row.first { $0 != ordinal && isSame($0, ordinal) } : nil
    if let column = same.map({ index.facts[$0].period }) {
      let stray = Stray(period: period, column: column, isRepeated: true)
      return stray.isLikely ? (ordinal, stray) : nil
    }
    let stated = Set(row.map { index.facts[$0].period })
    let empty = columns.filter { !stated.contains($0) }
    guard empty.count == 1 else { return nil }
    return (ordinal, Stray(period: period, column: empty[0], isRepeated: false))
  }

  /// Whether two numbers are equal to three digits at least.
  private func isSame(_ left: Int, _ right: Int) -> Bool {
    guard let number = index.facts[left].number else { return false }
    return number == index.facts[right].number && number.digitCount > 2
  }
}
