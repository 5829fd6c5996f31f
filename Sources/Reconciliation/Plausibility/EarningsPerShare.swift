import FilingModel

/// Earnings per share of one period, with the shares and the income they are made of.
struct EarningsPerShare {
  private let perShare: Fact
  private let shares: Fact?
  private let income: Fact
  /// Whether the filing states what common shares earn apart from all income.
  private let isSplit: Bool
  /// Whether the filing states what preferred shares take of the income.
  private let hasPreferred: Bool
  /// Whether the filing states what other owners take: those who participate, or may redeem.
  private let hasOthers: Bool
  /// Whether the filing states what those take who participate in the income of common shares.
  private let hasParticipants: Bool
  /// Whether the filing has what would bring income, or take it, when it became shares.
  private let hasConvertible: Bool

  var facts: [Fact] { [perShare, shares, income].compactMap { $0 } }

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

  /// Every period of the whole entity that states earnings per share and income.
  static func all(in index: FactIndex) -> [EarningsPerShare] {
    let hasPreferred = index.facts.contains { fact in
      let name = fact.concept.localName
      return name.holds("Preferred") && fact.number?.isZero == false
        && !["Authorized", "Par"].contains { name.holds($0) }
    }
    let hasOthers = index.conceptNames.contains { name in
      let name = name.localName
      return name.holds("Participating") || name.holds("Redeemable") || name.holds("Deemed")
        || name.holds("TemporaryEquity") || name.holds("Undistributed") || name.holds("Accretion")
    }
    let hasParticipants = index.conceptNames.contains { name in
      ["Participating", "UndistributedEarningsLoss", "Deemed"].contains { name.localName.holds($0) }
    }
    let hasConvertible = index.conceptNames.contains { name in
      ["Convertible", "Warrant"].contains { name.localName.holds($0) }
    }
    let isSplit = index.conceptNames.contains {
      $0.localName.holds("AvailableToCommonStockholders")
    }
    return kinds.flatMap { earnings, counts, incomes -> [EarningsPerShare] in
      var known: [String: [Period: [Fact]]] = [:]
      for name in counts + incomes {
        known[name] = Dictionary(
          grouping: index.whole(.usGAAP(name)).map { index.facts[$0] }, by: \.period)
      }
      return earnings.flatMap { index.all(.usGAAP($0)) }.compactMap { ordinal in
        let fact = index.facts[ordinal]
        func find(_ names: [String], _ isUnit: (Unit) -> Bool) -> Fact? {
          names.flatMap { known[$0]?[fact.period] ?? [] }.first { other in
            other.aspects.entity == fact.aspects.entity && other.unit.map(isUnit) == true
          }
        }
        let isOfClass = fact.dimensions.all.allSatisfy {
          $0.axis.localName == "StatementClassOfStockAxis"
        }
        guard isOfClass, let currency = fact.unit?.numerators.first?.localName,
          let income = find(incomes, { $0.currency == currency })
        else { return nil }
        let shares = fact.dimensions.isEmpty ? find(counts, { $0 == .shares }) : nil
        return EarningsPerShare(
          perShare: fact, shares: shares, income: income, isSplit: isSplit,
          hasPreferred: hasPreferred, hasOthers: hasOthers, hasParticipants: hasParticipants,
          hasConvertible: hasConvertible)
      }
    }
  }

  /// Whether a loss is stated as earnings; a small income may be a loss to common shares.
  private var hasOtherSign: Bool {
    guard let each = perShare.number, let stated = income.number, !each.isZero, !stated.isZero
    else {
      return false
    }
    return each.isNegative != stated.isNegative
      && (isOfCommonShares || stated.isNegative || !hasPreferred)
  }

  /// Whether the product is within half of the income, or rounding explains the rest; without shares,
  /// whether the signs agree.
  ///
  /// The income of diluted shares is without what convertible debt and warrants cost or brought, so
  /// theirs may be a few times the stated one, but not the same with the other sign.
  var isPlausible: Bool {
    guard let shares else { return !hasOtherSign }
    guard let each = eachInterval, let count = shares.number, let stated = income.number,
      let product = each.multiplied(by: count),
      let opposite = Self.surroundings(of: stated.negated),
      let near = Self.surroundings(of: stated, times: isDiluted ? 4 : nil)
    else { return true }
    return product.overlaps(near)
      && (!isDiluted || hasBothSigns(product) || !product.overlaps(opposite))
  }

  /// Whether income divided by shares rounds to what is stated, or nearly so where it is not only that
  /// of common shares; nil where none are, for a class, and
  /// where the filing states what common shares earn for other periods only.
  var isExact: Bool? {
    guard isOfCommonShares || !isSplit, let shares, let each = eachInterval,
      let count = shares.number,
      let product = each.multiplied(by: count), let income = income.interval
    else { return nil }
    return product.overlaps(income) || !isOfCommonShares && isWithinDividends(product)
  }

  /// Whether all income divided by shares rounds to what is stated; nil where it is not known.
  var isExactOfAll: Bool? {
    guard let shares, let count = shares.number, let income = income.interval else { return nil }
    return eachInterval?.multiplied(by: count)?.overlaps(income)
  }

  /// Whether the product is as near to all income as what goes to others than common shares.
  private func isWithinDividends(_ product: RoundingInterval) -> Bool {
    guard let stated = income.number, let part = ExactDecimal(3, exponent: -2),
      let margin = stated.magnitude.multiplied(by: part), let low = stated.subtracting(margin),
      let high = stated.adding(margin)
    else { return true }
    return product.overlaps(RoundingInterval(lower: low, upper: high))
  }

  var period: Period { perShare.period }

  /// What explains a difference now and then: preferred dividends and what convertible debt costs.
  var mayDiffer: Bool {
    if isDiluted, hasConvertible || hasPreferred { return true }
    // What others take has been taken from what common shares earn.
    return isOfCommonShares ? hasParticipants : hasPreferred || hasOthers
  }

  private var isOfCommonShares: Bool {
    income.concept.localName.holds("AvailableToCommonStockholders")
  }

  private var isDiluted: Bool { perShare.concept.localName == "EarningsPerShareDiluted" }

  private func hasBothSigns(_ interval: RoundingInterval) -> Bool {
    interval.lower.isNegative != interval.upper.isNegative || interval.lower.isZero
  }

  /// What is within half of an amount, or within some times it.
  private static func surroundings(
    of amount: ExactDecimal, times: Int128? = nil
  ) -> RoundingInterval? {
    guard let factor = times.map({ ExactDecimal($0) }) ?? ExactDecimal(5, exponent: -1),
      let margin = amount.magnitude.multiplied(by: factor),
      let low = amount.subtracting(margin), let high = amount.adding(margin)
    else { return nil }
    return RoundingInterval(lower: low, upper: high)
  }

  /// What the stated number may stand for: half a cent about it at least, since filers who call every
  /// number exact mean the printed one.
  private var eachInterval: RoundingInterval? {
    guard let stated = perShare.number, let half = ExactDecimal(5, exponent: -3),
      let interval = perShare.interval, let low = stated.subtracting(half),
      let high = stated.adding(half)
    else { return nil }
    return interval.lower == interval.upper ? RoundingInterval(lower: low, upper: high) : interval
  }

  var message: String {
    let product = perShare.number.flatMap { number in shares?.number?.multiplied(by: number) }
    let times = shares.map { "; times \($0.shownValue) that is \(product?.grouped ?? "")" } ?? ""
    return
      "\(perShare.shownAspects) is \(perShare.shownValue)\(times), and "
      + "\(income.concept.localName) is \(income.shownValue)"
  }
}
