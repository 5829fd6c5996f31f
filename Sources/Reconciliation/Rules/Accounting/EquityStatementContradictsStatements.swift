import FilingModel

extension Rule {
  static let equityStatementContradictsStatements = Rule(
    id: "equity-statement-contradicts-statements",
    check: .accounting,
    severity: .warning,
    summary:
      "The statement of equity has another number for a component than the other statements.",
    rationale: """
      Retained earnings close with the balance sheet's line of that name, and take the whole of net \
      income; other comprehensive income goes to its own component. A filing states both, once with \
      the member of the component and once without. Where the two agree in other periods and not in \
      this one, one of them is wrong. A component may also take more than its line, so that numbers \
      that never agree are left alone, and flows must agree in two other periods. One in \
      the last place is information, since tables are rounded each on its own.
      """,
    basis: "ASC 505-10-50-2; ASC 220-10-45-14; similar to DQC.US.0011",
    examples: [
      Example(
        "retained earnings of the balance sheet, mistyped in the statement of equity",
        """
        concept                              period      unit  value  dimensions
        StockholdersEquity                   2024-12-31  USD   5,130  StatementEquityComponentsAxis=RetainedEarningsMember  ◀
        RetainedEarningsAccumulatedDeficit   2024-12-31  USD   5,120  -                                                     ◀
        StockholdersEquity                   2023-12-31  USD   4,120  StatementEquityComponentsAxis=RetainedEarningsMember
        RetainedEarningsAccumulatedDeficit   2023-12-31  USD   4,120  -
        """),
      Example(
        "net income that retained earnings take less of than in other years",
        """
        concept        period                  unit  value  dimensions
        NetIncomeLoss  2024-01-01..2024-12-31  USD   1,000  StatementEquityComponentsAxis=RetainedEarningsMember  ◀
        NetIncomeLoss  2024-01-01..2024-12-31  USD   1,010  -                                                     ◀
        NetIncomeLoss  2023-01-01..2023-12-31  USD   900    StatementEquityComponentsAxis=RetainedEarningsMember
        NetIncomeLoss  2023-01-01..2023-12-31  USD   900    -
        NetIncomeLoss  2022-01-01..2022-12-31  USD   800    StatementEquityComponentsAxis=RetainedEarningsMember
        NetIncomeLoss  2022-01-01..2022-12-31  USD   800    -
        """),
      Example(
        "treasury shares, taken off; and common stock that never was the line of its name",
        """
        concept             period      unit  value  dimensions
        StockholdersEquity  2024-12-31  USD   -400   StatementEquityComponentsAxis=TreasuryStockMember
        TreasuryStockValue  2024-12-31  USD   400    -
        StockholdersEquity  2023-12-31  USD   -300   StatementEquityComponentsAxis=TreasuryStockMember
        TreasuryStockValue  2023-12-31  USD   300    -
        StockholdersEquity  2024-12-31  USD   900    StatementEquityComponentsAxis=CommonStockMember
        CommonStockValue    2024-12-31  USD   9      -
        StockholdersEquity  2023-12-31  USD   800    StatementEquityComponentsAxis=CommonStockMember
        CommonStockValue    2023-12-31  USD   8      -
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for pair in ComponentPair.all(in: index) {
        let readings = pair.readings(in: index)
        answer.compared(readings.count)
        let parting = readings.filter { !$0.agrees }
        guard parting.count == 1, readings.count > pair.agreementsAsked else { continue }
        let (part, whole) = (index.facts[parting[0].part], index.facts[parting[0].whole])
        answer.find(
          "\(part.shownAspects) is \(part.shownValue), and \(whole.shownAspects) is "
            + "\(whole.shownValue); they agree in "
            + (readings.count - 1).counted("other period"), in: [part, whole],
          as: parting[0].isOffByOne(in: index) ? .information : nil)
      }
    }
  )
}

/// A line of the statement of equity for one component, and the line of another statement that it is.
private struct ComponentPair {
  let component: [Int]
  let line: StandardConcept
  let isNegated: Bool
  /// In how many other periods the two must agree: flows may be shared with other components.
  let agreementsAsked: Int

  /// One period in which both are stated.
  struct Reading {
    let part: Int
    let whole: Int
    let agrees: Bool
    let isNegated: Bool

    /// Whether the two are one apart in the last place of both, as tables are that are rounded each
    /// on its own.
    func isOffByOne(in index: FactIndex) -> Bool {
      let (part, whole) = (index.facts[part], index.facts[whole])
      guard let number = part.number, part.decimals == whole.decimals,
        let expected = whole.number.map({ isNegated ? $0.negated : $0 }),
        let difference = expected.subtracting(number)?.magnitude
      else { return false }
      guard case .places(let places) = part.decimals else {
        return part.isExactAndWhole && whole.isExactAndWhole && difference <= .one
      }
      return ExactDecimal(1, exponent: -places).map { difference <= $0 } ?? false
    }
  }

  private static let equity: [StandardConcept] = [
    .usGAAP("StockholdersEquity"),
    .usGAAP("StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest"),
  ]

  private static let balances: [(member: String, line: String, isNegated: Bool)] = [
    ("RetainedEarningsMember", "RetainedEarningsAccumulatedDeficit", false),
    ("CommonStockMember", "CommonStockValue", false),
    ("PreferredStockMember", "PreferredStockValue", false),
    ("AdditionalPaidInCapitalMember", "AdditionalPaidInCapital", false),
    (
      "AccumulatedOtherComprehensiveIncomeMember",
      "AccumulatedOtherComprehensiveIncomeLossNetOfTax", false
    ),
    ("ParentMember", "StockholdersEquity", false),
    ("NoncontrollingInterestMember", "MinorityInterest", false),
    ("TreasuryStockMember", "TreasuryStockValue", true),
    ("TreasuryStockCommonMember", "TreasuryStockCommonValue", true),
  ]

  private static let flows: [(member: String, line: String)] = [
    ("RetainedEarningsMember", "NetIncomeLoss"), ("ParentMember", "NetIncomeLoss"),
    ("ParentMember", "OtherComprehensiveIncomeLossNetOfTaxPortionAttributableToParent"),
    (
      "AccumulatedOtherComprehensiveIncomeMember",
      "OtherComprehensiveIncomeLossNetOfTaxPortionAttributableToParent"
    ),
    ("AccumulatedOtherComprehensiveIncomeMember", "OtherComprehensiveIncomeLossNetOfTax"),
  ]

  static func all(in index: FactIndex) -> [ComponentPair] {
    let sheet = balances.flatMap { member, line, isNegated in
      equity.map { concept in
        ComponentPair(
          component: facts(of: concept, for: member, in: index), line: .usGAAP(line),
          isNegated: isNegated, agreementsAsked: 1)
      }
    }
    let income = flows.map { member, line in
      ComponentPair(
        component: facts(of: .usGAAP(line), for: member, in: index), line: .usGAAP(line),
        isNegated: false, agreementsAsked: 2)
    }
    return (sheet + income).filter { $0.component.count > $0.agreementsAsked }
  }

  private static func facts(
    of concept: StandardConcept, for member: String, in index: FactIndex
  ) -> [Int] {
    index.all(concept).filter { ordinal in
      let all = index.facts[ordinal].dimensions.all
      guard all.count == 1, all[0].axis.localName == "StatementEquityComponentsAxis",
        case .explicit(let name) = all[0].member
      else { return false }
      return name.localName == member && !index.isContested(ordinal)
    }
  }

  func readings(in index: FactIndex) -> [Reading] {
    component.compactMap { part in
      guard let situation = index.situation(like: part, with: .none),
        let whole = index.number(of: line, in: situation), !index.isContested(whole),
        let number = index.facts[part].number,
        let interval = index.facts[part].interval, let other = index.facts[whole].interval
      else { return nil }
      let expected = index.facts[whole].number.map { isNegated ? $0.negated : $0 }
      let isRounded = index.facts[part].decimals != index.facts[whole].decimals
      let agrees = number == expected || isRounded && !isNegated && interval.overlaps(other)
      return Reading(part: part, whole: whole, agrees: agrees, isNegated: isNegated)
    }
  }
}
