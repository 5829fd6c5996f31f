import FilingModel

extension Rule {
  static let parValueContradictsShares = Rule(
    id: "par-value-contradicts-shares",
    check: .accounting,
    severity: .warning,
    summary: "Common stock is not the par value of the shares issued, as it is at another date.",
    rationale: """
      The line of common stock is the par value times the shares, where what was paid beyond stands \
      on a line of its own. When the three fit at one date and not at another, or miss each other by \
      a power of ten, one has a wrong scale or digit. A line that holds all that was paid for the \
      shares never fits, and is let be.
      """,
    basis: "ASC 505-10-50-2; Regulation S-X 5-02.29",
    examples: [
      Example(
        "a thousand times the shares",
        """
        concept                             period      unit        value      decimals
        CommonStockParOrStatedValuePerShare  2024-12-31  USD/shares  0.01       2         ◀
        CommonStockSharesIssued             2024-12-31  shares      5,000,000  0         ◀
        CommonStockValue                    2024-12-31  USD         50,000,000  0         ◀
        CommonStockParOrStatedValuePerShare  2023-12-31  USD/shares  0.01       2
        CommonStockSharesIssued             2023-12-31  shares      4,000,000  0
        CommonStockValue                    2023-12-31  USD         40,000     0
        """),
      Example(
        "rounded to thousands, and a line with all that was paid",
        """
        concept                             period      unit        value      decimals
        CommonStockParOrStatedValuePerShare  2024-12-31  USD/shares  0.001      INF
        CommonStockSharesIssued             2024-12-31  shares      5,432,100  0
        CommonStockValue                    2024-12-31  USD         5,000      -3
        CommonStockParOrStatedValuePerShare  2023-12-31  USD/shares  0.001      INF
        CommonStockSharesIssued             2023-12-31  shares      4,432,100  0
        CommonStockValue                    2023-12-31  USD         987,000    -3
        """),
    ],
    asks: .filing { subject, answer in
      let readings = Reading.all(in: subject.index)
      answer.compared(readings.count)
      let fitting = readings.count { $0.fits }
      for reading in readings where !reading.fits {
        let isOdd = fitting > 0 && fitting == readings.count - 1 && reading.isNear
        guard isOdd || reading.isOffByTens else { continue }
        let (value, shares, par) = (reading.value, reading.shares, reading.par)
        answer.find(
          "\(value.shownAspects) is \(value.shownValue), and \(shares.shownValue) at a par of "
            + "\(par.shownValue) are \(reading.product.grouped)", in: [value, shares, par])
      }
    }
  )

  /// Common stock, the shares and their par at one date.
  private struct Reading {
    let value: Fact
    let shares: Fact
    let par: Fact
    let product: ExactDecimal

    /// What a balance is about, whatever its unit.
    private struct Place: Hashable {
      let entity: Entity
      let period: Period
      let dimensions: Dimensions

      init(_ fact: Fact) {
        entity = fact.aspects.entity
        period = fact.period
        dimensions = fact.dimensions
      }
    }

    static func all(in index: FactIndex) -> [Reading] {
      func places(_ names: String...) -> [Place: Fact] {
        let facts = names.flatMap { index.all(.usGAAP($0)) }.map { index.facts[$0] }
        return Dictionary(facts.map { (Place($0), $0) }, uniquingKeysWith: { first, _ in first })
      }
      let counts = places("CommonStockSharesIssued", "CommonStockSharesOutstanding")
      let pars = places("CommonStockParOrStatedValuePerShare")
      return index.all(.usGAAP("CommonStockValue")).compactMap { ordinal in
        let value = index.facts[ordinal]
        guard let shares = counts[Place(value)], shares.unit == .shares,
          let par = pars[Place(value)], let price = par.number, !price.isZero,
          value.number?.isZero == false, let product = shares.number?.multiplied(by: price)
        else { return nil }
        return Reading(value: value, shares: shares, par: par, product: product)
      }
    }

    /// Whether the line is the product, but for how it is rounded and a tenth of it: shares are issued
    /// before they are entered, and entered before they are issued.
    var fits: Bool { agrees(with: product) }

    /// Whether the line is the product with its point moved by three places and more.
    var isOffByTens: Bool {
      [-6, -3, 3, 6].contains { product.scaled(by: $0).map(agrees) == true }
    }

    /// Whether the line is a multiple of the product that a wrong digit explains, and no sum of other
    /// things.
    var isNear: Bool {
      guard let number = value.number?.magnitude, let most = product.magnitude.scaled(by: 1) else {
        return false
      }
      return number <= most && number.scaled(by: 1).map { $0 >= product.magnitude } == true
    }

    private func agrees(with product: ExactDecimal) -> Bool {
      guard let interval = value.interval, let low = product.multiplied(by: Self.less),
        let high = product.multiplied(by: Self.more)
      else { return true }
      return interval.upper >= low && high >= interval.lower
    }

    private static let less = ExactDecimal(9, exponent: -1) ?? .one
    private static let more = ExactDecimal(11, exponent: -1) ?? .one
  }
}
