import FilingModel

extension MeasureKind {
  /// What unit the name of a standard concept asks for, where the names of a kind know no exception
  /// (US GAAP Financial Reporting Taxonomy, 2009 to 2025); nil where names do not tell.
  init?(namedBy concept: QName) {
    guard concept.taxonomy == .usGAAP || concept.taxonomy == .srt else { return nil }
    let name = concept.localName
    if Self.sharesEndings.contains(where: name.hasSuffix) {
      self = .shares
    } else if Self.perShareEndings.contains(where: name.hasSuffix),
      (concept.edition ?? 0) >= Self.firstEditionPerShare
    {
      self = .moneyPerShare
    } else if Self.pureEndings.contains(where: name.hasSuffix) {
      self = .pure
    } else if Self.moneyBeginnings.contains(where: name.hasPrefix),
      !Self.otherWords.contains(where: name.contains)
    {
      self = .money
    } else {
      return nil
    }
  }

  private static let sharesEndings = [
    "NumberOfShares", "SharesAcquired", "SharesAuthorized", "SharesHeld", "SharesIssued",
    "SharesOutstanding", "SharesRepurchased", "TreasuryStockShares", "TreasuryStockCommonShares",
    "TreasuryStockPreferredShares",
  ]

  private static let perShareEndings = ["PerShare", "PerShareDeclared", "PerShareCashPaid"]

  /// Before, prices of a share were declared as money.
  private static let firstEditionPerShare = 2011

  private static let pureEndings = [
    "Percent", "Percentage", "EffectiveIncomeTaxRateContinuingOperations",
  ]

  private static let moneyBeginnings = [
    "IncomeTaxesPaid", "IncreaseDecreaseIn", "InterestExpense", "InterestPaid", "NetCashProvided",
    "PaymentsFor", "PaymentsOf", "PaymentsTo", "ProceedsFrom", "RepaymentsOf",
  ]

  private static let otherWords = [
    "Count", "Duration", "Life", "Number", "Per", "Rate", "Ratio", "Shares", "Term", "Units",
  ]
}
