import FilingModel

/// The sums of one declaration in all its situations, by their verdict.
struct JudgedSums {
  private(set) var consistent = 0
  private(set) var inconsistent: [(sum: BoundSum, difference: BoundSum.Difference)] = []
  private(set) var unknown: [(sum: BoundSum, reason: String)] = []

  init(_ sums: [BoundSum], in index: FactIndex, by mode: CalculationMode) {
    for sum in sums {
      switch sum.verdict(in: index, by: mode) {
      case .consistent: consistent += 1
      case .inconsistent(let difference): inconsistent.append((sum, difference))
      case .unknown(let reason): unknown.append((sum, reason))
      }
    }
  }

  /// How an inconsistent sum fares elsewhere.
  var standing: InconsistentSum.Standing {
    if consistent > 0 || isExchanged { return .holdsElsewhere }
    return inconsistent.count > 1 ? .inDoubt : .alone
  }
}

extension JudgedSums {
  /// Whether two situations lack and exceed the same amount, as when values were exchanged.
  private var isExchanged: Bool {
    inconsistent.indices.contains { place in
      inconsistent[..<place].contains { other in
        let difference = inconsistent[place].difference
        guard let left = difference.amount.adding(other.difference.amount),
          let slack = difference.slack.adding(other.difference.slack)
        else { return false }
        return left.magnitude <= slack && difference.amount.magnitude > slack
      }
    }
  }
}

extension Answer {
  mutating func find(_ sum: InconsistentSum, in index: FactIndex) {
    find(sum.message, in: sum.ordinals.map { index.facts[$0] }, as: sum.severity)
  }

  mutating func leave(_ sum: BoundSum, in index: FactIndex, _ reason: String) {
    let total = index.facts[sum.total]
    leave("\(total.shownAspects) is not added up: \(reason)", at: total.source)
  }
}
