import FilingModel

/// Lines of a filing that state the same numbers, as a note and the statement it explains.
///
/// A line is one concept with its members, unit and length of period. Two lines are twins by the
/// periods in which their numbers agree, or are opposite in each of several; what that means they
/// disclose in the period in which one of them is mistaken.
struct TwinLines {
  private let index: FactIndex
  private var pairs: [Pair: [Shared]] = [:]

  private struct Pair: Hashable {
    let left: Int
    let right: Int
  }

  /// A number and where both lines state it.
  private struct Shared {
    let period: Period
    let isOpposite: Bool
  }

  private struct Amount: Hashable {
    let magnitude: ExactDecimal
    let period: Period
    let unit: Unit?
  }

  /// What one of two lines says in the period where they part.
  struct Parting {
    let left: Int
    let right: Int
    let kind: Kind
    let agreements: Int
  }

  enum Kind: Hashable {
    case sign
    case powerOfTen
    case transposed
  }

  init(_ index: FactIndex) {
    self.index = index
    var places: [Amount: [Int]] = [:]
    for (row, ordinals) in index.rows.enumerated() {
      for ordinal in ordinals {
        guard let number = index.facts[ordinal].number, number.digitCount > 2 else { continue }
        let amount = Amount(
          magnitude: number.magnitude, period: index.facts[ordinal].period,
          unit: index.facts[ordinal].unit)
        places[amount, default: []].append(row)
      }
    }
    for (amount, rows) in places where rows.count > 1 && rows.count <= Self.mostLines {
      for (place, left) in rows.enumerated() {
        for right in rows[(place + 1)...] where left != right {
          add(left, right, in: amount.period)
        }
      }
    }
  }

  /// A number in more lines than these is a round one, and says nothing of them.
  private static let mostLines = 4

  private mutating func add(_ left: Int, _ right: Int, in period: Period) {
    guard let first = number(of: left, in: period), let second = number(of: right, in: period)
    else { return }
    pairs[Pair(left: min(left, right), right: max(left, right)), default: []].append(
      Shared(period: period, isOpposite: first.number.isNegative != second.number.isNegative))
  }

  private func number(of row: Int, in period: Period) -> (ordinal: Int, number: ExactDecimal)? {
    let ordinal = index.rows[row].first { index.facts[$0].period == period }
    return ordinal.flatMap { ordinal in index.facts[ordinal].number.map { (ordinal, $0) } }
  }

  /// Where lines that agree elsewhere part by a sign, a power of ten or two exchanged digits.
  func partings() -> [Parting] {
    pairs.sorted { ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right) }
      .flatMap { pair, shared in partings(of: pair, shared) }
  }

  private func partings(of pair: Pair, _ shared: [Shared]) -> [Parting] {
    let opposite = shared.count { $0.isOpposite }
    let isOutflow = isOutflow(pair)
    var found: [Parting] = []
    for ordinal in index.rows[pair.left] {
      let period = index.facts[ordinal].period
      guard let mine = index.facts[ordinal].number,
        let (other, theirs) = number(of: pair.right, in: period)
      else { continue }
      let rest = shared.count { $0.period != period }
      let here = shared.first { $0.period == period }
      let oppositeElsewhere = opposite - (here?.isOpposite == true ? 1 : 0)
      let isOpposite = oppositeElsewhere == rest && (rest > 1 || isOutflow)
      guard rest > 0, oppositeElsewhere == 0 && !isOutflow || isOpposite else { continue }
      let expected = isOpposite ? theirs.negated : theirs
      guard let kind = Self.kind(of: mine, beside: expected, agreements: rest) else { continue }
      found.append(Parting(left: ordinal, right: other, kind: kind, agreements: rest))
    }
    return found
  }

  /// Whether one line is what was paid, and the other the net flow that is all of it: the one is
  /// then the other with its sign turned.
  private func isOutflow(_ pair: Pair) -> Bool {
    let names = [pair.left, pair.right].map { row in
      index.name(ofConcept: index.concept(of: index.rows[row][0])).localName
    }
    return names.contains { $0.hasPrefix("Payments") || $0.hasPrefix("Repayments") }
      && names.contains { $0.contains("ProvidedByUsedIn") }
  }

  private static func kind(
    of number: ExactDecimal, beside expected: ExactDecimal, agreements: Int
  ) -> Kind? {
    guard number != expected, number.digitCount > 1, !number.isZero else { return nil }
    if number == expected.negated { return .sign }
    if [3, -3, 6, -6, 1, -1, 2, -2].contains(where: { number.scaled(by: $0) == expected }) {
      return .powerOfTen
    }
    let isLong = number.digitCount > 2 && agreements > 1
    return isLong && number.transpositions.contains(expected) ? .transposed : nil
  }
}
