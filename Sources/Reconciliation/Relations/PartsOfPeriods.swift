import FilingModel

/// Durations of one concept that lie inside one another.
struct PartsOfPeriods {
  private let index: FactIndex
  /// A period, and the shorter ones that fill it end to end.
  private(set) var sums: [BoundSum] = []
  /// A part, and the period it starts or ends with, of amounts that cannot be negative.
  private(set) var pairs: [(part: Int, whole: Int)] = []

  private struct Row: Hashable {
    let entity: Entity
    let unit: Unit?
    let dimensions: Dimensions

    init(_ aspects: Aspects) {
      entity = aspects.entity
      unit = aspects.unit
      dimensions = aspects.dimensions
    }
  }

  init(_ index: FactIndex) {
    self.index = index
    for concept in 0..<index.conceptCount {
      let ordinals = index.numbers(ofConcept: concept)
      guard ordinals.count > 1, let first = ordinals.first,
        !index.facts[first].period.isInstant
      else { continue }
      let span = index.facts[first].period.span
      guard ordinals.contains(where: { index.facts[$0].period.span != span }),
        isAdded(concept, first)
      else { continue }
      let rows = Dictionary(grouping: ordinals) { Row(index.facts[$0].aspects) }.values
      for row in rows.sorted(by: { $0[0] < $1[0] }) where (2...Self.mostPeriods).contains(row.count)
      {
        compare(row.sorted(), concept)
      }
    }
  }

  /// A line of more periods, as a daily one, has no quarters and years to compare.
  private static let mostPeriods = 400

  /// Whether amounts of the concept are added over time.
  private func isAdded(_ concept: Int, _ ordinal: Int) -> Bool {
    guard index.facts[ordinal].unit?.currency != nil else { return false }
    let name = index.name(ofConcept: concept).localName
    return !name.contains("Average") && !name.contains("PerShare")
  }

  private mutating func compare(_ row: [Int], _ concept: Int) {
    let name = index.name(ofConcept: concept)
    let isSpent = NamedSign.isSpending(name.localName)
    let isCounted =
      NonNegative.isListed(name)
      || isSpent && !row.contains { index.facts[$0].number?.isNegative == true }
    for whole in row {
      guard let span = index.facts[whole].period.span, span != .quarter else { continue }
      let inside = row.filter { $0 != whole && isInside($0, whole) }
      guard !inside.isEmpty else { continue }
      if let parts = filling(whole, with: inside) {
        sums.append(
          BoundSum(
            total: whole, parts: parts.map { BoundSum.Part(ordinal: $0, weight: .one) },
            missing: []))
      } else if isCounted {
        pairs += inside.map { ($0, whole) }
      }
    }
  }

  private func isInside(_ part: Int, _ whole: Int) -> Bool {
    guard case .duration(let start, let end) = index.facts[part].period,
      case .duration(let first, let last) = index.facts[whole].period
    else { return false }
    return start >= first && end <= last && index.facts[part].period.span != nil
  }

  /// The parts that follow one another from start to end, the longest first.
  private func filling(_ whole: Int, with inside: [Int]) -> [Int]? {
    guard case .duration(let first, let last) = index.facts[whole].period else { return nil }
    var parts: [Int] = []
    var start = first
    while start < last {
      let next = inside.filter { index.facts[$0].period.start == start }
        .max { (index.facts[$0].period.dayCount ?? 0) < (index.facts[$1].period.dayCount ?? 0) }
      guard let next, let end = index.facts[next].period.end, end > start else { return nil }
      parts.append(next)
      start = end
    }
    return parts
  }
}
