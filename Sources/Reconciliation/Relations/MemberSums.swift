import FilingModel

/// A fact, and the facts of one axis' members beside it that a filer may mean as its parts.
///
/// Whether members are parts no instance tells: they may overlap, or be only some of them. So sums
/// are grouped by their declaration, the concept, the axis and the set of members, and one that
/// closes in some period is taken as meant. Where the filing lays its members out as a tree, a member
/// is part of the one above it, and of the whole only when that has no number. Legal entities are no
/// parts: a parent has others, and what they owe each other is in none of its numbers.
struct MemberSums {
  private let index: FactIndex
  /// The members above each in the filing's own trees.
  private let parents: [QName: Set<QName>]
  /// All segments together, where the filing states them apart from what belongs to none.
  private let operating: Dimension?
  /// The situations with one dimension less or a wider member, by situation.
  private var wider: [Int: [Wider]] = [:]
  private var families: [Family: [Int]] = [:]

  private static let segments = "StatementBusinessSegmentsAxis"

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

  /// What a situation is part of along one axis.
  private struct Wider {
    let axis: QName
    /// With a member above its own.
    let above: [Int]
    /// Without the axis.
    let whole: Int?
  }

  init(_ index: FactIndex, by taxonomy: FilingTaxonomy) {
    self.index = index
    parents = Self.parents(in: taxonomy)
    operating = index.facts.lazy.flatMap(\.dimensions.all).first { dimension in
      guard case .explicit(let member) = dimension.member else { return false }
      return member.localName == "OperatingSegmentsMember"
    }
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

  private static func parents(in taxonomy: FilingTaxonomy) -> [QName: Set<QName>] {
    var parents: [QName: Set<QName>] = [:]
    for network in taxonomy.networks where network.arcrole.hasSuffix("/domain-member") {
      for relationship in network.relationships {
        parents[relationship.target, default: []].insert(relationship.source)
      }
    }
    return parents
  }

  private mutating func add(_ ordinal: Int, _ concept: Int) {
    for wider in wider(than: ordinal) {
      let above = wider.above.compactMap { index.number(ofConcept: concept, in: $0) }
      let whole = wider.whole.flatMap { index.number(ofConcept: concept, in: $0) }
      for total in above.isEmpty ? [whole].compactMap({ $0 }) : above {
        families[Family(total: total, axis: wider.axis), default: []].append(ordinal)
      }
    }
  }

  private mutating func wider(than ordinal: Int) -> [Wider] {
    let situation = index.situation(of: ordinal)
    if let known = wider[situation] { return known }
    let all = index.facts[ordinal].dimensions.all
    let found = all.filter { !Self.isEntity($0.axis) }.map { one in
      let rest = all.filter { $0 != one }
      var above: [Int] = []
      if case .explicit(let member) = one.member {
        above = (parents[member] ?? []).sorted().compactMap { parent in
          let dimensions = Dimensions(rest + [Dimension(axis: one.axis, member: .explicit(parent))])
          return index.situation(like: ordinal, with: dimensions)
        }
      }
      if let operating, one.axis.localName == Self.segments, one != operating, rest.isEmpty {
        above += [index.situation(like: ordinal, with: Dimensions([operating]))].compactMap { $0 }
      }
      return Wider(
        axis: one.axis, above: above,
        whole: index.situation(like: ordinal, with: Dimensions(rest)))
    }
    wider[situation] = found
    return found
  }

  /// Whether members of an axis are registrants and their subsidiaries.
  static func isEntity(_ axis: QName) -> Bool {
    axis.localName == "LegalEntityAxis"
  }

  /// A total whose members lack the one that makes it up with them in another period.
  struct Lacking {
    let sum: BoundSum
    let difference: BoundSum.Difference
    /// The member's number in the period whose sum closes.
    let elsewhere: Int
  }

  /// Totals that all but one of the members are stated for, with what they lack of about its size.
  func lacking() -> [Lacking] {
    var lines: [[Int]: [BoundSum]] = [:]
    for (family, ordinals) in families where ordinals.count > 1 {
      let line = [index.concept(of: family.total), index.frame(of: family.total)]
      let parts = ordinals.map { BoundSum.Part(ordinal: $0, weight: .one) }
      lines[line, default: []].append(BoundSum(total: family.total, parts: parts, missing: []))
    }
    return lines.values.flatMap { sums -> [Lacking] in
      let whole = sums.filter { $0.parts.count > 2 && $0.closesFinely(in: index) }
      return sums.compactMap { sum in whole.lazy.compactMap { lack(of: sum, beside: $0) }.first }
    }.sorted { $0.sum.total < $1.sum.total }
  }

  private func lack(of sum: BoundSum, beside whole: BoundSum) -> Lacking? {
    let stated = Set(sum.parts.map { index.frame(of: $0.ordinal) })
    let others = whole.parts.filter { !stated.contains(index.frame(of: $0.ordinal)) }
    guard others.count == 1, sum.parts.count == whole.parts.count - 1,
      case .inconsistent(let difference) = sum.verdict(in: index, by: .roundToNearest),
      index.facts[others[0].ordinal].number.map({ difference.amount.isNear($0) }) == true,
      difference.slack.scaled(by: 1).map({ difference.amount.magnitude > $0 }) == true
    else { return nil }
    return Lacking(sum: sum, difference: difference, elsewhere: others[0].ordinal)
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
