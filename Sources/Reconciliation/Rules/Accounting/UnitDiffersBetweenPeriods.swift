import FilingModel

extension Rule {
  static let unitDiffersBetweenPeriods = Rule(
    id: "unit-differs-between-periods",
    check: .accounting,
    severity: .warning,
    summary: "A number is stated in one unit for one period and in another for the rest.",
    rationale: """
      A line of a statement keeps its unit from column to column. A number in another currency, \
      or in shares, drops out of the line for everybody who selects by unit, and its column \
      looks empty. A number that is stated in both units is a translation and no \
      defect, unless it is the same number.
      """,
    basis: "EDGAR Filer Manual 6.5.35; similar to the unit checks of the Unit Type Registry",
    examples: [
      Example(
        "one year in euros",
        """
        concept   period                  unit  value
        Revenues  2024-01-01..2024-12-31  EUR   500    ◀
        Revenues  2023-01-01..2023-12-31  USD   450
        Revenues  2022-01-01..2022-12-31  USD   400
        """),
      Example(
        "the same number in both currencies",
        """
        concept   period                  unit  value
        Revenues  2024-01-01..2024-12-31  EUR   500    ◀
        Revenues  2024-01-01..2024-12-31  USD   500
        Revenues  2023-01-01..2023-12-31  USD   450
        """),
      Example(
        "both currencies for the latest year",
        """
        concept   period                  unit  value
        Revenues  2024-01-01..2024-12-31  EUR   500
        Revenues  2024-01-01..2024-12-31  USD   540
        Revenues  2023-01-01..2023-12-31  USD   450
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      for concept in 0..<index.conceptCount {
        let whole = index.numbers(ofConcept: concept).filter {
          index.facts[$0].dimensions.isEmpty
        }
        answer.compared()
        guard let first = whole.first.flatMap({ index.facts[$0].unit }),
          whole.contains(where: { index.facts[$0].unit != first })
        else { continue }
        for ordinal in whole where index.isAlone(ordinal, among: whole) {
          let fact = index.facts[ordinal]
          answer.find(
            "\(fact.shownAspects) is stated in \(fact.unit?.description ?? ""), and in another "
              + "unit for every other period", in: [fact])
        }
      }
    }
  )
}

extension FactIndex {
  /// Numbers of a day that is a column; the day of a contract has fewer, in the contract's currency.
  private static let ofColumn = 3

  /// Whether no other period has this fact's unit, and this period has none or the same number in
  /// the unit that all others agree on.
  fileprivate func isAlone(_ ordinal: Int, among ordinals: [Int]) -> Bool {
    let fact = facts[ordinal]
    let others = ordinals.filter { $0 != ordinal }.map { facts[$0] }
    let units = Set(others.map(\.unit))
    let isColumn =
      others.contains { $0.period.span == fact.period.span }
      && (!fact.period.isInstant
        || facts.count { $0.period == fact.period && $0.isNumeric } >= Self.ofColumn)
    return isColumn && units.count == 1 && !units.contains(fact.unit)
      && !others.contains { $0.period == fact.period && $0.number != fact.number }
  }
}
