import FilingModel

/// The periods of one metric that follow from others by adding and taking away.
///
/// Only amounts that flow are derived. Nothing is derived from values that cannot stand side by side:
/// of different concepts, or where one was restated and the other was not stated again since.
struct DerivedPeriods {
  typealias Terms = [Term]

  struct Term: Hashable {
    let sign: Int
    let period: Period
  }

  private let calendar: FiscalCalendar
  private let stated: [Period: ChosenValue]
  /// What each duration is the sum of: itself where it is stated.
  private var sums: [Period: Terms] = [:]
  private(set) var quarters: [Period: Terms] = [:]
  private(set) var yearsToDate: [Period: Terms] = [:]
  private(set) var trailing: [Period: Terms] = [:]
  /// Why a period is not derived, although its operands are there.
  private(set) var refusals: [(period: Period, reason: String)] = []
  private let filings: [PublishedFiling]

  /// Durations by where they start, and quarters by where they end, derived ones too.
  private var starting: [Moment: [Period]] = [:]
  private var ending: [Moment: Period] = [:]

  init(
    _ stated: [Period: ChosenValue], in calendar: FiscalCalendar, _ filings: [PublishedFiling]
  ) {
    self.calendar = calendar
    self.stated = stated
    self.filings = filings
    for period in stated.keys.sorted() where period.dayCount != nil {
      keep([Term(sign: 1, period: period)], for: period)
    }
    for year in calendar.years where year.kind != .transition {
      deriveQuarters(of: year)
      deriveYearsToDate(of: year)
    }
    for year in calendar.years where year.kind != .transition { deriveTrailing(in: year) }
    for end in ending.keys.sorted() { deriveTrailing(until: end) }
    refusals.removeAll { quarters[$0.period] != nil || trailing[$0.period] != nil }
  }

  private mutating func keep(_ terms: Terms, for period: Period) {
    sums[period] = terms
    guard let start = period.start, let end = period.end else { return }
    starting[start, default: []].append(period)
    if period.span == .quarter, ending[end] == nil { ending[end] = period }
  }

  /// A quarter is what is left of a longer part of the year, a stated remainder first.
  private mutating func deriveQuarters(of year: FiscalYear) {
    let parts = starting[year.start, default: []].sorted()
    for (shorter, longer) in zip(parts, parts.dropFirst()) {
      if let start = shorter.end, let end = longer.end {
        derive(
          .duration(start: start, end: end), from: [plus(longer), minus(shorter)], into: \.quarters)
      }
    }
    guard stated[year.period] != nil, let chain = chain(from: year.start, count: 3),
      let start = chain.last?.end
    else { return }
    derive(
      .duration(start: start, end: year.end), from: [plus(year.period)] + chain.map(minus),
      into: \.quarters)
  }

  private mutating func deriveYearsToDate(of year: FiscalYear) {
    for count in 2...3 {
      guard let chain = chain(from: year.start, count: count), let end = chain.last?.end else {
        continue
      }
      derive(.duration(start: year.start, end: end), from: chain.map(plus), into: \.yearsToDate)
    }
  }

  /// Year and year to date less the same part of the year before.
  private mutating func deriveTrailing(in year: FiscalYear) {
    guard let before = calendar.year(before: year) else { return }
    let earlier = parts(of: before)
    for (count, part) in parts(of: year).sorted(by: { $0.key < $1.key }) {
      guard let same = earlier[count], let start = same.end, let end = part.end else { continue }
      derive(
        .duration(start: start, end: end), from: [plus(before.period), plus(part), minus(same)],
        into: \.trailing)
    }
  }

  /// Four quarters that follow each other.
  private mutating func deriveTrailing(until end: Moment) {
    guard let chain = chain(until: end, count: 4), let start = chain.first?.start else { return }
    derive(.duration(start: start, end: end), from: chain.map(plus), into: \.trailing)
  }

  /// The years to date by how many quarters they hold, 1 to 3.
  private func parts(of year: FiscalYear) -> [Int: Period] {
    let counted = starting[year.start, default: []].sorted().compactMap { part in
      part.end.flatMap(year.quarters(until:)).map { ($0, part) }
    }
    return Dictionary(counted.filter { (1...3).contains($0.0) }) { first, _ in first }
  }

  private func plus(_ period: Period) -> Term { Term(sign: 1, period: period) }

  private func minus(_ period: Period) -> Term { Term(sign: -1, period: period) }

  /// Quarters that follow each other from a moment; nil when one is missing.
  private func chain(from start: Moment, count: Int) -> [Period]? {
    var chain: [Period] = []
    while chain.count < count {
      let next = chain.last?.end ?? start
      let quarters = starting[next, default: []].filter { $0.span == .quarter }
      guard let quarter = quarters.min() else { return nil }
      chain.append(quarter)
    }
    return chain
  }

  private func chain(until end: Moment, count: Int) -> [Period]? {
    var chain: [Period] = []
    while chain.count < count {
      guard let quarter = ending[chain.first?.start ?? end] else { return nil }
      chain.insert(quarter, at: 0)
    }
    return chain
  }

  /// Keeps a sum for a period that no filing states and that was not derived before.
  private mutating func derive(
    _ period: Period, from operands: Terms, into place: WritableKeyPath<Self, [Period: Terms]>
  ) {
    let isTrailing = place == \.trailing
    let wanted: FiscalSpan? = place == \.quarters ? .quarter : isTrailing ? .year : period.span
    guard period.span == wanted, wanted != nil, sums[period] == nil,
      self[keyPath: place][period] == nil
    else { return }
    var terms: Terms = []
    for operand in operands {
      guard let sum = sums[operand.period] else { return }
      terms += sum.map { Term(sign: $0.sign * operand.sign, period: $0.period) }
    }
    if let reason = obstacle(to: terms) {
      refusals.append((period, reason))
      return
    }
    self[keyPath: place][period] = terms
    if !isTrailing { keep(terms, for: period) }
  }

  /// Why the values of some periods cannot stand side by side; nil when they can.
  private func obstacle(to terms: Terms) -> String? {
    let values = terms.compactMap { stated[$0.period] }
    if let first = values.first, !values.allSatisfy({ $0.value.isComparable(to: first.value) }) {
      let formulas = Set(values.map(\.value.formula)).sorted()
      return "its parts are taken from different concepts, "
        + formulas.joined(separator: " and ")
    }
    for value in values {
      guard let change = value.changedBy else { continue }
      for other in values where other.changedBy == nil && other.heldBy < change {
        return "\(filings[change].filing.name) restates a part of it, and "
          + "\(filings[other.heldBy].filing.name) came before"
      }
    }
    return nil
  }
}
