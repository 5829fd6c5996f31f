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
    let ordinal: Int
    let number: ExactDecimal
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

    /// Whether some lines after the first are added and some taken off.
    var isMixed: Bool {
      let rest = parts.dropFirst().filter { !$0.weight.isZero }
      return rest.contains { $0.weight.isNegative != rest[rest.startIndex].weight.isNegative }
    }

    var total: Int { lines[lines.count - 1] }
  }

  /// A sum that does not hold in one column, and in how many others it does.
  struct Broken {
    let sum: BoundSum
    let difference: BoundSum.Difference
    let agreements: Int
  }

  /// The sums that hold in some columns and not in one other, by the ordinal of their total.
  ///
  /// The label of a line may hold a number of its own, as the allowance that a receivable is net of,
  /// so the lines are read with such numbers and without.
  static func broken(in index: FactIndex, besides declared: Set<Int>) -> [Broken] {
    let bare = ColumnSums(index) { name in
      inLabels.contains { name.localName.contains($0) }
    }
    let sums = ColumnSums(index) { _ in false }.broken(besides: declared)
    let known = Set(sums.map(\.sum.total))
    let further = bare.broken(besides: declared).filter { !known.contains($0.sum.total) }
    return (sums + further).sorted { $0.sum.total < $1.sum.total }
  }

  private static let inLabels = ["Allowance", "Accumulated", "Parenthetical"]

  private init(_ index: FactIndex, without isLeftOut: (QName) -> Bool) {
    self.index = index
    let left = (0..<index.conceptCount).map { isLeftOut(index.name(ofConcept: $0)) }
    for (ordinal, fact) in index.facts.enumerated() {
      guard let number = fact.number, fact.unit != nil, !left[index.concept(of: ordinal)] else {
        continue
      }
      columns[index.situation(of: ordinal), default: []].append(
        Line(concept: index.concept(of: ordinal), ordinal: ordinal, number: number))
    }
    columns = columns.filter { $0.value.count > 2 }
  }

  private func broken(besides declared: Set<Int>) -> [Broken] {
    var holding: [Shape: Set<Int>] = [:]
    for (situation, lines) in columns {
      for shape in shapes(of: lines) where !declared.contains(shape.total) {
        holding[shape, default: []].insert(situation)
      }
    }
    let ends = ends()
    let counts = Dictionary(grouping: holding.keys, by: \.total).mapValues(\.count)
    let told = holding.filter { counts[$0.key.total, default: 0] <= Self.mostShapes }
    let broken = told.compactMap { shape, situations in
      self.broken(shape, among: ends[shape.total] ?? [], holdingIn: situations)
        .map { (lines: shape.lines, broken: $0) }
    }
    // A sign that is turned in one of two columns breaks the sum of either in the other.
    return Dictionary(grouping: broken, by: \.lines).values.compactMap { alike in
      alike.map(\.broken).max { isLess($0, $1) }
    }
  }

  /// Whether fewer columns speak for one, or its numbers are less odd.
  private func isLess(_ left: Broken, _ right: Broken) -> Bool {
    func odd(_ broken: Broken) -> Int {
      broken.sum.ordinals.count { index.facts[$0].number?.isNegative == true }
    }
    return (left.agreements, odd(left), right.sum.total)
      < (right.agreements, odd(right), left.sum.total)
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
    var shapes: [Shape] = []
    var open: [(line: Line, start: Int)] = []
    for (place, line) in lines.enumerated() {
      guard line.number.digitCount > 3, let weights = Self.weights(of: open.map(\.line), for: line)
      else {
        open.append((line, place))
        continue
      }
      let parts = open.suffix(weights.count)
      let start = parts[parts.startIndex].start
      guard place - start < Self.mostLines else {
        open.append((line, place))
        continue
      }
      shapes.append(
        Shape(
          lines: lines[start...place].map(\.concept),
          parts: zip(parts, weights).map {
            Shape.Part(concept: $0.line.concept, weight: $0.line.number.isZero ? .zero : $1)
          }))
      open.removeLast(weights.count)
      open.append((line, start))
    }
    return shapes
  }

  /// The weights with which the last of some lines make up a total: all added, all but the first
  /// taken off it, or, of four at most, some added and some taken off.
  private static func weights(of lines: [Line], for total: Line) -> [ExactDecimal]? {
    guard var sum = lines.last?.number else { return nil }
    for count in 2...max(2, min(mostParts, lines.count)) where count <= lines.count {
      let parts = lines.suffix(count)
      let first = parts[parts.startIndex].number
      guard parts[parts.startIndex].concept != total.concept, let next = sum.adding(first),
        let rest = first.subtracting(sum)
      else { return nil }
      if next == total.number, parts.count(where: { !$0.number.isZero }) > 1 {
        return Array(repeating: .one, count: count)
      }
      if rest == total.number, !sum.isZero {
        return [.one] + Array(repeating: .minusOne, count: count - 1)
      }
      if (3...4).contains(count), let weights = mixed(Array(parts.map(\.number)), for: total) {
        return weights
      }
      sum = next
    }
    return nil
  }

  private static func mixed(_ numbers: [ExactDecimal], for total: Line) -> [ExactDecimal]? {
    guard !numbers.contains(where: \.isZero) else { return nil }
    for signs in 1..<(1 << (numbers.count - 1)) - 1 {
      let weights =
        [.one]
        + (0..<numbers.count - 1).map { signs & (1 << $0) == 0 ? ExactDecimal.one : .minusOne }
      let terms = zip(numbers, weights).compactMap { $0.weighted(by: $1) }
      if ExactDecimal.sum(terms) == total.number { return weights }
    }
    return nil
  }

  /// A table has no more lines between two totals.
  private static let mostParts = 24
  /// Nor from its first line to its last.
  private static let mostLines = 150
  /// A concept that is made up in more ways than these is a total of nothing in particular.
  private static let mostShapes = 20

  /// The only column with these lines in which they do not add up.
  private func broken(
    _ shape: Shape, among ends: [(situation: Int, place: Int)], holdingIn holding: Set<Int>
  ) -> Broken? {
    var agreements = holding.count
    var found: (BoundSum, BoundSum.Difference)?
    for end in ends where !holding.contains(end.situation) {
      guard let sum = sum(shape, upTo: end.place, in: end.situation) else { continue }
      switch sum.verdict(in: index, by: .roundToNearest) {
      case .consistent: agreements += 1
      case .unknown: continue
      case .inconsistent(let difference):
        guard found == nil || found?.0.total == sum.total else { return nil }
        found = (sum, difference)
      }
    }
    guard let (sum, difference) = found, isTelling(shape, sum, difference, agreements) else {
      return nil
    }
    return Broken(sum: sum, difference: difference, agreements: agreements)
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
    _ shape: Shape, _ sum: BoundSum, _ difference: BoundSum.Difference, _ agreements: Int
  ) -> Bool {
    let explanation = Explanation(sum, difference, in: index)
    // A line that stands above the others here, and not elsewhere, belongs to the sum too.
    if case .elsewhere = explanation { return false }
    guard agreements == 1 else { return true }
    guard let total = index.facts[sum.total].number, total.digitCount > 4 || shape.parts.count > 2
    else { return false }
    guard !shape.isMixed else { return false }
    let isNear = difference.amount.magnitude.multiplied(by: ExactDecimal(16)).map {
      $0 <= total.magnitude
    }
    return isNear == true || explanation.suspect != nil
  }
}
