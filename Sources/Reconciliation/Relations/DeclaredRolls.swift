import FilingModel

/// A balance, what changed it and the balance after it, as the filing lays them out.
///
/// A presentation network that shows one concept with the label of a period's start, and again with
/// that of its end, shows between the two what happened (XBRL 2.1, section 5.2.2.2.2). Labels that
/// negate say that the number is printed with the other sign, which is how the lines add up.
struct DeclaredRoll: Hashable {
  private let balance: QName
  private let changes: [Change]

  private struct Change: Hashable {
    let concept: QName
    let weight: ExactDecimal
    /// Shown with the label of a total, so that it may be the sum of lines beside it.
    let isTotal: Bool
  }

  /// Every roll that the networks of a filing lay out, each once.
  static func all(in taxonomy: FilingTaxonomy) -> [DeclaredRoll] {
    var known: Set<DeclaredRoll> = []
    return taxonomy.networks.filter { $0.arcrole == arcrole }.flatMap(rolls)
      .filter { known.insert($0).inserted }
  }

  private static let arcrole = "http://www.xbrl.org/2003/arcrole/parent-child"

  private static func rolls(of network: Network) -> [DeclaredRoll] {
    let starts = network.relationships.filter { isStart($0.preferredLabel) }
    guard !starts.isEmpty else { return [] }
    let children = Dictionary(grouping: network.relationships, by: \.source)
    return starts.compactMap { start in
      let siblings = children[start.source] ?? []
      guard let first = siblings.firstIndex(of: start),
        let last = siblings[first...].firstIndex(where: {
          $0.target == start.target && isEnd($0.preferredLabel)
        }), last > first + 1
      else { return nil }
      let side = isNegated(start.preferredLabel)
      let lines = flat(Array(siblings[(first + 1)..<last]), children, depth: 0)
      return DeclaredRoll(
        balance: start.target,
        changes: lines.filter { $0.target != start.target }.map { line in
          Change(
            concept: line.target,
            weight: isNegated(line.preferredLabel) == side ? .one : .minusOne,
            isTotal: line.preferredLabel?.contains("otal") == true)
        })
    }
  }

  /// The lines under headings too.
  private static func flat(
    _ lines: [Relationship], _ children: [QName: [Relationship]], depth: Int
  ) -> [Relationship] {
    guard depth < 4 else { return [] }
    return lines.flatMap { line in
      [line] + flat(children[line.target] ?? [], children, depth: depth + 1)
    }
  }

  private static func isStart(_ label: String?) -> Bool {
    label?.hasSuffix("eriodStartLabel") == true || label?.hasSuffix("eriodStart") == true
  }

  private static func isEnd(_ label: String?) -> Bool {
    label?.hasSuffix("eriodEndLabel") == true || label?.hasSuffix("eriodEnd") == true
  }

  private static func isNegated(_ label: String?) -> Bool {
    label?.contains("negated") == true
  }
}

extension DeclaredRoll {
  /// The sums that the facts bind, by members; each reading leaves out totals or counts them.
  func sums(in index: FactIndex) -> [[BoundSum]] {
    guard let concept = index.concept(named: balance) else { return [] }
    let numbered = changes.compactMap { change in
      index.concept(named: change.concept).map { (change: change, concept: $0) }
    }
    guard !numbered.isEmpty else { return [] }
    var periods: [Key: Set<Period>] = [:]
    for (_, concept) in numbered {
      for ordinal in index.numbers(ofConcept: concept) {
        let fact = index.facts[ordinal]
        guard case .duration(_, let end) = fact.period else { continue }
        periods[Key(end: end, dimensions: fact.dimensions), default: []].insert(fact.period)
      }
    }
    var groups: [Dimensions: [BoundSum]] = [:]
    for closing in index.numbers(ofConcept: concept) {
      let fact = index.facts[closing]
      guard case .instant(let end) = fact.period else { continue }
      for period in (periods[Key(end: end, dimensions: fact.dimensions)] ?? []).sorted() {
        guard let sum = sum(closing, over: period, concept, numbered, in: index) else { continue }
        groups[fact.dimensions, default: []].append(sum)
      }
    }
    return groups.values.sorted { $0[0].total < $1[0].total }
  }

  private struct Key: Hashable {
    let end: Moment
    let dimensions: Dimensions
  }

  private func sum(
    _ closing: Int, over period: Period, _ balance: Int,
    _ changes: [(change: Change, concept: Int)], in index: FactIndex
  ) -> BoundSum? {
    guard let start = period.start,
      let before = index.situation(like: closing, in: .instant(start)),
      let opening = index.number(ofConcept: balance, in: before),
      let during = index.situation(like: closing, in: period)
    else { return nil }
    func parts(_ lines: [(change: Change, concept: Int)]) -> [BoundSum.Part] {
      lines.compactMap { line in
        index.number(ofConcept: line.concept, in: during).map {
          BoundSum.Part(ordinal: $0, weight: line.change.weight)
        }
      }
    }
    let first = BoundSum.Part(ordinal: opening, weight: .one)
    let all = parts(changes)
    guard !all.isEmpty else { return nil }
    let whole = BoundSum(total: closing, parts: [first] + all, missing: [])
    guard changes.contains(where: \.change.isTotal) else { return whole }
    let single = parts(changes.filter { !$0.change.isTotal })
    let rest = BoundSum(total: closing, parts: [first] + single, missing: [])
    if case .consistent = rest.verdict(in: index, by: .roundToNearest) { return rest }
    return whole
  }
}
