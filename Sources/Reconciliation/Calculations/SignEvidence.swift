import FilingModel

/// What the sums of a filing tell of the sign of a number that takes part in them.
///
/// A sum that closes with the sign as stated, and would not with the other one, proves the sign,
/// whatever other periods have: a loss among profits, or an inflow that the filer's calculation takes
/// off. A sign that is wrong breaks the sums around it, unless there are none.
struct SignEvidence {
  private let index: FactIndex
  private let taxonomy: FilingTaxonomy
  /// The sums of each kind by their numbers, made when they are asked for first.
  private var known: [Kind: [Int: [BoundSum]]] = [:]

  /// From the filer's own to what its numbers disclose.
  private enum Kind: CaseIterable {
    case declared
    case standard
    case rolls
    case members
  }

  init(_ index: FactIndex, by taxonomy: FilingTaxonomy) {
    self.index = index
    self.taxonomy = taxonomy
  }

  /// Whether some kind of sums has one that holds only with the sign of a number, and none that holds
  /// only without it.
  mutating func proves(_ ordinal: Int) -> Bool {
    for kind in Kind.allCases {
      var isProven = false
      for sum in sums(kind)[ordinal] ?? [] {
        switch sum.sign(of: ordinal, in: index) {
        case .stated: isProven = true
        case .other: return false
        case nil: continue
        }
      }
      if isProven { return true }
    }
    return false
  }

  private mutating func sums(_ kind: Kind) -> [Int: [BoundSum]] {
    if let sums = known[kind] { return sums }
    var sums: [Int: [BoundSum]] = [:]
    for sum in all(kind) {
      for ordinal in sum.ordinals { sums[ordinal, default: []].append(sum) }
    }
    known[kind] = sums
    return sums
  }

  private func all(_ kind: Kind) -> [BoundSum] {
    switch kind {
    case .declared: Summation.all(in: taxonomy).flatMap { BoundSum.all($0, in: index) }
    case .standard:
      Relation.all.compactMap { ResolvedRelation($0, in: index) }.flatMap { $0.sums() }
    case .rolls: DeclaredRoll.all(in: taxonomy).flatMap { $0.sums(in: index).joined() }
    case .members:
      MemberSums(index, by: taxonomy).declared()
        .filter { sums in sums.contains { $0.closesFinely(in: index) } }
        .flatMap { $0 }
    }
  }
}

extension BoundSum {
  fileprivate enum Sign {
    /// The sum closes with the number as it is.
    case stated
    /// It closes with the opposite number.
    case other
  }

  /// The one sign with which the sum closes; nil when it closes with both or neither.
  fileprivate func sign(of ordinal: Int, in index: FactIndex) -> Sign? {
    let weight = parts.first { $0.ordinal == ordinal }?.weight ?? .minusOne
    guard !ordinals.contains(where: { index.isContested($0) }),
      let difference = difference(in: index),
      let term = index.facts[ordinal].number?.weighted(by: weight),
      let turned = difference.amount.adding(term)?.adding(term)
    else { return nil }
    let closes = difference.amount.magnitude <= difference.slack
    guard closes != (turned.magnitude <= difference.slack) else { return nil }
    return closes ? .stated : .other
  }
}
