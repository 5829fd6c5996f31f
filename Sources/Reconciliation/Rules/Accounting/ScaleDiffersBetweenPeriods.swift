import FilingModel

extension Rule {
  static let scaleDiffersBetweenPeriods = Rule(
    id: "scale-differs-between-periods",
    check: .accounting,
    severity: .warning,
    summary:
      "A value is a thousand or a million times that of another period, and rounder by as much.",
    rationale: """
      Numbers printed in thousands or millions are easily entered with the wrong scale. Growth \
      alone is no sign of it, so two things must come together: the size is about a power of a \
      thousand away, and the larger number ends in as many more zeros than the accuracy of the \
      other accounts for. Three digits that are the same with the point elsewhere are sign enough, \
      and for what shares are worth on paper one is; what a share is paid does not grow three \
      hundred times.
      """,
    basis: "EDGAR Filer Manual 6.6.32; similar to DQC.US.0095 and DQC.US.0192",
    examples: [
      Example(
        "one year in thousands of millions",
        """
        concept    period                  unit  value              decimals
        Revenues   2024-01-01..2024-12-31  USD   4,321,000,000,000  -6        ◀
        Revenues   2023-01-01..2023-12-31  USD   3,987,000,000      -6        ◀
        """),
      Example(
        "a shares count in millions entered as thousands",
        """
        concept                       period      unit    value           decimals
        CommonStockSharesOutstanding  2024-12-31  shares  12,345,000,000  -3        ◀
        CommonStockSharesOutstanding  2023-12-31  shares  12,301,000      -3        ◀
        """),
      Example(
        "the same rate, and the same par value, with their points elsewhere",
        """
        concept                            period                  unit        value
        own:RateOfLicences                 2024-01-01..2024-12-31  pure        0.000215  ◀
        own:RateOfLicences                 2023-01-01..2023-12-31  pure        0.215     ◀
        CommonStockParOrStatedValuePerShare  2024-12-31            USD/shares  0.00001   ◀
        CommonStockParOrStatedValuePerShare  2023-12-31            USD/shares  0.01      ◀
        """),
      Example(
        "a dividend of a thousand times that of other years",
        """
        concept                              period                  unit        value
        CommonStockDividendsPerShareDeclared  2024-01-01..2024-12-31  USD/shares  240   ◀
        CommonStockDividendsPerShareDeclared  2023-01-01..2023-12-31  USD/shares  0.23
        CommonStockDividendsPerShareDeclared  2022-01-01..2022-12-31  USD/shares  0.25  ◀
        """),
      Example(
        "growth from next to nothing",
        """
        concept    period                  unit  value          decimals
        Revenues   2024-01-01..2024-12-31  USD   4,321,000,000  -6
        Revenues   2023-01-01..2023-12-31  USD   4,000,000      -6
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for row in index.rows {
        answer.compared()
        if let (left, right) = index.shifted(in: row) {
          answer.find(
            "\(left.shownAspects) is \(left.shownValue), and \(right.shownValue) "
              + "\(right.period.shown), the same digits", in: [left, right])
          continue
        }
        if let (left, right) = index.inflated(in: row) {
          answer.find(
            "\(left.shownAspects) is \(left.shownValue), and \(right.shownValue) "
              + right.period.shown, in: [left, right])
          continue
        }
        guard index.hasRoundNumber(row) else { continue }
        let sized = row.compactMap { index.facts[$0].number?.isZero == false ? $0 : nil }
        guard let large = sized.max(by: { index.size(of: $0) < index.size(of: $1) }),
          let small = sized.min(by: { index.size(of: $0) < index.size(of: $1) }),
          index.size(of: large) - index.size(of: small) > 1,
          let near = sized.filter({ $0 != large }).max(by: {
            index.size(of: $0) < index.size(of: $1)
          })
        else { continue }
        for other in Set([near, small]).sorted() where index.isMisscaled(large, beside: other) {
          let fact = index.facts[large]
          answer.find(
            "\(fact.shownAspects) is \(fact.shownValue), and \(index.facts[other].shownValue) "
              + index.facts[other].period.shown, in: [fact, index.facts[other]])
          break
        }
      }
    }
  )
}

extension FactIndex {
  /// Two numbers of a row with the same digits, a thousand or a million times apart.
  ///
  /// Of two numbers with one or two digits only par values and authorized shares say anything.
  fileprivate func shifted(in row: [Int]) -> (Fact, Fact)? {
    for (place, left) in row.enumerated() {
      guard let number = facts[left].number, !number.isZero else { continue }
      for right in row[(place + 1)...] {
        guard let other = facts[right].number, other.significand == number.significand,
          [3, 6].contains(abs(other.exponent - number.exponent)),
          number.digitCount > 2 || facts[left].concept.localName.holds("ParOrStatedValue")
            || isOfManyShares(left, right)
        else { continue }
        return (facts[left], facts[right])
      }
    }
    return nil
  }

  /// Whether two numbers of authorized shares are more than a company has before it is listed.
  private func isOfManyShares(_ left: Int, _ right: Int) -> Bool {
    facts[left].concept.localName.holds("SharesAuthorized")
      && [left, right].allSatisfy {
        facts[$0].number.map { $0 >= ExactDecimal(10_000_000) } == true
      }
  }

  /// A dividend of a share that is three hundred times every other of its row, and the largest of
  /// these.
  fileprivate func inflated(in row: [Int]) -> (Fact, Fact)? {
    var (largest, second): (Int?, Int?) = (nil, nil)
    for ordinal in row {
      guard let number = facts[ordinal].number, !number.isZero, !number.isNegative else { continue }
      if let top = largest.flatMap({ facts[$0].number }), number <= top {
        if second.flatMap({ facts[$0].number }).map({ number > $0 }) ?? true { second = ordinal }
      } else {
        (largest, second) = (ordinal, largest)
      }
    }
    guard let largest, let second, let large = facts[largest].number,
      let bound = facts[second].number?.multiplied(by: ExactDecimal(300)), large >= bound,
      // Last, since few rows come so far and looking into names takes longest.
      facts[row[0]].concept.localName.holds("DividendsPerShare")
    else { return nil }
    return (facts[largest], facts[second])
  }

  /// Whether some number of a row has three more zeros than the finest decimals ask for.
  fileprivate func hasRoundNumber(_ row: [Int]) -> Bool {
    var finest = Int.min
    var roundest = Int.min
    for ordinal in row {
      if case .places(let places) = facts[ordinal].decimals {
        finest = max(finest, places)
      } else {
        finest = max(finest, 0)
      }
      if let number = facts[ordinal].number { roundest = max(roundest, Int(number.exponent)) }
    }
    return roundest >= 3 - finest
  }

  /// How many digits stand before the point.
  fileprivate func size(of ordinal: Int) -> Int {
    facts[ordinal].number.map { $0.digitCount + Int($0.exponent) } ?? 0
  }

  /// Whether a number is 10^3 or 10^6 times another, give or take a factor of four, and rounder by
  /// as many digits.
  fileprivate func isMisscaled(_ ordinal: Int, beside other: Int) -> Bool {
    guard let number = facts[ordinal].number, let reference = facts[other].number,
      // Before it is listed, a company has a hundred shares, or a thousand.
      facts[other].unit != .shares || reference.digitCount > 1
    else { return false }
    return [3, 6].contains { power in
      guard let scaled = reference.scaled(by: power)?.magnitude,
        let fourth = ExactDecimal(25, exponent: -2),
        let low = scaled.multiplied(by: fourth), let high = scaled.multiplied(by: ExactDecimal(4))
      else { return false }
      let places: Int
      if case .places(let stated) = facts[other].decimals { places = stated } else { places = 0 }
      let isRounder =
        Int(number.exponent) >= power - places && Int(reference.exponent) < power - places
      return isRounder && low <= number.magnitude && number.magnitude <= high
    }
  }
}
