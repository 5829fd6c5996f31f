import FilingModel

/// Sums that the order of a filing's numbers shows: a total that is made up by the lines above it.
///
/// A column is printed line by line, and a document states the numbers of one situation in that
/// order. Lines that add up to the next one, to the digit, take its place, so that sums of sums show
/// too. A sum that some columns have says that another column with the very same lines has it.
struct ColumnSums {
  private let index: FactIndex
  /// The numbers of each situation in the order of the report, repeated ones too.
  private var columns: [Int: [Line]] = [:]

  private struct Line {
    let concept: Int
    /// In the smallest unit of its column.
    let value: Int64
    let hasFewDigits: Bool
  }

  /// The lines from the first part to the total, and which of them count how.
  private struct Shape: Hashable {
    let lines: [Int]
    let parts: [Part]

    /// A line that is zero has no weight, since nobody can tell which way it counts.
    struct Part: Hashable {
      let concept: Int
      let weight: ExactDecimal
    }

    var total: Int { lines[lines.count - 1] }
  }

  /// A sum that does not hold in one column, and in how many others it does.
  struct Broken {
    let sum: BoundSum
    let difference: BoundSum.Difference
    let agreements: Int
    /// The concepts from the first part to the total.
    fileprivate let lines: [Int]
  }

  /// The sums that hold in some columns and not in one other, by the ordinal of their total.
  ///
  /// The label of a line may hold a number of its own, as the allowance that a receivable is net of, or
  /// the tax that a gain is, so the lines are read with such numbers and without.
  static func judged(
    in index: FactIndex, besides declared: Set<Int>
  ) -> (agreements: Int, broken: [Broken]) {
    let labels = Set(
      (0..<index.conceptCount).filter { concept in
        let name = index.name(ofConcept: concept).localName
        return name.holds("Allowance") || name.holds("Accumulated")
          || name.hasSuffix("Tax") && name.hasPrefix("OtherComprehensiveIncome")
      })
    let (agreements, sums) = ColumnSums(index, without: []).judged(besides: declared)
    guard !labels.isEmpty else { return (agreements, sums) }
    let known = Set(sums.map(\.sum.total))
    let (further, others) = ColumnSums(index, without: labels).judged(besides: declared)
    let broken = sums + others.filter { !known.contains($0.sum.total) }
    return (max(agreements, further), broken.sorted { $0.sum.total < $1.sum.total })
  }

  private init(_ index: FactIndex, without left: Set<Int>) {
    self.index = index
    var columns: [Int: [Int]] = [:]
    for (ordinal, fact) in index.facts.enumerated() {
      guard fact.number != nil, fact.unit != nil, !left.contains(index.concept(of: ordinal)) else {
        continue
      }
      columns[index.situation(of: ordinal), default: []].append(ordinal)
    }
    for (situation, ordinals) in columns where ordinals.count > 2 {
      let numbers = ordinals.compactMap { index.facts[$0].number }
      let exponent = numbers.map { Int($0.exponent) }.min() ?? 0
      let lines = zip(ordinals, numbers).compactMap { ordinal, number in
        number.count(ofTensTo: exponent).map {
          Line(
            concept: index.concept(of: ordinal), value: $0, hasFewDigits: number.digitCount < 4)
        }
      }
      if lines.count == ordinals.count { self.columns[situation] = lines }
    }
  }

  private func judged(besides declared: Set<Int>) -> (agreements: Int, broken: [Broken]) {
    var holding: [Shape: Set<Int>] = [:]
    for (situation, lines) in columns {
      for shape in shapes(of: lines) where !declared.contains(shape.total) {
        holding[shape, default: []].insert(situation)
      }
    }
    let ends = ends()
    let counts = Dictionary(grouping: holding.keys, by: \.total).mapValues(\.count)
    var agreements = 0
    var best: [Int: Broken] = [:]
    for (shape, situations) in holding
    where counts[shape.total, default: 0] <= Self.mostShapes {
      let (count, found) = judge(shape, among: ends[shape.total] ?? [], holdingIn: situations)
      agreements += count - 1
      guard let found else { continue }
      // A sign that is turned in one of two columns breaks the sum of either in the other.
      let rival = rival(of: found, in: best)
      if let rival, !isLess(rival, found) { continue }
      if let rival { best[rival.sum.total] = nil }
      best[found.sum.total] = found
    }
    return (agreements, best.values.sorted { $0.sum.total < $1.sum.total })
  }

  /// A broken sum of the same total, or of the same lines in another column.
  private func rival(of broken: Broken, in known: [Int: Broken]) -> Broken? {
    known[broken.sum.total] ?? known.values.first { $0.lines == broken.lines }
  }

  /// Whether fewer columns or lines speak for one, or its numbers are less odd.
  private func isLess(_ left: Broken, _ right: Broken) -> Bool {
    func rank(_ broken: Broken) -> [Int] {
      let odd = broken.sum.ordinals.count { index.facts[$0].number?.isNegative == true }
      return [broken.agreements, odd, broken.lines.count, -broken.sum.total]
        + broken.sum.ordinals.map { -$0 }
    }
    return rank(left).lexicographicallyPrecedes(rank(right))
  }

  /// Where each concept stands in which column.
  private func ends() -> [Int: [(situation: Int, place: Int)]] {
    var ends: [Int: [(situation: Int, place: Int)]] = [:]
    for (situation, lines) in columns.sorted(by: { $0.key < $1.key }) {
      for (place, line) in lines.enumerated() {
        ends[line.concept, default: []].append((situation, place))
      }
    }
    return ends
  }

  /// The sums of one column: each number is tried as the total of the lines before it.
  private func shapes(of lines: [Line]) -> [Shape] {
    var sums = LineSums()
    return lines.enumerated().compactMap { place, line in
      let sum = sums.take(line.value, mayBeTotal: !line.hasFewDigits) { first, start, _ in
        place - start < Self.mostLines
          && !lines[first..<place].contains { $0.concept == line.concept }
      }
      return sum.map { sum in
        Shape(
          lines: lines[sum.start...place].map(\.concept),
          parts: sum.parts.enumerated().map { order, part in
            let weight: ExactDecimal = order == 0 || sum.isAdded ? .one : .minusOne
            return Shape.Part(
              concept: lines[part].concept, weight: lines[part].value == 0 ? .zero : weight)
          })
      }
    }
  }

  /// A table has no more lines from its first to a total.
  private static let mostLines = 150
  /// A concept that is made up in more ways than these is a total of nothing in particular.
  private static let mostShapes = 20

  /// That so many lines add up in one column is no chance; of fewer only a small mistake is believed.
  private static let manyParts = 4

  /// In how many columns the lines add up, and the only one in which they do not.
  private func judge(
    _ shape: Shape, among ends: [(situation: Int, place: Int)], holdingIn holding: Set<Int>
  ) -> (agreements: Int, broken: Broken?) {
    var agreements = holding.count
    var found: (sum: BoundSum, difference: BoundSum.Difference)?
    for end in ends where !holding.contains(end.situation) {
      guard let sum = sum(shape, upTo: end.place, in: end.situation) else { continue }
      switch sum.verdict(in: index, by: .roundToNearest) {
      case .consistent: agreements += 1
      case .unknown: continue
      case .inconsistent(let difference):
        guard found == nil || found?.sum.total == sum.total else { return (agreements, nil) }
        found = (sum, difference)
      }
    }
    guard let (sum, difference) = found, isTelling(shape, sum, difference, agreements, holding)
    else { return (agreements, nil) }
    let broken = Broken(
      sum: sum, difference: difference, agreements: agreements, lines: shape.lines)
    return (agreements, broken)
  }

  /// The sum of a shape in a column that has its lines, without another between them.
  private func sum(_ shape: Shape, upTo place: Int, in situation: Int) -> BoundSum? {
    guard let lines = columns[situation], place + 1 >= shape.lines.count,
      lines[(place + 1 - shape.lines.count)...place].lazy.map(\.concept)
        .elementsEqual(shape.lines),
      let total = index.number(ofConcept: shape.total, in: situation)
    else { return nil }
    let parts = shape.parts.compactMap { part -> BoundSum.Part? in
      guard let ordinal = index.number(ofConcept: part.concept, in: situation),
        !part.weight.isZero || index.facts[ordinal].number?.isZero == true
      else { return nil }
      return BoundSum.Part(ordinal: ordinal, weight: part.weight)
    }
    guard parts.count == shape.parts.count else { return nil }
    return BoundSum(total: total, parts: parts, missing: [])
  }

  /// Whether it is no chance that the lines add up elsewhere: in several columns, or in one with
  /// several lines or many digits, and here nearly.
  private func isTelling(
    _ shape: Shape, _ sum: BoundSum, _ difference: BoundSum.Difference, _ agreements: Int,
    _ holding: Set<Int>
  ) -> Bool {
    let explanation = Explanation(sum, difference, in: index)
    guard sum.parts.count(where: { index.facts[$0.ordinal].number?.isZero == false }) > 1 else {
      return false
    }
    // A line that stands above the others here, and not elsewhere, belongs to the sum too.
    if case .elsewhere = explanation { return false }
    guard agreements == 1 else { return true }
    let digits = holding.compactMap { situation in
      index.number(ofConcept: shape.total, in: situation)
        .flatMap { index.facts[$0].number?.digitCount }
    }
    guard let total = index.facts[sum.total].number,
      (digits.min() ?? 0) > 4 || shape.parts.count > 2
    else { return false }
    if shape.parts.count >= Self.manyParts { return true }
    let isNear = difference.amount.magnitude.multiplied(by: ExactDecimal(16)).map {
      $0 <= total.magnitude
    }
    return isNear == true || explanation.suspect != nil
  }
}
