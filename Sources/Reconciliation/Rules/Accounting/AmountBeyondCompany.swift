import FilingModel

extension Rule {
  static let amountBeyondCompany = Rule(
    id: "amount-beyond-company",
    check: .accounting,
    severity: .warning,
    summary: "An amount is many times all that the company has or turns over.",
    rationale: """
      What a company owns, owes, earns or pays is of the size of its balance sheet. An amount a \
      hundred times its total, or twenty times one of billions, and a price or a count of shares \
      that no company has, were multiplied by a thousand or a million once too often. What is \
      merely named, such as the volume of derivatives, assets managed for others, insurance in \
      force and authorized amounts, is left out, and companies of less than ten million are taken \
      to be of that size. The face of debt and the public float of all but the largest may be ten \
      thousand times the total; loans that are turned over or serviced may be a hundred times. More \
      shares than ten times those outstanding are bought, sold or granted by nobody whose shares \
      were not split.
      """,
    basis: "SEC staff observations on scale errors; similar to DQC.US.0192",
    examples: [
      Example(
        "a liability in millions, multiplied by a million once more",
        """
        concept              period      unit  value
        Assets               2024-12-31  USD   50,000,000,000
        own:TradeGuarantee   2024-12-31  USD   200,000,000,000,000  ◀
        """),
      Example(
        "a cost of thirty times the whole, at a company of billions",
        """
        concept              period                  unit  value
        Assets               2024-12-31              USD   50,000,000,000
        own:PlanPayouts      2024-01-01..2024-12-31  USD   1,650,000,000,000  ◀
        ProceedsFromIssuanceOfCommercialPaper  2024-01-01..2024-12-31  USD  1,200,000,000,000
        """),
      Example(
        "an exercise price of millions",
        """
        concept            period      unit        value
        own:ExercisePrice  2024-12-31  USD/shares  44,590,000  ◀
        """),
      Example(
        "a loan of quadrillions",
        """
        concept                   period      unit  value
        Assets                    2024-12-31  USD   50,000,000,000
        DebtInstrumentFaceAmount  2024-12-31  USD   5,170,000,000,000,000  ◀
        """),
      Example(
        "shares bought back, in millions of millions",
        """
        concept                                 period                  unit    value
        dei:EntityCommonStockSharesOutstanding  2025-01-31              shares  14,900,000,000
        StockRepurchasedDuringPeriodShares      2024-01-01..2024-12-31  shares  499,000,000,000  ◀
        StockRepurchasedDuringPeriodShares      2023-01-01..2023-12-31  shares  471,000,000
        CommonStockSharesAuthorized             2024-12-31              shares  500,000,000,000
        """),
      Example(
        "derivatives, by the amount they refer to",
        """
        concept                   period      unit  value
        Assets                    2024-12-31  USD   50,000,000,000
        DerivativeNotionalAmount  2024-12-31  USD   9,000,000,000,000
        Debt                      2024-12-31  USD   20,000,000,000
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let bounds = index.bounds()
      for concept in 0..<index.conceptCount {
        let ordinals = index.numbers(ofConcept: concept)
        let beyond = ordinals.filter { index.isBeyond($0, bounds) }
        answer.compared(ordinals.count)
        guard !beyond.isEmpty else { continue }
        let name = index.name(ofConcept: concept).localName
        // Earnings of a share are compared with the income they are of.
        guard !isNamedOnly(name), !name.hasPrefix("EarningsPerShare") else { continue }
        let isLoose = isLooselyBound(name)
        let (isNoShare, isTurnedOver) = (isNoShareYet(name), isTurnedOver(name))
        for ordinal in beyond where !isLoose || index.isFarBeyond(ordinal, bounds) {
          let fact = index.facts[ordinal]
          guard !isNoShare || !index.isAmongShares(ordinal),
            !isTurnedOver || index.isHundredfold(ordinal, bounds)
          else { continue }
          answer.find("\(fact.shownAspects) is \(fact.shownValue), beyond the company", in: [fact])
        }
      }
    }
  )

  /// What refers to amounts that nobody owes.
  private static func isNamedOnly(_ name: String) -> Bool {
    [
      "Notional", "Managed", "Management", "Custody", "Administration", "Volume", "InForce",
      "Authorized", "Contingenc", "Damages",
    ].contains { name.contains($0) }
  }

  /// What is set aside, or may come of a note or a warrant.
  private static func isNoShareYet(_ name: String) -> Bool {
    [
      "Reserved", "Conver", "Warrant", "Issuable", "Call", "CapitalStructure", "Threshold",
      "ilutive",
    ]
    .contains { name.contains($0) }
  }

  /// What is lent and paid back all year, or belongs to others.
  private static func isTurnedOver(_ name: String) -> Bool {
    ["Proceeds", "Payments", "Repayments", "Servic", "UnpaidPrincipal", "Client", "Float"]
      .contains { name.contains($0) }
  }

  /// What may be larger than the company, though not ten thousand times.
  private static func isLooselyBound(_ name: String) -> Bool {
    ["Float", "Face", "Aggregate", "Exposure"].contains { name.contains($0) }
  }
}

extension FactIndex {
  /// The largest amount that is still of the company's size, by unit.
  fileprivate func bounds() -> [Unit: ExactDecimal] {
    var bounds: [Unit: ExactDecimal] = [:]
    for name in ["Assets", "LiabilitiesAndStockholdersEquity", "Revenues", "Liabilities"] {
      let whole = whole(.usGAAP(name))
      for ordinal in whole.isEmpty ? all(.usGAAP(name)) : whole {
        guard let unit = facts[ordinal].unit, let number = facts[ordinal].number?.magnitude,
          let bound = max(number, Self.smallCompany).scaled(by: 2)
        else { continue }
        bounds[unit] = max(bounds[unit] ?? bound, bound)
      }
    }
    bounds[.shares] = shareBound()
    return bounds
  }

  /// More shares than anybody deals in: nil when none are counted, or when they were split.
  private func shareBound() -> ExactDecimal? {
    guard !conceptNames.contains(where: { $0.localName.holds("StockSplit") }) else { return nil }
    let counts = ShareCounts.all.flatMap(all).compactMap { facts[$0].number?.magnitude }
    guard let most = counts.max(), !most.isZero else { return nil }
    return max(most, Self.fewShares).multiplied(by: ExactDecimal(10))
  }

  /// A subsidiary has few shares, and writes of its parent's.
  private static let fewShares = ExactDecimal(10_000_000)

  fileprivate func isBeyond(_ ordinal: Int, _ bounds: [Unit: ExactDecimal]) -> Bool {
    guard let number = facts[ordinal].number?.magnitude, let unit = facts[ordinal].unit,
      number > Self.smallest
    else { return false }
    if let bound = bounds[unit] {
      return number > bound
        || unit.currency != nil && bound >= Self.billions
          && number.multiplied(by: ExactDecimal(5)).map { $0 > bound } == true
    }
    if unit == .shares { return number > Self.mostShares }
    return Unit(unit.denominators) == .shares && Unit(unit.numerators).currency == "USD"
  }

  /// Whether a number of shares is one that somebody may have.
  fileprivate func isAmongShares(_ ordinal: Int) -> Bool {
    facts[ordinal].unit == .shares
      && facts[ordinal].number.map { $0.magnitude <= Self.mostShares } == true
  }

  /// Whether an amount is a hundred times the company.
  fileprivate func isHundredfold(_ ordinal: Int, _ bounds: [Unit: ExactDecimal]) -> Bool {
    guard let number = facts[ordinal].number?.magnitude, let unit = facts[ordinal].unit else {
      return false
    }
    return bounds[unit].map { number > $0 } ?? true
  }

  /// A hundred times a billion.
  private static let billions = ExactDecimal(100_000_000_000)

  /// Whether an amount is a hundred times what is beyond the company.
  fileprivate func isFarBeyond(_ ordinal: Int, _ bounds: [Unit: ExactDecimal]) -> Bool {
    guard let number = facts[ordinal].number?.magnitude, let unit = facts[ordinal].unit,
      let bound = bounds[unit], let farther = bound.scaled(by: 2)
    else { return false }
    return number > farther || bound > Self.largeBound
  }

  /// Of a company with ten billions.
  private static let largeBound = ExactDecimal(1_000_000_000_000)

  /// Smaller ones are taken to be of this size, since they write of deals that are larger than they are.
  private static let smallCompany = ExactDecimal(10_000_000)

  /// No share has a price above this.
  private static let smallest = ExactDecimal(1_000_000)
  private static let mostShares = ExactDecimal(1_000_000_000_000)
}
