import FilingModel

/// What the name of a concept says about the sign of its values.
///
/// The standard taxonomy names both directions of an item that may go either way, the positive one
/// first: income and loss, provided by and used in, increase and decrease.
enum NamedSign {
  /// Whether values of the concept may have either sign, as far as the words of its name tell.
  static func isEither(_ localName: String) -> Bool {
    words(of: localName).contains { either.contains($0) }
  }

  /// Whether the name says outright that values go both ways.
  static func isTwoWay(_ localName: String) -> Bool {
    let words = Set(words(of: localName))
    return pairs.contains { words.contains($0.0) && words.contains($0.1) }
  }

  /// `IncomeTaxesPaid` as `Income`, `Taxes`, `Paid`.
  private static func words(of name: String) -> [Substring] {
    var words: [Substring] = []
    var start = name.startIndex
    var index = start
    while index < name.endIndex {
      let next = name.utf8.index(after: index)
      if next == name.endIndex || (65...90).contains(name.utf8[next]) {
        words.append(name[start..<next])
        start = next
      }
      index = next
    }
    return words
  }

  private static let pairs: [(Substring, Substring)] = [
    ("Proceeds", "Payments"), ("Proceeds", "Repayments"), ("Gain", "Loss"), ("Gains", "Losses"),
    ("Increase", "Decrease"), ("Income", "Loss"), ("Accretion", "Amortization"),
    ("Discounts", "Premiums"), ("Discount", "Premium"),
  ]

  private static let either: Set<Substring> = [
    "Income", "Loss", "Losses", "Gain", "Gains", "Profit", "Increase", "Decrease", "Provided",
    "Used", "Benefit", "Benefits", "Proceeds", "Credit", "Credits", "Net", "Other", "Deferred",
    "Deficit", "Equity", "Adjustment", "Adjustments", "Change", "Changes", "Effect",
    "Comprehensive",
    "Accumulated", "Oci", "Differential", "Hedge", "Hedges", "Derivative", "Derivatives",
    "Translation", "Remeasurement", "Reclassification", "Reclassifications", "Reconciliation",
    "Elimination", "Eliminations", "Noncontrolling", "Minority", "Percent", "Percentage", "Rate",
    "Earnings", "Return", "Interest", "Provision", "Reserve", "Restructuring", "Impairment",
    "Valuation", "Settlement", "Settlements", "Actuarial", "Purchases", "Transfers", "Recovery",
    "Recoveries", "Repurchase", "Treasury", "Forfeited", "Redemption", "Accretion", "Investments",
    "Contribution", "Cost", "Fair", "Difference", "Variance", "Growth", "Revaluation", "Currency",
  ]
}
