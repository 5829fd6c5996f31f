import FilingModel

/// What the sums of a filing tell of the sign of a number that takes part in them.
///
/// A sum that closes with the sign as stated, and would not with the other one, proves the sign,
/// whatever other periods have: a loss among profits, or an inflow that the filer's calculation takes
/// off. A sign that is wrong breaks the sums around it, unless there are none.
struct SignEvidence {
  private let index: FactIndex
  private let taxonomy: FilingTaxonomy

  init(_ index: FactIndex, by taxonomy: FilingTaxonomy) {
    self.index = index
    self.taxonomy = taxonomy
  }

  /// Whether a sum holds only with the sign of a number, and none only without it.
  func proves(_ ordinal: Int) -> Bool {
    var isProven = false
    for sums in sources(about: ordinal) {
      for sum in sums() where sum.ordinals.contains(ordinal) {
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

  /// The sums that may hold a number: the filer's own, those between standard concepts, those of
  /// balances and what changed them, and those of members.
  private func sources(about ordinal: Int) -> [() -> [BoundSum]] {
    [
      { declared(with: index.facts[ordinal].concept) },
      {
        Relation.all.compactMap { ResolvedRelation($0, in: index) }.flatMap { $0.sums() }
      },
      { DeclaredRoll.all(in: taxonomy).flatMap { $0.sums(in: index).joined() } },
      {
        MemberSums(index, by: taxonomy).declared()
          .filter { sums in sums.contains { $0.closesFinely(in: index) } }
          .flatMap { $0 }
      },
    ]
  }

  private func declared(with concept: QName) -> [BoundSum] {
    Summation.all(in: taxonomy)
      .filter { $0.total == concept || $0.parts.contains { $0.concept == concept } }
      .flatMap { BoundSum.all($0, in: index) }
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
