import FilingModel

/// The sums of one declaration in all its situations, by their verdict.
struct JudgedSums {
  private(set) var closing: [BoundSum] = []
  private(set) var inconsistent: [(sum: BoundSum, difference: BoundSum.Difference)] = []
  private(set) var unknown: [(sum: BoundSum, reason: String)] = []

  init(_ sums: [BoundSum], in index: FactIndex, by mode: CalculationMode) {
    for sum in sums {
      switch sum.verdict(in: index, by: mode) {
      case .consistent: closing.append(sum)
      case .inconsistent(let difference): inconsistent.append((sum, difference))
      case .unknown(let reason): unknown.append((sum, reason))
      }
    }
  }

  var consistent: Int { closing.count }

  /// How an inconsistent sum fares elsewhere.
  var standing: InconsistentSum.Standing {
    if consistent > 0 || isExchanged { return .holdsElsewhere }
    return inconsistent.count > 1 ? .inDoubt : .alone
  }
}

extension JudgedSums {
  /// Whether a sum stands in a table of totals and some of their parts, as by segment or by quarter:
  /// some sum closes with what it lacks and none without, and no period of its row states that, nor
  /// do further members in this period.
  func isExcerpt(_ sum: BoundSum, in index: FactIndex) -> Bool {
    let missing = Set(sum.missing.compactMap { index.concept(named: $0.concept) })
    let lacking = Set(sum.missing)
    let frame = index.frame(of: sum.total)
    let total = index.facts[sum.total]
    guard !closing.contains(where: { lacking.isSubset(of: $0.missing) }),
      closing.contains(where: { whole in
        whole.parts.contains { missing.contains(index.concept(of: $0.ordinal)) }
      })
    else { return false }
    return !missing.contains { concept in
      index.numbers(ofConcept: concept).contains { ordinal in
        let fact = index.facts[ordinal]
        return index.frame(of: ordinal) == frame
          || fact.period == total.period
            && total.dimensions.all.allSatisfy(fact.dimensions.all.contains)
      }
    }
  }

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
