import FilingModel

/// What a report states for all owners and for the parent's, where it knows no other owners: the two
/// are the same.
struct SoleOwner {
  let all: StandardConcept
  let own: StandardConcept

  init(_ all: String, _ own: String) {
    self.all = .usGAAP(all)
    self.own = .usGAAP(own)
  }
}

extension Answer {
  /// Compares what belongs to all owners with what belongs to the parent's.
  mutating func compare(_ pair: SoleOwner, in index: FactIndex) {
    guard !index.conceptNames.contains(where: { SoleOwner.isOfOthers($0.localName) }) else {
      return
    }
    for ordinal in index.whole(pair.all) {
      let whole = index.facts[ordinal]
      guard let partner = index.partner(pair.own, of: whole), let all = whole.interval,
        let own = index.facts[partner].interval
      else { continue }
      compared()
      guard !all.overlaps(own), !index.isContested(ordinal), !index.isContested(partner) else {
        continue
      }
      find(
        "\(whole.shownAspects) is \(whole.shownValue), and \(pair.own.localName) "
          + "\(index.facts[partner].shownValue), where the report knows no other owners",
        in: [whole, index.facts[partner]],
        as: SoleOwner.isOffByOne(whole, index.facts[partner]) ? .information : nil)
    }
  }
}

extension SoleOwner {
  /// Whether a name tells of owners beside the parent's, and is not one that all filers use.
  fileprivate static func isOfOthers(_ name: String) -> Bool {
    guard name.contains("Noncontrolling") || name.contains("MinorityInterest") else { return false }
    return !common.contains { name.contains($0) }
  }

  /// Whether both are exact numbers of whole units, one apart.
  fileprivate static func isOffByOne(_ left: Fact, _ right: Fact) -> Bool {
    guard left.isExactAndWhole, right.isExactAndWhole, let number = right.number,
      let difference = left.number?.subtracting(number)
    else { return false }
    return difference.magnitude <= .one
  }

  private static let common = ["IncludingPortionAttributable", "BeforeIncomeTaxes"]
}
