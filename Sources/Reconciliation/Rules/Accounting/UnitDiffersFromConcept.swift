import FilingModel

extension Rule {
  static let unitDiffersFromConcept = Rule(
    id: "unit-differs-from-concept",
    check: .accounting,
    severity: .warning,
    summary: "One number of a concept has another unit than all others of the filing.",
    rationale: """
      What is counted in dollars for one member is not counted in euros, shares or nothing for \
      another. Debt, derivatives, contracts and what was bought are often named in their own \
      currency, so that for these another currency counts only where the same line has the usual \
      one in other periods. A member that names the currency explains it, and so does another \
      amount in the usual currency beside it.
      """,
    basis: "EDGAR Filer Manual 6.5.35; similar to the unit checks of the Unit Type Registry",
    examples: [
      Example(
        "one segment in euros",
        """
        concept   period                  unit  value  dimensions
        Revenues  2024-01-01..2024-12-31  USD   900    -
        Revenues  2024-01-01..2024-12-31  USD   500    StatementBusinessSegmentsAxis = own:A
        Revenues  2024-01-01..2024-12-31  USD   300    StatementBusinessSegmentsAxis = own:B
        Revenues  2024-01-01..2024-12-31  EUR   100    StatementBusinessSegmentsAxis = own:C  ◀
        """),
      Example(
        "shares in dollars",
        """
        concept            period                  unit    value  dimensions
        SharesRepurchased  2024-01-01..2024-12-31  shares  900    -
        SharesRepurchased  2023-01-01..2023-12-31  shares  500    -
        SharesRepurchased  2022-01-01..2022-12-31  shares  300    -
        SharesRepurchased  2024-02-01..2024-02-29  USD     100    StatementClassOfStockAxis = own:C  ◀
        """),
      Example(
        "a note that was once stated in euros",
        """
        concept                   period      unit  value  dimensions
        DebtInstrumentFaceAmount  2024-12-31  USD   500    DebtInstrumentAxis = own:A
        DebtInstrumentFaceAmount  2024-12-31  USD   300    DebtInstrumentAxis = own:B
        DebtInstrumentFaceAmount  2024-12-31  USD   200    DebtInstrumentAxis = own:C
        DebtInstrumentFaceAmount  2023-12-31  EUR   200    DebtInstrumentAxis = own:C  ◀
        """),
      Example(
        "a note in euros, and revenue in a currency that its member names",
        """
        concept                   period                  unit  value  dimensions
        DebtInstrumentFaceAmount  2024-12-31              USD   500    DebtInstrumentAxis = own:A
        DebtInstrumentFaceAmount  2024-12-31              USD   300    DebtInstrumentAxis = own:B
        DebtInstrumentFaceAmount  2024-12-31              USD   200    DebtInstrumentAxis = own:C
        DebtInstrumentFaceAmount  2024-12-31              EUR   200    DebtInstrumentAxis = own:D
        Revenues                  2024-01-01..2024-12-31  USD   900    -
        Revenues                  2023-01-01..2023-12-31  USD   500    -
        Revenues                  2022-01-01..2022-12-31  USD   300    -
        Revenues                  2024-01-01..2024-12-31  EUR   100    CurrencyAxis = own:Euro
        """),
      Example(
        "a translation",
        """
        concept   period                  unit  value  dimensions
        Revenues  2024-01-01..2024-12-31  USD   900    -
        Revenues  2024-01-01..2024-12-31  USD   500    StatementBusinessSegmentsAxis = own:A
        Revenues  2024-01-01..2024-12-31  USD   300    StatementBusinessSegmentsAxis = own:B
        Revenues  2024-01-01..2024-12-31  EUR   270    StatementBusinessSegmentsAxis = own:B
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for concept in 0..<index.conceptCount {
        let ordinals = index.numbers(ofConcept: concept)
        guard ordinals.count > 3 else { continue }
        answer.compared()
        var counts: [Unit: Int] = [:]
        for ordinal in ordinals {
          if let unit = index.facts[ordinal].unit { counts[unit, default: 0] += 1 }
        }
        guard counts.count == 2, let lone = counts.first(where: { $0.value == 1 })?.key,
          let usual = counts.first(where: { $0.key != lone })?.key,
          let ordinal = ordinals.first(where: { index.facts[$0].unit == lone })
        else { continue }
        let fact = index.facts[ordinal]
        let others = ordinals.filter { $0 != ordinal }.map { index.facts[$0] }
        guard !isExplained(fact, beside: others) else { continue }
        answer.find(
          "\(fact.shownAspects) is stated in \(lone), and in \(usual) in "
            + others.count.counted("other number") + " of the filing", in: [fact])
      }
    }
  )

  /// Whether the fact may have a unit of its own.
  private static func isExplained(_ fact: Fact, beside others: [Fact]) -> Bool {
    let peers = others.filter { $0.dimensions == fact.dimensions }
    if peers.contains(where: { $0.period == fact.period && $0.number != fact.number }) {
      return true
    }
    let isColumn = peers.contains { $0.period.span == fact.period.span }
    // What the neighbouring rule finds.
    if fact.dimensions.isEmpty, isColumn { return true }
    let currencies = [fact, others[0]].compactMap { $0.unit?.currency }
    guard currencies.count == 2 else { return currencies.isEmpty || !isPlain(fact, others[0]) }
    let isOfCurrency = fact.dimensions.all.contains { "\($0)".contains("Currency") }
    return isOfCurrency || !isColumn && mayBeForeign(fact.concept.localName)
  }

  /// Whether both units are of those that every filing has, and none counts things of its own kind.
  private static func isPlain(_ left: Fact, _ right: Fact) -> Bool {
    [left, right].compactMap(\.unit).allSatisfy { unit in
      unit.currency != nil || unit == .shares || unit.denominators == Unit.shares.numerators
        || unit.numerators.map(\.localName) == ["pure"]
    }
  }

  /// Whether a concept is of what contracts name in a currency of their own.
  private static func mayBeForeign(_ name: String) -> Bool {
    foreign.contains { name.contains($0) }
  }

  private static let foreign = [
    "Debt", "Notional", "FaceAmount", "Borrow", "LineOfCredit", "Loan", "Note", "Derivative",
    "Hedg",
    "Contingenc", "Litigation", "Settlement", "Commitment", "Obligation", "Guarant", "Acqui",
    "Consideration", "Purchase", "Penalt", "Award", "Price", "Grant", "Examination", "Contract",
    "Divest", "Disposal", "SaleOf", "Investment",
  ]
}
