import FilingModel

extension Rule {
  static let signDiffersBetweenPeriods = Rule(
    id: "sign-differs-between-periods",
    check: .accounting,
    severity: .warning,
    summary: "A value is negative, and all others of its concept in the filing are positive.",
    rationale: """
      An item that goes one way does not change its sign for one period or one member; most often \
      the minus of the printed page was entered as part of the number. Concepts whose name says \
      that they go both ways are left out, and so are members that are themselves differences. \
      Costs and charges, which are taken back at times, and flows that filers list with the sign of \
      their table are information unless a value of like size in the same line is positive, or \
      three others of a cost or a sale are; so is a flow of the filer's own without another value. A \
      value is let pass when a sum of the filing closes with its sign, and would not with the other \
      one.
      """,
    basis: "XBRL US-GAAP taxonomy guide on signs; EDGAR Filer Manual 6.5.43 and 6.6",
    examples: [
      Example(
        "treasury shares added instead of taken off",
        """
        concept            period      unit    value    dimensions
        SharesOutstanding  2024-12-31  shares  22,821   StatementEquityComponentsAxis=TreasuryStockMember  ◀
        SharesOutstanding  2024-09-30  shares  -22,821  StatementEquityComponentsAxis=TreasuryStockMember
        SharesOutstanding  2023-12-31  shares  -21,500  StatementEquityComponentsAxis=TreasuryStockMember
        """),
      Example(
        "taxes paid in two years, and given back in one that was like them",
        """
        concept             period                  unit  value
        IncomeTaxesPaidNet  2024-01-01..2024-12-31  USD   -18,679  ◀
        IncomeTaxesPaidNet  2023-01-01..2023-12-31  USD   19,573
        IncomeTaxesPaidNet  2022-01-01..2022-12-31  USD   25,385
        """),
      Example(
        "one of three years",
        """
        concept                     period                  unit  value
        own:ContentSpending  2024-01-01..2024-12-31  USD   -500   ◀
        own:ContentSpending  2023-01-01..2023-12-31  USD   450
        own:ContentSpending  2022-01-01..2022-12-31  USD   400
        """),
      Example(
        "one of several loans",
        """
        concept                 period      unit  value  dimensions
        own:LoanOutstanding     2024-12-31  USD   -500   LoanAxis=own:First   ◀
        own:LoanOutstanding     2024-12-31  USD   450    LoanAxis=own:Second
        own:LoanOutstanding     2024-12-31  USD   20     LoanAxis=own:Third
        """),
      Example(
        "one of two years, and the filer's own sum does not close with it",
        """
        concept              period                  unit  value  decimals
        own:CashUsed         2024-01-01..2024-12-31  USD   900    0
        own:ContentSpending  2024-01-01..2024-12-31  USD   -500   0         ◀
        own:OtherSpending    2024-01-01..2024-12-31  USD   400    0
        own:CashUsed         2023-01-01..2023-12-31  USD   850    0
        own:ContentSpending  2023-01-01..2023-12-31  USD   450    0
        own:OtherSpending    2023-01-01..2023-12-31  USD   400    0

        calculation   part                 weight
        own:CashUsed  own:ContentSpending  1
        own:CashUsed  own:OtherSpending    1
        """),
      Example(
        "spending less what came back, which the filer's own sum takes as stated",
        """
        concept              period                  unit  value  decimals
        own:CashUsed         2024-01-01..2024-12-31  USD   -100   0
        own:ContentSpending  2024-01-01..2024-12-31  USD   -500   0
        own:OtherSpending    2024-01-01..2024-12-31  USD   400    0
        own:CashUsed         2023-01-01..2023-12-31  USD   850    0
        own:ContentSpending  2023-01-01..2023-12-31  USD   450    0
        own:OtherSpending    2023-01-01..2023-12-31  USD   400    0

        calculation   part                 weight
        own:CashUsed  own:ContentSpending  1
        own:CashUsed  own:OtherSpending    1
        """),
      Example(
        "a line of the filer's own in the cash flow, whose sums nobody states",
        """
        concept                      period                  unit  value
        own:PrepaidProfessionalFees  2024-01-01..2024-12-31  USD   -11,500  ◀
        own:PrepaidProfessionalFees  2023-01-01..2023-12-31  USD   0
        """),
      Example(
        "amortization of one segment in one year",
        """
        concept                    period                  unit  value  dimensions
        AdjustmentForAmortization  2024-01-01..2024-12-31  USD   -800   StatementBusinessSegmentsAxis=own:A  ◀
        AdjustmentForAmortization  2023-01-01..2023-12-31  USD   100    StatementBusinessSegmentsAxis=own:A
        AdjustmentForAmortization  2024-01-01..2024-12-31  USD   700    StatementBusinessSegmentsAxis=own:B
        AdjustmentForAmortization  2023-01-01..2023-12-31  USD   600    StatementBusinessSegmentsAxis=own:B
        """),
      Example(
        "income and loss",
        """
        concept              period                  unit  value
        OperatingIncomeLoss  2024-01-01..2024-12-31  USD   -500
        OperatingIncomeLoss  2023-01-01..2023-12-31  USD   450
        OperatingIncomeLoss  2022-01-01..2022-12-31  USD   400
        """),
      Example(
        "what a bank made, or lost, on its own account",
        """
        concept                       period                  unit  value
        PrincipalTransactionsRevenue  2024-01-01..2024-12-31  USD   -51
        PrincipalTransactionsRevenue  2023-01-01..2023-12-31  USD   450
        PrincipalTransactionsRevenue  2022-01-01..2022-12-31  USD   400
        """),
      Example(
        "a filer who states what it buys back below zero, every year",
        """
        concept               period                  unit  value
        own:SharesBoughtBack  2024-01-01..2024-12-31  USD   -500
        own:SharesBoughtBack  2023-01-01..2023-12-31  USD   -450
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      var evidence = SignEvidence(index, by: subject.report.taxonomy)
      for concept in 0..<index.conceptCount {
        let ordinals = index.numbers(ofConcept: concept)
        answer.compared()
        let negative = ordinals.filter { index.facts[$0].number?.isNegative == true }
        guard !negative.isEmpty, negative.count <= mostNegative else { continue }
        if let mirrored = index.mirrored(among: negative) {
          guard !evidence.proves(mirrored) else { continue }
          answer.findNegative(mirrored, beside: 1, in: index, as: nil)
          continue
        }
        if let turned = index.turned(among: ordinals) {
          guard !evidence.proves(turned) else { continue }
          answer.findPositive(turned, in: index)
          continue
        }
        let name = index.name(ofConcept: concept)
        for reading in SignReading.telling(among: ordinals, negative, in: index) {
          let isOneWay = reading.isTax(name.localName) || reading.isAgainstAll(name.localName)
          guard isOneWay || !NamedSign.isEither(name.localName), !evidence.proves(reading.ordinal)
          else { continue }
          answer.findNegative(
            reading.ordinal, beside: reading.positives, in: index,
            as: isOneWay || reading.isClear(for: name) ? nil : .information)
        }
      }
    }
  )

  /// With more negative numbers than these a concept goes both ways.
  private static let mostNegative = 8
}

/// One negative number, and the signs of the others of its concept.
private struct SignReading {
  let ordinal: Int
  private let inRow: [Int]
  private let elsewhere: Int
  /// Positive numbers of the same members in periods of other lengths, where none is negative.
  private let ofOtherLengths: Int
  private let isAlone: Bool
  private let isBalance: Bool
  private let isNear: Bool

  var positives: Int { inRow.count + elsewhere }

  /// The negative numbers against which some other speaks, or for which none speaks; members that are
  /// differences are compared with their own periods alone.
  static func telling(
    among ordinals: [Int], _ negative: [Int], in index: FactIndex
  ) -> [SignReading] {
    let plain = negative.filter { !NonNegative.isDifference(index.facts[$0]) }
    let differences = negative.filter { !plain.contains($0) }
    let single = plain.count == 1 ? plain.filter { !NonNegative.applies(to: index.facts[$0]) } : []
    return single.map { SignReading($0, among: ordinals, in: index, isPlain: true) }
      + differences.map { SignReading($0, among: ordinals, in: index, isPlain: false) }
      .filter { $0.isNear && ($0.inRow.count > 1 || $0.ofOtherLengths > 1) }
  }

  private init(_ ordinal: Int, among ordinals: [Int], in index: FactIndex, isPlain: Bool) {
    self.ordinal = ordinal
    let row = index.otherPeriods(of: ordinal).filter { index.facts[$0].number?.isZero == false }
    let positive = row.filter { index.facts[$0].number?.isNegative == false }
    inRow = positive.count == row.count ? positive : []
    let frame = index.frame(of: ordinal)
    let fact = index.facts[ordinal]
    let ofMembers = ordinals.map { index.facts[$0] }.filter {
      $0.dimensions == fact.dimensions && $0.unit == fact.unit
        && $0.period.dayCount != fact.period.dayCount
    }
    ofOtherLengths =
      ofMembers.contains { $0.number?.isNegative == true } ? 0 : ofMembers.count
    let others = isPlain ? ordinals.filter { index.frame(of: $0) != frame } : []
    elsewhere = others.prefix(Self.mostOthers).count { other in
      let fact = index.facts[other]
      guard let number = fact.number, !number.isZero, !number.isNegative else { return false }
      // Shares bought back are bought back in each column of the statement of equity.
      return !NonNegative.isDifference(fact)
        || !fact.period.isInstant && fact.isOfEquityPart && fact.concept.taxonomy == .usGAAP
    }
    isAlone = row.isEmpty && others.isEmpty
    isBalance = index.facts[ordinal].period.isInstant
    let mirror = index.facts[ordinal].number?.negated
    isNear = inRow.contains { other in
      mirror.map { index.facts[other].number?.isNear($0) == true } ?? false
    }
  }

  /// Whether taxes that were paid, or saved, are negative beside several of about their size.
  func isTax(_ name: String) -> Bool {
    let isNamed = name.contains("TaxesPaid") || name.contains("TaxBenefitRealized")
    return isNamed && isNear && inRow.count > 1
  }

  /// Whether a cost, a sale or a share of a whole is negative where three others and more of its
  /// concept, whatever their members, are not.
  func isAgainstAll(_ name: String) -> Bool {
    positives > 2 && NamedSign.isSpending(name)
  }

  /// How many numbers of other lines are looked at.
  private static let mostOthers = 20

  func isClear(for name: QName) -> Bool {
    // What is not realized goes up and down, and what was bought lists debts as deductions.
    if !isBalance, name.localName.holds("Unrealized") { return false }
    if isAlone, name.taxonomy == nil, name.localName.hasPrefix("BusinessCombination") {
      return false
    }
    if isNear { return true }
    let isReversible =
      name.taxonomy == .usGAAP
      ? NamedSign.isTakenBack(name.localName) : NamedSign.isReversible(name.localName)
    let isFirm = isBalance || !isReversible
    if isAlone {
      let isSure = isBalance ? NamedSign.isSolid : NamedSign.isOneWay
      return isFirm && (name.taxonomy == .usGAAP || isSure(name.localName))
    }
    let isKnown = name.taxonomy == .usGAAP || NamedSign.isSolid(name.localName)
    return isFirm && (positives > 1 || positives > 0 && isKnown)
  }
}

extension Fact {
  /// Whether the only member is one of the columns of a statement of equity.
  fileprivate var isOfEquityPart: Bool {
    dimensions.all.count == 1
      && dimensions.all[0].axis.localName == "StatementEquityComponentsAxis"
  }
}

extension FactIndex {
  /// A balance that is negative and, in another period, positive to a tenth of its size.
  fileprivate func mirrored(among negative: [Int]) -> Int? {
    negative.first { ordinal in
      guard facts[ordinal].period.isInstant else { return false }
      let others = otherPeriods(of: ordinal)
      let isOnly = others.allSatisfy { facts[$0].number?.isNegative == false }
      return isOnly && others.count > 1 && others.contains { isMirrored(ordinal, $0) }
    }
  }

  /// A balance that is positive where every other period is negative, one by the same number.
  fileprivate func turned(among ordinals: [Int]) -> Int? {
    ordinals.first { ordinal in
      let fact = facts[ordinal]
      guard fact.period.isInstant, let number = fact.number, !number.isNegative,
        number.digitCount > 2
      else { return false }
      let others = otherPeriods(of: ordinal).compactMap { facts[$0].number }
      return others.count > 1 && others.allSatisfy(\.isNegative) && others.contains(number.negated)
    }
  }

  /// Whether two numbers are opposite to a tenth of their size, with three digits at least.
  private func isMirrored(_ left: Int, _ right: Int) -> Bool {
    guard let number = facts[left].number, let other = facts[right].number,
      let sum = number.adding(other)?.scaled(by: 1)
    else { return false }
    return sum.magnitude <= other.magnitude && number.digitCount > 2 && other.digitCount > 2
  }
}

extension Answer {
  fileprivate mutating func findPositive(_ ordinal: Int, in index: FactIndex) {
    let fact = index.facts[ordinal]
    find(
      "\(fact.shownAspects) is \(fact.shownValue), and negative in every other period, "
        + "once by the same number", in: [fact])
  }

  fileprivate mutating func findNegative(
    _ ordinal: Int, beside positives: Int, in index: FactIndex, as lesser: Severity?
  ) {
    let fact = index.facts[ordinal]
    find(
      "\(fact.shownAspects) is \(fact.shownValue), "
        + (positives > 0
          ? "and positive in \(positives.counted("other fact")) of the filing"
          : "where its name speaks of what goes one way"),
      in: [fact], as: lesser)
  }
}
