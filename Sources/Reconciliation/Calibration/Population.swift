import FilingModel

/// The facts of a filing that a mistake may befall.
struct Population {
  private let statements: [Int]
  private let numbers: [Int]
  private let totals: [Int]
  private let parts: [Int]
  /// The local names of the cover facts that the form owes.
  private let owed: [String]
  private let facts: [Fact]

  /// Facts that share a name in the table.
  struct Group {
    let name: String
    let ordinals: [Int]
  }

  init(_ subject: Subject) {
    facts = subject.report.facts
    let summations = Summation.all(in: subject.report.taxonomy)
    let contributors = Set(summations.flatMap { $0.parts.map(\.concept) })
    let declared = contributors.union(summations.map(\.total))
    let headline = Set(
      MetricDefinition.all.flatMap(\.concepts) + Relation.all.flatMap(\.concepts))
    var numbers: [Int] = []
    var statements: [Int] = []
    var totals: [Int] = []
    var parts: [Int] = []
    for (ordinal, fact) in facts.enumerated() {
      guard let number = fact.number, !number.isZero else { continue }
      numbers.append(ordinal)
      guard fact.dimensions.isEmpty else { continue }
      let isHeadline = fact.concept.standardConcept.map { headline.contains($0) } ?? false
      if isHeadline || declared.contains(fact.concept) { statements.append(ordinal) }
      if contributors.contains(fact.concept) { parts.append(ordinal) }
      if fact.concept.standardConcept.map({ Self.totals.contains($0) }) == true {
        totals.append(ordinal)
      }
    }
    self.numbers = numbers
    self.statements = statements
    self.totals = totals
    self.parts = parts
    let category = subject.index.cover("EntityFilerCategory").first?.value.description
    owed = CoverPageDuty.owed(by: subject.filing, category: category, edition: nil, until: nil)
      .filter { !$0.isOneEnough && $0.place != .contact }.flatMap(\.names)
  }

  func groups(of scope: Defect.Scope) -> [Group] {
    switch scope {
    case .numbers:
      [
        Group(name: "statements", ordinals: statements),
        Group(name: "all numbers", ordinals: numbers),
      ]
    case .totals: [Group(name: "totals", ordinals: totals)]
    case .parts: [Group(name: "statements", ordinals: parts)]
    case .cover(let names): [cover(names)]
    case .owed: [cover(owed)]
    }
  }

  private func cover(_ names: [String]) -> Group {
    Group(
      name: "cover page",
      ordinals: names.compactMap { name in
        facts.firstIndex { $0.concept.isNamed(.dei(name)) && !$0.isNil && $0.dimensions.isEmpty }
      })
  }

  private static let totals: Set<StandardConcept> = Set(
    [
      "Assets", "LiabilitiesAndStockholdersEquity", "Liabilities", "StockholdersEquity",
      "AssetsCurrent", "LiabilitiesCurrent", "NetIncomeLoss", "GrossProfit", "OperatingIncomeLoss",
      "NetCashProvidedByUsedInOperatingActivities", "NetCashProvidedByUsedInInvestingActivities",
      "NetCashProvidedByUsedInFinancingActivities", "CashAndCashEquivalentsPeriodIncreaseDecrease",
      "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect",
    ].map { .usGAAP($0) })
}

extension Relation {
  static let all =
    balanceSheet + incomeStatement + netIncome + comprehensiveIncome + cashFlow + disclosures

  var concepts: [StandardConcept] { totals + operands.flatMap(\.concepts) }
}
