import FilingModel

/// The two sides of one balance sheet: everything stated beside one value of assets.
struct BalanceSheet {
  static let assets = StandardConcept.usGAAP("Assets")
  static let otherSide = StandardConcept.usGAAP("LiabilitiesAndStockholdersEquity")

  private let index: FactIndex
  private let assets: Int
  private let ownParts: Set<QName>

  /// The sheet of the facts that share the aspects of this value of assets.
  ///
  /// The filer's own calculation says which other concepts belong to the total of the other side.
  init(assets: Int, in index: FactIndex, by taxonomy: FilingTaxonomy) {
    self.assets = assets
    self.index = index
    ownParts = Self.parts(of: Self.otherSide, by: taxonomy)
  }

  /// Assets against the stated total, then against the sum of the other side's parts.
  ///
  /// Filers state equity and temporary equity in several ways. When any of them balances, the sheet
  /// does; when none does, the first is compared. With members only a sheet with its total counts,
  /// since notes give single figures for members that are no balance sheet.
  func comparisons() -> [Comparison] {
    let total = index.partner(Self.otherSide, of: index.facts[assets]).map {
      comparison(with: [$0])
    }
    guard isWhole || total != nil else { return [] }
    let sums = readings.map(comparison)
    let balanced = sums.first { sum in
      if case .agrees = sum.verdict(tolerance: .zero) { true } else { false }
    }
    var sum = balanced ?? sums.first
    if balanced == nil, sum?.reservation == nil, let other = sum.flatMap(otherPart) {
      sum?.reservation = "\(other.concept) may belong to the sum"
    }
    return [total, sum].compactMap { $0 }
  }

  /// Whether the sheet is that of the whole entity.
  var isWhole: Bool { index.facts[assets].dimensions.isEmpty }

  private func comparison(with parts: [Int]) -> Comparison {
    let isContested = ([assets] + parts).contains { index.isContested($0) }
    return Comparison(
      total: index.facts[assets], parts: parts.map { index.facts[$0] },
      reservation: isContested ? "one of the facts is stated with two values" : nil)
  }

  private func partner(_ name: String) -> Int? {
    index.partner(.usGAAP(name), of: index.facts[assets])
  }

  /// The ways to read liabilities, temporary equity and equity, most usual first.
  private var readings: [[Int]] {
    guard let liabilities = partner("Liabilities") else { return [] }
    return equityReadings.flatMap { equity in
      temporaryReadings.map { [liabilities] + $0 + equity }
    }
  }

  private var equityReadings: [[Int]] {
    let minority = Self.minorityEquity.compactMap(partner)
    let whole = Self.wholeEquity.compactMap(partner).map { [$0] }
    let parent = Self.parentEquity.compactMap(partner)
    return whole + parent.flatMap { minority.isEmpty ? [[$0]] : [[$0] + minority, [$0]] }
  }

  private var temporaryReadings: [[Int]] {
    let whole = partner(Self.temporaryEquity[0]).map { [[$0]] } ?? []
    let parts = Self.temporaryEquity.dropFirst().compactMap(partner)
    return whole + [parts] + parts.map { [$0] } + (whole.isEmpty && parts.isEmpty ? byMember : [])
      + [[]]
  }

  /// Temporary equity that is stated for the members of one axis only, as by class of stock.
  private var byMember: [[Int]] {
    Self.temporaryEquity.flatMap { name -> [[Int]] in
      var axes: [QName: [Int]] = [:]
      for ordinal in index.all(.usGAAP(name)) {
        if let axis = index.furtherAxis(of: ordinal, beyond: assets) {
          axes[axis, default: []].append(ordinal)
        }
      }
      return axes.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// A further fact of the same aspects that may be equity of another kind: a part of the total by
  /// the filer's own calculation, or one that is the difference to the digit.
  private func otherPart(of comparison: Comparison) -> Fact? {
    let about = comparison.total.aspects
    let difference = comparison.difference
    return index.facts.first { fact in
      guard let number = fact.number, !number.isZero, fact.period == about.period,
        fact.unit == about.unit, fact.dimensions == about.dimensions,
        fact.aspects.entity == about.entity, !comparison.facts.contains(fact)
      else { return false }
      return number == difference && Self.mayBeEquity(fact.concept)
        || ownParts.contains(fact.concept)
    }
  }

  /// Whether a concept may stand on the side of equity, by a word of its name or as one of the filer's
  /// own; any other number that is the difference is so by chance.
  private static func mayBeEquity(_ concept: QName) -> Bool {
    concept.taxonomy == nil || equityWords.contains { concept.localName.contains($0) }
  }

  private static let equityWords = [
    "Equity", "Stock", "Capital", "Interest", "Redeemable", "Redemption", "Preferred", "Partner",
    "Member", "Unit", "Deficit", "Earnings", "Commitment", "Trust", "Liabilit", "Subject",
  ]

  /// Parts that are no reading of equity, for only those can explain a difference.
  private static func parts(
    of concept: StandardConcept, by taxonomy: FilingTaxonomy
  ) -> Set<QName> {
    let calculations = taxonomy.networks.filter { $0.arcrole.hasSuffix("/summation-item") }
    let parts = calculations.flatMap(\.relationships).filter { $0.source.isNamed(concept) }
    return Set(parts.map(\.target).filter { !known.contains($0.localName) })
  }

  private static let known: Set<String> = Set(
    ["Liabilities", "CommitmentsAndContingencies"] + wholeEquity + parentEquity + minorityEquity
      + temporaryEquity)

  private static let wholeEquity = [
    "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
    "PartnersCapitalIncludingPortionAttributableToNoncontrollingInterest",
  ]
  private static let parentEquity = [
    "StockholdersEquity", "PartnersCapital", "MembersEquity", "CommonStockholdersEquity",
    "AssetsNet",
  ]
  private static let minorityEquity = [
    "MinorityInterest", "PartnersCapitalAttributableToNoncontrollingInterest",
  ]
  /// All of it, then its two parts.
  private static let temporaryEquity = [
    "TemporaryEquityCarryingAmountIncludingPortionAttributableToNoncontrollingInterests",
    "TemporaryEquityCarryingAmountAttributableToParent",
    "RedeemableNoncontrollingInterestEquityCarryingAmount",
  ]
}
