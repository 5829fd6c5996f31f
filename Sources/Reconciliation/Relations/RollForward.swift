import FilingModel

/// Balances at both ends of a period and what happened between them.
enum RollForward {
  /// For each change in cash the balances it explains, or else the most usual ones.
  static func cash(in index: FactIndex) -> [BoundSum] {
    let balances = cashBalances.flatMap { index.concepts(of: .usGAAP($0)) }
    let others = (0..<index.conceptCount).filter { concept in
      index.name(ofConcept: concept).localName.contains("Cash") && !balances.contains(concept)
    }
    let effects = exchangeEffects.flatMap { index.concepts(of: .usGAAP($0)) }
    return cashChanges.flatMap { index.all(.usGAAP($0)) }.compactMap { change in
      let readings = balances.compactMap { sum(of: $0, change, [], in: index) }
      let effect = effects.compactMap {
        index.number(ofConcept: $0, in: index.situation(of: change))
      }.first
      let further = effect.map { effect in
        balances.compactMap { sum(of: $0, change, [effect], in: index) }
      }
      let all = readings + (further ?? [])
      // A filer may count more to its cash than the standard balances do.
      return all.first { closes($0, in: index) }
        ?? others.lazy.compactMap { sum(of: $0, change, [], in: index) }
        .first { closes($0, in: index) }
        ?? all.first
    }
  }

  private static func closes(_ sum: BoundSum, in index: FactIndex) -> Bool {
    if case .consistent = sum.verdict(in: index, by: .roundToNearest) { true } else { false }
  }

  private static func sum(
    of balance: Int, _ change: Int, _ further: [Int], in index: FactIndex
  ) -> BoundSum? {
    guard case .duration(let start, let end) = index.facts[change].period,
      let opening = index.situation(like: change, in: .instant(start)),
      let closing = index.situation(like: change, in: .instant(end)),
      let first = index.number(ofConcept: balance, in: opening),
      let last = index.number(ofConcept: balance, in: closing)
    else { return nil }
    let parts = [first, change] + further
    return BoundSum(
      total: last, parts: parts.map { BoundSum.Part(ordinal: $0, weight: .one) }, missing: [])
  }

  private static let cashChanges = [
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect",
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseExcludingExchangeRateEffect",
    "CashAndCashEquivalentsPeriodIncreaseDecrease",
    "CashAndCashEquivalentsPeriodIncreaseDecreaseExcludingExchangeRateEffect",
  ]
  private static let cashBalances = [
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents",
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsIncludingDisposalGroupAndDiscontinuedOperations",
    "CashAndCashEquivalentsAtCarryingValue", "CashAndDueFromBanks", "Cash",
  ]
  private static let exchangeEffects = [
    "EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents",
    "EffectOfExchangeRateOnCashAndCashEquivalents",
    "EffectOfExchangeRateOnCashAndCashEquivalentsContinuingOperations",
    "EffectOfExchangeRateOnCash", "EffectOfExchangeRateOnCashContinuingOperations",
  ]
}

extension Answer {
  /// Compares sums that hold by definition.
  mutating func compare(_ sums: [BoundSum], in index: FactIndex) {
    let judged = JudgedSums(sums, in: index, by: .roundToNearest)
    compared(judged.consistent + judged.inconsistent.count)
    for (sum, reason) in judged.unknown { leave(sum, in: index, reason) }
    for (sum, difference) in judged.inconsistent {
      find(InconsistentSum(sum, difference, in: index, judged.standing), in: index)
    }
  }
}
