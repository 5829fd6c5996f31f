import FilingModel

extension Rule {
  static let earningsPerShareContradictNetIncome = Rule(
    id: "earnings-per-share-contradict-net-income",
    check: .accounting,
    severity: .warning,
    summary: "Earnings per share times shares is far from net income, or has the other sign.",
    rationale: """
      Preferred dividends and participating securities explain some of the difference between \
      net income and what common shares earn, so only a difference of more than half, beyond \
      what rounding of the three figures explains, is found. It shows a wrong scale of shares, \
      and a loss stated as earnings. Where all other earnings per share of the filing are exact \
      quotients, and those of one period are not, a smaller difference counts too, and is \
      information where preferred stock or dilution may explain it. What diluted shares earn is \
      without the gains and costs of what would become shares, and may be five times as much; where as \
      many shares are diluted as there are, as in a loss, each earns the same.
      """,
    basis: "ASC 260-10-45-10; similar to DQC.US.0095",
    examples: [
      Example(
        "a loss that is another one when diluted",
        """
        concept                                          period                  unit        value      decimals
        EarningsPerShareBasic                            2024-01-01..2024-12-31  USD/shares  -0.48      2         ◀
        EarningsPerShareDiluted                          2024-01-01..2024-12-31  USD/shares  -0.46      2         ◀
        WeightedAverageNumberOfSharesOutstandingBasic    2024-01-01..2024-12-31  shares      1,234,567  0
        WeightedAverageNumberOfDilutedSharesOutstanding  2024-01-01..2024-12-31  shares      1,234,567  0         ◀
        """),
      Example(
        "shares in thousands",
        """
        concept                                        period                  unit        value          decimals
        NetIncomeLoss                                  2024-01-01..2024-12-31  USD         5,000,000,000  -6        ◀
        WeightedAverageNumberOfSharesOutstandingBasic  2024-01-01..2024-12-31  shares      2,000,000      -3        ◀
        EarningsPerShareBasic                          2024-01-01..2024-12-31  USD/shares  2.50           2         ◀
        """),
      Example(
        "some of the income goes to preferred shares",
        """
        concept                                        period                  unit        value          decimals
        NetIncomeLoss                                  2024-01-01..2024-12-31  USD         5,000,000,000  -6
        WeightedAverageNumberOfSharesOutstandingBasic  2024-01-01..2024-12-31  shares      2,000,000,000  -6
        EarningsPerShareBasic                          2024-01-01..2024-12-31  USD/shares  2.20           2
        """),
      Example(
        "a diluted loss without the gain on derivatives, and one with its sign lost",
        """
        concept                                         period                  unit        value        decimals
        NetIncomeLoss                                   2024-01-01..2024-12-31  USD         -11,952,000  -3
        WeightedAverageNumberOfDilutedSharesOutstanding  2024-01-01..2024-12-31  shares     12,154,769   0
        EarningsPerShareDiluted                         2024-01-01..2024-12-31  USD/shares  -3.03        2
        NetIncomeLoss                                   2023-01-01..2023-12-31  USD         -11,952,000  -3  ◀
        WeightedAverageNumberOfDilutedSharesOutstanding  2023-01-01..2023-12-31  shares     12,154,769   0   ◀
        EarningsPerShareDiluted                         2023-01-01..2023-12-31  USD/shares  0.98         2   ◀
        """),
      Example(
        "one year of three is off by ten cents",
        """
        concept                                        period                  unit        value          decimals
        NetIncomeLoss                                  2024-01-01..2024-12-31  USD         5,000,000,000  -6  ◀
        WeightedAverageNumberOfSharesOutstandingBasic  2024-01-01..2024-12-31  shares      2,000,000,000  -6  ◀
        EarningsPerShareBasic                          2024-01-01..2024-12-31  USD/shares  2.60           2   ◀
        NetIncomeLoss                                  2023-01-01..2023-12-31  USD         4,000,000,000  -6
        WeightedAverageNumberOfSharesOutstandingBasic  2023-01-01..2023-12-31  shares      2,000,000,000  -6
        EarningsPerShareBasic                          2023-01-01..2023-12-31  USD/shares  2.00           2
        NetIncomeLoss                                  2022-01-01..2022-12-31  USD         3,000,000,000  -6
        WeightedAverageNumberOfSharesOutstandingBasic  2022-01-01..2022-12-31  shares      2,000,000,000  -6
        EarningsPerShareBasic                          2022-01-01..2022-12-31  USD/shares  1.50           2
        """),
      Example(
        "a loss of a hundredth of a cent, printed as none by a filer whose numbers are all exact",
        """
        concept                                        period                  unit        value       decimals
        NetIncomeLoss                                  2024-01-01..2024-12-31  USD         -2,065      INF
        WeightedAverageNumberOfSharesOutstandingBasic  2024-01-01..2024-12-31  shares      15,300,000  INF
        EarningsPerShareBasic                          2024-01-01..2024-12-31  USD/shares  0           INF
        """),
    ],
    asks: .filing { subject, answer in
      compareUndiluted(subject.index, &answer)
      let readings = EarningsPerShare.all(in: subject.index)
      let exactness = readings.map(\.isExact)
      let inexact = zip(readings, exactness).filter { $0.1 == false }.map(\.0)
      let isUsuallyExact =
        exactness.count { $0 == true } > 1 && Set(inexact.map(\.period)).count == 1
      let isExplained = inexact.allSatisfy(\.mayDiffer)
      let rough = readings.filter { $0.isExactOfAll == false }
      let isAlwaysExact =
        Set(rough.map(\.period)).count == 1 && !rough.contains(where: \.mayDiffer)
        && readings.count { $0.isExactOfAll == true } >= mostByChance
      for (reading, isExact) in zip(readings, exactness) {
        answer.compared()
        if !reading.isPlausible {
          answer.find(reading.message, in: reading.facts)
        } else if isUsuallyExact && isExact == false
          || isAlwaysExact && reading.isExactOfAll == false
        {
          answer.find(
            reading.message + "; elsewhere the quotient is exact", in: reading.facts,
            as: isExplained ? .information : nil)
        }
      }
    }
  )

  private static func compareUndiluted(_ index: FactIndex, _ answer: inout Answer) {
    for ordinal in index.whole(.usGAAP("EarningsPerShareDiluted")) {
      let diluted = index.facts[ordinal]
      func stated(_ name: String) -> Fact? {
        index.whole(.usGAAP(name)).map { index.facts[$0] }.first {
          $0.period == diluted.period && $0.aspects.entity == diluted.aspects.entity
        }
      }
      guard let basic = stated("EarningsPerShareBasic"),
        let shares = stated("WeightedAverageNumberOfSharesOutstandingBasic"),
        let dilutedShares = stated("WeightedAverageNumberOfDilutedSharesOutstanding")
      else { continue }
      answer.compared()
      guard shares.number == dilutedShares.number, basic.decimals == diluted.decimals,
        stated("NetIncomeLossAvailableToCommonStockholdersDiluted")?.number
          == stated("NetIncomeLossAvailableToCommonStockholdersBasic")?.number,
        isBeyondRounding(basic, diluted, of: shares)
      else { continue }
      answer.find(
        "\(diluted.shownAspects) is \(diluted.shownValue), and \(basic.concept.localName) "
          + "\(basic.shownValue), of \(shares.shownValue) both",
        in: [diluted, basic, dilutedShares])
    }
  }

  /// Whether more than a cent is between the two, and more than what may be between counts of shares
  /// that are rounded to the same.
  private static func isBeyondRounding(_ basic: Fact, _ diluted: Fact, of shares: Fact) -> Bool {
    guard let each = basic.number, let count = shares.number?.magnitude,
      let gap = diluted.number?.subtracting(each)?.magnitude,
      let cent = ExactDecimal(1, exponent: -2),
      let over = gap.subtracting(cent)
    else { return false }
    // An exact count of round thousands is rounded to them.
    var places = Int(count.exponent)
    if case .places(let stated) = shares.decimals { places = max(places, -stated) }
    guard let step = ExactDecimal(1, exponent: places),
      let explained = each.magnitude.multiplied(by: step), let rest = over.multiplied(by: count)
    else { return false }
    return rest > explained
  }

  /// So many quotients that are exact, without what goes to others, show that nothing does.
  private static let mostByChance = 3
}
