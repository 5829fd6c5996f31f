import FilingModel

/// The concepts that are lines of a statement: those of metrics, and all that the filing sums up
/// with one of their totals.
struct StatementLines {
  private let names: Set<QName>

  /// A filing's calculation networks are one a statement or note; a statement has a total of it.
  init(of report: Report) {
    var names: Set<QName> = []
    for network in report.taxonomy.networks where network.arcrole.contains("summation-item") {
      let members = Set(network.relationships.flatMap { [$0.source, $0.target] })
      guard members.contains(where: { Self.totals.contains($0.standardConcept) }) else { continue }
      names.formUnion(members)
    }
    self.names = names
  }

  func hold(_ concept: QName) -> Bool {
    names.contains(concept) || concept.localName.hasPrefix(Self.cash)
      || concept.standardConcept.map { StandardConcepts.known[$0] != nil } == true
  }

  /// Cash as the cash flow statement opens and closes with it, which no sum holds.
  private static let cash = "CashCashEquivalentsRestrictedCash"

  private static let totals: Set<StandardConcept?> = [
    .usGAAP("Assets"), .usGAAP("LiabilitiesAndStockholdersEquity"), .usGAAP("NetIncomeLoss"),
    .usGAAP("ProfitLoss"), .usGAAP("NetCashProvidedByUsedInOperatingActivities"),
    .usGAAP("NetCashProvidedByUsedInFinancingActivities"),
  ]
}
