import FilingModel

/// A fact, and the facts of one axis' members beside it that a filer may mean as its parts.
///
/// Whether members are parts no instance tells: they may overlap, or be only some of them. So sums
/// are grouped by their declaration, the concept, the axis and the set of members, and one that
/// closes in some period is taken as meant.
struct MemberSums {
  private let index: FactIndex
  /// The situations with one dimension less, by situation.
  private var wider: [Int: [(axis: QName, situation: Int)]] = [:]
  private var families: [Family: [Int]] = [:]

  /// One total and one axis.
  private struct Family: Hashable {
    let total: Int
    let axis: QName
  }

  /// What sums of several periods have in common.
  private struct Declaration: Hashable {
    let concept: Int
    let frame: Int
    /// The frames of the parts, which name their members.
    let parts: [Int]
  }

  init(_ index: FactIndex) {
    self.index = index
    for concept in 0..<index.conceptCount {
      let ordinals = index.numbers(ofConcept: concept)
      guard ordinals.count > 5 else { continue }
      let depths = ordinals.map { index.facts[$0].dimensions.all.count }
      guard let least = depths.min() else { continue }
      for (ordinal, depth) in zip(ordinals, depths) where depth > least {
        add(ordinal, concept)
      }
    }
  }

  private mutating func add(_ ordinal: Int, _ concept: Int) {
    for (axis, situation) in wider(than: ordinal) {
      guard let total = index.number(ofConcept: concept, in: situation) else { continue }
      families[Family(total: total, axis: axis), default: []].append(ordinal)
    }
  }

  private mutating func wider(than ordinal: Int) -> [(axis: QName, situation: Int)] {
    let situation = index.situation(of: ordinal)
    if let known = wider[situation] { return known }
    let all = index.facts[ordinal].dimensions.all
    let found = all.compactMap { one -> (axis: QName, situation: Int)? in
      let rest = Dimensions(all.filter { $0 != one })
      return index.situation(like: ordinal, with: rest).map { (one.axis, $0) }
    }
    wider[situation] = found
    return found
  }

  /// The sums of each declaration that two periods and more share.
  func declared() -> [[BoundSum]] {
    var groups: [Declaration: [BoundSum]] = [:]
    for (family, ordinals) in families where ordinals.count > 1 {
      let declaration = Declaration(
        concept: index.concept(of: family.total), frame: index.frame(of: family.total),
        parts: ordinals.map { index.frame(of: $0) }.sorted())
      let parts = ordinals.map { BoundSum.Part(ordinal: $0, weight: .one) }
      groups[declaration, default: []].append(
        BoundSum(total: family.total, parts: parts, missing: []))
    }
    return groups.values.filter { $0.count > 1 }
      .map { $0.sorted { $0.total < $1.total } }
      .sorted { left, right in
        (left[0].total, left[0].parts[0].ordinal) < (right[0].total, right[0].parts[0].ordinal)
      }
  }
}
