import FilingModel

/// The periods of a filing by how many numbers of the whole entity they hold.
struct StatementColumns {
  private let index: FactIndex
  /// Numbers of the whole entity.
  private var counts: [Period: Int] = [:]
  /// Numbers of members too; for days on which something happened, texts and the balances that are dated
  /// on them as well.
  private var uses: [Period: Int] = [:]
  /// The days on which durations start.
  private var firstDays: Set<CalendarDate> = []
  /// The periods of several numbers.
  private var shared: [Period] = []
  /// The days on which full columns end.
  private var ends: Set<Moment> = []
  /// The full columns: durations of one length, or instants.
  private var full: [FiscalSpan?: [Period]] = [:]

  /// A period of its own, and the full column that lacks what is stated there.
  struct Stray: Hashable, Comparable {
    let period: Period
    let column: Period
    /// Whether the column states the same number.
    let isRepeated: Bool
    /// Whether hardly another number of the filing has this period.
    let isLone: Bool
    /// Whether no other number of the filing has it.
    let isOnly: Bool
    /// Whether the line has no earlier column, as one that was introduced on the first day of a year.
    let isFirst: Bool

    /// Whether both ends are a few days apart, or one or two years and a few days, or just a quarter
    /// where few numbers or years are, or whether it is of no usual length and shares one end with the
    /// column.
    var isLikely: Bool {
      if isStretched || isOnly && (isMonthAway || isShortened) { return true }
      let isYears = [-2, -1, 0, 1, 2].contains { years in
        isNear(period.end, column.end, years) && isNear(period.start, column.start, years)
      }
      return isYears || (isLone || areYears) && isQuarterAway
    }

    /// Whether both are whole years: a filer has no other one than its fiscal year.
    private var areYears: Bool {
      [period, column].allSatisfy { $0.dayCount.map { (360...373).contains($0) } == true }
    }

    /// Whether a balance starts with the first day of a year, as when a new standard comes into force.
    var isIntroduced: Bool {
      guard isFirst, period.isInstant, let day = period.lastDay else { return false }
      return day == column.lastDay?.adding(days: 1)
    }

    private var isStretched: Bool {
      !period.isInstant && period.span == nil && (period.dayCount ?? 0) > 40
        && (period.start == column.start || period.end == column.end)
    }

    /// Whether a balance is of a day within a month of the column's.
    private var isMonthAway: Bool {
      guard period.isInstant, !isRepeated, let day = period.lastDay, let last = column.lastDay
      else { return false }
      return (0...31).contains(last.days(since: day))
    }

    /// Whether it is the last part of the column.
    private var isShortened: Bool {
      !period.isInstant && period.end == column.end
        && (column.dayCount ?? 0) - (period.dayCount ?? 0) > StatementColumns.leastShortened
    }

    private var isQuarterAway: Bool {
      [-3, 3].contains { column.isMoved(months: $0, to: period) }
    }

    static func < (left: Stray, right: Stray) -> Bool {
      (left.period, left.column, left.isRepeated ? 1 : 0, left.isFirst ? 1 : 0)
        < (right.period, right.column, right.isRepeated ? 1 : 0, right.isFirst ? 1 : 0)
    }

    private func isNear(_ left: Moment?, _ right: Moment?, _ years: Int) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return abs(left.date.days(since: right.date) - years * 365) <= 10
    }
  }

  init(_ index: FactIndex) {
    self.index = index
    for concept in 0..<index.conceptCount {
      for ordinal in index.numbers(ofConcept: concept) {
        uses[index.facts[ordinal].period, default: 0] += 1
        guard index.facts[ordinal].dimensions.isEmpty else { continue }
        counts[index.facts[ordinal].period, default: 0] += 1
      }
    }
    for fact in index.facts where fact.number == nil && Self.isEventLong(fact.period) {
      uses[fact.period, default: 0] += 1
    }
    for period in uses.keys where Self.isEventLong(period) {
      uses[period, default: 0] += period.end.map { uses[.instant($0), default: 0] } ?? 0
    }
    firstDays = Set(uses.keys.filter { !$0.isInstant }.compactMap { $0.start?.date })
    shared = uses.filter { $0.value >= 5 }.keys.sorted()
    for (span, periods) in Dictionary(grouping: counts.keys.filter(Self.isColumn), by: \.span) {
      let most = periods.map { counts[$0, default: 0] }.max() ?? 0
      full[span] = periods.filter {
        counts[$0, default: 0] * 5 >= most && counts[$0, default: 0] > 2
      }
      .sorted()
    }
    ends = Set(full.values.joined().compactMap(\.end))
  }

  /// A line with more numbers outside of columns, as a daily one, is none of columns.
  private static let mostSparse = 100

  private static func isEventLong(_ period: Period) -> Bool {
    period.dayCount.map { $0 <= 2 } == true
  }

  private static func isColumn(_ period: Period) -> Bool { period.isInstant || period.span != nil }

  /// A number of a row that stands in a sparse period, and the full column that lacks it, or that
  /// has the same number once more.
  func misplaced(_ row: [Int]) -> (ordinal: Int, stray: Stray)? {
    let columns = full[index.facts[row[0]].period.span] ?? []
    let sparse = row.filter { !columns.contains(index.facts[$0].period) }
    if sparse.count > 1 { return sparse.count <= Self.mostSparse ? copied(sparse, row) : nil }
    guard sparse.count == 1, let ordinal = sparse.first, columns.count > 1, row.count > 1 else {
      return nil
    }
    let isWhole = index.facts[ordinal].dimensions.isEmpty
    let same = isWhole ? row.first { $0 != ordinal && isSame($0, ordinal) } : nil
    if let column = same.map({ index.facts[$0].period }) {
      let stray = stray(ordinal, from: column, in: row, isRepeated: true)
      let isOpening = opens(ordinal, before: column, among: columns, in: row)
      return stray.isLikely && !isOpening ? (ordinal, stray) : nil
    }
    let stated = Set(row.map { index.facts[$0].period })
    let empty = columns.filter { !stated.contains($0) }
    let near = empty.filter { Self.isDaysAway(index.facts[ordinal].period, $0) }
    let likely = empty.filter { self.stray(ordinal, from: $0, in: row, isRepeated: false).isLikely }
    guard
      let column = empty.count == 1
        ? empty.first : near.first ?? (uses[index.facts[ordinal].period] == 1 ? likely.first : nil)
    else { return nil }
    let stray = stray(ordinal, from: column, in: row, isRepeated: false)
    let isElsewhere = !isLone(ordinal) && isStatedForMembers(row[0], in: column)
    return stray.isIntroduced || isElsewhere || isMeant(ordinal, in: row) ? nil : (ordinal, stray)
  }

  /// Whether the column has a count or a price for members, as stock by class.
  private func isStatedForMembers(_ ordinal: Int, in column: Period) -> Bool {
    guard index.facts[ordinal].period.isInstant, index.facts[ordinal].unit?.currency == nil else {
      return false
    }
    return index.numbers(ofConcept: index.concept(of: ordinal)).contains {
      index.facts[$0].period == column && !index.facts[$0].dimensions.isEmpty
    }
  }

  /// Whether a balance is the one with which a roll-forward opens, and nothing moved until the
  /// column: the filing has flows of the period between, and the line goes on in a later column.
  private func opens(
    _ ordinal: Int, before column: Period, among columns: [Period], in row: [Int]
  ) -> Bool {
    let period = index.facts[ordinal].period
    guard period.isInstant, let start = period.end, let end = column.end, start < end,
      uses[.duration(start: start, end: end)] != nil
    else { return false }
    return row.contains { other in
      let later = index.facts[other].period
      return columns.contains(later) && later > column
    }
  }

  /// The one number of a line that a column states too, in a period that hardly another number has.
  private func copied(_ sparse: [Int], _ row: [Int]) -> (ordinal: Int, stray: Stray)? {
    let copies = sparse.compactMap { ordinal -> (ordinal: Int, stray: Stray)? in
      guard isLone(ordinal), index.facts[ordinal].dimensions.isEmpty,
        let same = row.first(where: { !sparse.contains($0) && isSame($0, ordinal) })
      else { return nil }
      let stray = stray(ordinal, from: index.facts[same].period, in: row, isRepeated: true)
      return stray.isLikely ? (ordinal, stray) : nil
    }
    return copies.count == 1 ? copies.first : nil
  }

  /// Numbers in a period of their own, some days, a quarter or a year from one that many share, in
  /// which their line has none.
  func nearMisses(in row: [Int]) -> [(ordinal: Int, stray: Stray)] {
    row.compactMap { ordinal in
      let period = index.facts[ordinal].period
      guard row.count > 1 || !period.isInstant && isLone(ordinal) else { return nil }
      let column = shared.first { column in
        let isFew = isLone(ordinal) || isThin(period, beside: column)
        return isFew && isMistaken(period, for: column, in: row) && !isEvent(column)
      }
      guard let column, !row.contains(where: { index.facts[$0].period == column }) else {
        return nil
      }
      let stray = stray(ordinal, from: column, in: row, isRepeated: false)
      return stray.isIntroduced || isMeant(ordinal, in: row) ? nil : (ordinal, stray)
    }
  }

  /// The same of flows that stand alone in their line.
  func loneMisses() -> [(ordinal: Int, stray: Stray)] {
    (0..<index.conceptCount).flatMap { concept -> [(ordinal: Int, stray: Stray)] in
      let ordinals = index.numbers(ofConcept: concept)
      var frames: [Int: Int] = [:]
      for ordinal in ordinals { frames[index.frame(of: ordinal), default: 0] += 1 }
      return ordinals.flatMap { ordinal -> [(ordinal: Int, stray: Stray)] in
        guard isLone(ordinal), !index.facts[ordinal].period.isInstant,
          frames[index.frame(of: ordinal)] == 1
        else { return [] }
        return nearMisses(in: [ordinal])
      }
    }
  }

  /// Flows that are a quarter, or a year, longer than a column in which their line has none, or the same.
  ///
  /// One of two dates was mistyped; what is shorter, or began on a day of its own, happened so.
  func stretchedMisses() -> [(ordinal: Int, stray: Stray)] {
    let columns = full.values.joined().filter { !$0.isInstant }.sorted()
    return (0..<index.conceptCount).flatMap { concept -> [(ordinal: Int, stray: Stray)] in
      let ordinals = index.numbers(ofConcept: concept)
      let long = ordinals.filter { ordinal in
        let fact = index.facts[ordinal]
        return isLone(ordinal) && fact.period.span == nil && (fact.period.dayCount ?? 0) > 100
          && fact.number?.isZero == false
      }
      guard long.count <= Self.mostSparse else { return [] }
      return long.compactMap { ordinal in stretched(ordinal, among: ordinals, over: columns) }
    }
  }

  /// A flow whose period no other number has and which ends with a column of which it is but a part, in
  /// a line of such columns that lacks just this one.
  func shortenedMisses() -> [(ordinal: Int, stray: Stray)] {
    let columns = full.values.joined().filter { !$0.isInstant }.sorted()
    return (0..<index.conceptCount).flatMap { concept -> [(ordinal: Int, stray: Stray)] in
      let ordinals = index.numbers(ofConcept: concept)
      guard ordinals.count > 1, ordinals.count <= Self.mostSparse else { return [] }
      return ordinals.compactMap { ordinal -> (ordinal: Int, stray: Stray)? in
        let fact = index.facts[ordinal]
        guard uses[fact.period] == 1, !fact.period.isInstant, fact.number?.isZero == false else {
          return nil
        }
        let line = ordinals.filter { other in
          other != ordinal && index.facts[other].dimensions == fact.dimensions
            && index.facts[other].unit == fact.unit
        }.map { index.facts[$0].period }
        let column = columns.first { column in
          column.end == fact.period.end
            && (column.dayCount ?? 0) - (fact.period.dayCount ?? 0) > Self.leastShortened
            && Set(line.filter { $0.span == column.span && columns.contains($0) }).count > 1
        }
        guard let column, !line.contains(column),
          !line.contains(where: { $0.span != nil && $0.span == fact.period.span })
        else { return nil }
        return (ordinal, stray(ordinal, from: column, in: ordinals, isRepeated: false))
      }
    }
  }

  private func stretched(
    _ ordinal: Int, among ordinals: [Int], over columns: [Period]
  ) -> (ordinal: Int, stray: Stray)? {
    let fact = index.facts[ordinal]
    let line = ordinals.filter { other in
      let other = index.facts[other]
      return other.dimensions == fact.dimensions && other.unit == fact.unit
        && other.period.span != nil
    }
    let spans = Set(line.map { index.facts[$0].period.span })
    for column in columns where spans.contains(column.span) {
      guard column.start == fact.period.start || column.end == fact.period.end,
        let days = fact.period.dayCount, let usual = column.dayCount,
        (85...97).contains(days - usual) || (355...375).contains(days - usual)
      else { continue }
      let there = line.first { index.facts[$0].period == column }
      guard there.map({ isSame($0, ordinal) }) != false else { continue }
      return (ordinal, stray(ordinal, from: column, in: line, isRepeated: there != nil))
    }
    return nil
  }

  fileprivate static let leastShortened = 40

  private func isMistaken(_ period: Period, for column: Period, in row: [Int]) -> Bool {
    if Self.isDaysAway(period, column) { return true }
    return row.count > 1 && [3, -3, 12, -12].contains { column.isMoved(months: $0, to: period) }
  }

  /// Whether a period of days, or a day, ends with no full column; what happened then did so on
  /// several days, each with its own.
  private func isEvent(_ period: Period) -> Bool {
    guard period.isInstant || period.dayCount.map({ $0 < 28 }) == true else { return false }
    return period.end.map(ends.contains) != true
  }

  private func isLone(_ ordinal: Int) -> Bool {
    uses[index.facts[ordinal].period, default: 0] <= 2
  }

  /// Whether a period is some days from one of five times its numbers, as when all that one context
  /// holds was moved; years of weeks have neighbours at the ends of months.
  private func isThin(_ period: Period, beside column: Period) -> Bool {
    guard Self.isDaysAway(period, column), uses[period, default: 0] * 5 <= uses[column, default: 0],
      let day = period.lastDay, let end = column.lastDay
    else { return false }
    return !Self.isMonthEnd(day) || Self.isMonthEnd(end)
  }

  private static func isMonthEnd(_ day: CalendarDate) -> Bool { day.adding(days: 1).day == 1 }

  private static func isDaysAway(_ period: Period, _ other: Period) -> Bool {
    guard period.isInstant == other.isInstant, let end = period.end, let otherEnd = other.end else {
      return false
    }
    let ends = abs(end.date.days(since: otherEnd.date))
    guard let start = period.start, let otherStart = other.start else {
      return (1...3).contains(ends)
    }
    let starts = abs(start.date.days(since: otherStart.date))
    return ends + starts > 0 && ends <= 3 && starts <= 3
  }

  private func stray(
    _ ordinal: Int, from column: Period, in row: [Int], isRepeated: Bool
  ) -> Stray {
    let period = index.facts[ordinal].period
    return Stray(
      period: period, column: column, isRepeated: isRepeated, isLone: isLone(ordinal),
      isOnly: uses[period] == 1,
      isFirst: !row.contains { index.facts[$0].period < period })
  }

  private func isMeant(_ ordinal: Int, in row: [Int]) -> Bool {
    isCompared(ordinal, in: row) || isAmongFirstDays(ordinal)
  }

  /// Whether a balance stands on the first day of a period, and others of its concept on those of
  /// other periods, as the effects of new standards on equity do.
  private func isAmongFirstDays(_ ordinal: Int) -> Bool {
    guard index.facts[ordinal].period.isInstant, let day = index.facts[ordinal].period.lastDay,
      firstDays.contains(day)
    else { return false }
    return index.numbers(ofConcept: index.concept(of: ordinal)).contains { other in
      index.facts[other].period.lastDay.map { $0 != day && firstDays.contains($0) } == true
    }
  }

  /// Whether a member's balance stands at the end of a full column of flows, and again a year later,
  /// as in notes that compare the ends of two quarters while the balance sheet has that of the year.
  private func isCompared(_ ordinal: Int, in row: [Int]) -> Bool {
    let fact = index.facts[ordinal]
    guard fact.period.isInstant, !fact.dimensions.isEmpty, let end = fact.period.end else {
      return false
    }
    let ends = full.values.joined().filter { !$0.isInstant }.compactMap(\.end)
    guard ends.contains(end) else { return false }
    return row.contains { other in
      guard let later = index.facts[other].period.end, ends.contains(later) else { return false }
      return abs(later.date.days(since: end.date) - 365) <= 7
    }
  }

  /// Whether two numbers are equal to three digits at least.
  private func isSame(_ left: Int, _ right: Int) -> Bool {
    guard let number = index.facts[left].number else { return false }
    return number == index.facts[right].number && number.digitCount > 2
  }
}

extension Period {
  /// Whether another period ends as many months later to the day, and is as long.
  fileprivate func isMoved(months: Int, to other: Period) -> Bool {
    guard isInstant == other.isInstant, let last = lastDay, let end = other.lastDay,
      abs(end.days(since: last) - months * 365 / 12) < 8
    else { return false }
    let days = (dayCount ?? 0) - (other.dayCount ?? 0)
    return abs(days) <= 3 && last.shifted(months: months) == end
  }
}
