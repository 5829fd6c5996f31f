import FilingModel

/// Earnings per share of one period, with the shares and the income they are made of.
struct EarningsPerShare {
  private let perShare: Fact
  private let shares: Fact
  private let income: Fact

  var facts: [Fact] { [perShare, shares, income] }

  /// The first name of each is for basic, the second for diluted earnings.
  private static let kinds = [
    (
      ["EarningsPerShareBasic", "EarningsPerShareBasicAndDiluted"],
      [
        "WeightedAverageNumberOfSharesOutstandingBasic",
        "WeightedAverageNumberOfShareOutstandingBasicAndDiluted",
      ],
      ["NetIncomeLossAvailableToCommonStockholdersBasic", "NetIncomeLoss", "ProfitLoss"]
    ),
    (
      ["EarningsPerShareDiluted"], ["WeightedAverageNumberOfDilutedSharesOutstanding"],
      [
        "NetIncomeLossAvailableToCommonStockholdersDiluted",
        "NetIncomeLossAvailableToCommonStockholdersBasic", "NetIncomeLoss", "ProfitLoss",
      ]
    ),
  ]

  /// Every period of the whole entity that states all three.
  static func all(in index: FactIndex) -> [EarningsPerShare] {
    kinds.flatMap { earnings, counts, incomes in
      earnings.flatMap { index.whole(.usGAAP($0)) }.compactMap { ordinal in
        let fact = index.facts[ordinal]
        func find(_ names: [String], _ isUnit: (Unit) -> Bool) -> Fact? {
          names.lazy.flatMap { index.whole(.usGAAP($0)) }.first { other in
            let other = index.facts[other]
            return other.period == fact.period && other.aspects.entity == fact.aspects.entity
              && other.unit.map(isUnit) == true
          }.map { index.facts[$0] }
        }
        guard let currency = fact.unit?.numerators.first?.localName,
          let shares = find(counts, { $0 == .shares }),
          let income = find(incomes, { $0.currency == currency })
        else { return nil }
        return EarningsPerShare(perShare: fact, shares: shares, income: income)
      }
    }
  }

  /// Whether the product is within half of the income, or rounding explains the rest.
  var isPlausible: Bool {
    guard let each = perShare.interval, let count = shares.number, let stated = income.number,
      let half = ExactDecimal(5, exponent: -1), let margin = stated.magnitude.multiplied(by: half),
      let product = each.multiplied(by: count), let low = stated.subtracting(margin),
      let high = stated.adding(margin)
    else { return true }
    return product.overlaps(RoundingInterval(lower: low, upper: high))
  }

  var message: String {
    let product = perShare.number.flatMap { number in shares.number?.multiplied(by: number) }
    return
      "\(perShare.shownAspects) is \(perShare.shownValue); times \(shares.shownValue) that is "
      + "\(product?.grouped ?? ""), and \(income.concept.localName) is \(income.shownValue)"
  }
}
