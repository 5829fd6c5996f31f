import FilingModel

/// Members of one axis of which some add up to another, or to the whole, in several periods.
///
/// No linkbase need say so: products that make up the line of all products do it in every column.
/// A sum counts as learned when it holds to the last digit in two other periods at least, for
/// numbers of four digits, or of three in three periods. It says nothing of a column in which other
/// members add up to the same, as where one of them was zero before.
struct LearnedSums {
  private let index: FactIndex
  private var families: [Family: [Period: [QName: Int]]] = [:]

  /// What the columns of one table have in common.
  private struct Family: Hashable {
    let concept: Int
    let axis: QName
    let rest: Dimensions
    let unit: Unit?
    let isInstant: Bool
    let span: FiscalSpan?
  }

  /// A sum that holds in other periods, and how often.
  struct Broken {
    let sum: BoundSum
    let difference: BoundSum.Difference
    let agreements: Int
  }

  init(_ index: FactIndex) {
    self.index = index
    for concept in 0..<index.conceptCount {
      let ordinals = index.numbers(ofConcept: concept)
      guard ordinals.count > 8 else { continue }
      let lengths = Dictionary(grouping: ordinals) { index.facts[$0].period.span }
      for ordinals in lengths.values where Set(ordinals.map { index.facts[$0].period }).count > 2 {
        for ordinal in ordinals { add(ordinal, concept) }
      }
    }
  }

  private mutating func add(_ ordinal: Int, _ concept: Int) {
    let fact = index.facts[ordinal]
    let all = fact.dimensions.all
    for one in all {
      guard case .explicit(let member) = one.member, !MemberSums.isEntity(one.axis) else {
        continue
      }
      let family = Family(
        concept: concept, axis: one.axis, rest: Dimensions(all.filter { $0 != one }),
        unit: fact.unit, isInstant: fact.period.isInstant, span: fact.period.span)
      families[family, default: [:]][fact.period, default: [:]][member] = ordinal
    }
  }

  /// One broken sum for each table and period, the one that holds in most others.
  func broken() -> [Broken] {
    families.flatMap { family, columns in broken(columns, of: family) }
      .sorted { $0.sum.total < $1.sum.total }
  }

  private func broken(_ columns: [Period: [QName: Int]], of family: Family) -> [Broken] {
    guard columns.count > 2 else { return [] }
    var counts: [QName: Int] = [:]
    for column in columns.values { for member in column.keys { counts[member, default: 0] += 1 } }
    let members = counts.filter { $0.value > 2 }.keys.sorted()
    guard (3...Self.mostMembers).contains(members.count) else { return [] }
    let tables = columns.sorted { $0.key < $1.key }.map { period, column in
      Column(members.map { column[$0] }, whole: whole(of: column, family), in: index)
    }
    var best: [Int: Broken] = [:]
    for mask in 1..<(1 << members.count) where mask.nonzeroBitCount > 1 {
      for target in 0...members.count where target == members.count || mask & (1 << target) == 0 {
        // All members and the whole are what the filing declares, and judged there.
        if target == members.count, mask == (1 << members.count) - 1 { continue }
        guard let (place, found) = judge(mask, target, tables),
          found.agreements > best[place]?.agreements ?? 0
        else { continue }
        best[place] = found
      }
    }
    return Array(best.values)
  }

  /// With more members than these some add up by chance, and trying all costs too much.
  private static let mostMembers = 9

  private func whole(of column: [QName: Int], _ family: Family) -> Int? {
    guard let ordinal = column.values.min(),
      let situation = index.situation(like: ordinal, with: family.rest)
    else { return nil }
    return index.number(ofConcept: family.concept, in: situation)
  }

  /// The one column in which a sum does not hold, where it holds in enough others.
  private func judge(
    _ mask: Int, _ target: Int, _ columns: [Column]
  ) -> (place: Int, broken: Broken)? {
    var agreements = 0
    var fewest = Int.max
    var open: Int?
    for (place, column) in columns.enumerated() {
      guard let sum = column.sums[mask], let total = column.numbers[target] else { continue }
      if sum == total {
        agreements += 1
        fewest = min(fewest, total.digitCount)
      } else if open == nil {
        open = place
      } else {
        return nil
      }
    }
    guard let open, agreements > 1, fewest > (agreements > 2 ? 2 : 3) else { return nil }
    let column = columns[open]
    guard !column.isReached(target, otherwise: mask) else { return nil }
    let parts = column.ordinals.indices.filter { mask & (1 << $0) != 0 }
      .compactMap { column.ordinals[$0] }
    guard let total = column.ordinals[target] else { return nil }
    let sum = BoundSum(
      total: total, parts: parts.map { BoundSum.Part(ordinal: $0, weight: .one) }, missing: [])
    guard case .inconsistent(let difference) = sum.verdict(in: index, by: .roundToNearest),
      let bound = difference.slack.scaled(by: 1), difference.amount.magnitude > bound
    else { return nil }
    return (open, Broken(sum: sum, difference: difference, agreements: agreements))
  }

  /// The numbers of one period, the whole last, and the sums of all sets of members.
  private struct Column {
    let ordinals: [Int?]
    let numbers: [ExactDecimal?]
    let sums: [ExactDecimal?]

    init(_ members: [Int?], whole: Int?, in index: FactIndex) {
      ordinals = members + [whole]
      numbers = ordinals.map { ordinal in
        ordinal.flatMap { index.isContested($0) ? nil : index.facts[$0].number }
      }
      var sums: [ExactDecimal?] = Array(repeating: nil, count: 1 << members.count)
      sums[0] = .zero
      for mask in 1..<sums.count {
        let low = mask.trailingZeroBitCount
        guard let number = numbers[low], !number.isZero, let rest = sums[mask & (mask - 1)] else {
          continue
        }
        sums[mask] = rest.adding(number)
      }
      self.sums = sums
    }

    /// Whether another set of members adds up to a number.
    func isReached(_ target: Int, otherwise mask: Int) -> Bool {
      guard let number = numbers[target] else { return false }
      return sums.indices.contains { other in
        other != mask && other.nonzeroBitCount > 1 && sums[other] == number
          && (target == ordinals.count - 1 || other & (1 << target) == 0)
      }
    }
  }
}
