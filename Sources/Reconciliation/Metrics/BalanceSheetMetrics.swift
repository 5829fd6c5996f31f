import FilingModel

extension MetricDefinition {
  static let balanceSheet: [MetricDefinition] = assets + liabilities + equity

  private static let assets: [MetricDefinition] = [
    MetricDefinition("Assets", .instant, "All assets.", from: [.usGAAP("Assets")]),
    MetricDefinition(
      "CurrentAssets", .instant, "Assets that turn into cash within a year.",
      from: [.usGAAP("AssetsCurrent")]),
    MetricDefinition(
      "NoncurrentAssets", .instant, "All other assets.",
      from: [.usGAAP("AssetsNoncurrent"), .sum(.plus("Assets"), .minus("AssetsCurrent"))]),
    MetricDefinition(
      "Cash", .instant, "Cash and what is as good as cash.",
      from: [
        .usGAAP("CashAndCashEquivalentsAtCarryingValue"), .usGAAP(restrictedCash),
        .usGAAP("CashAndDueFromBanks"), .usGAAP("Cash"),
      ]),
    MetricDefinition(
      "CashIncludingRestricted", .instant, "Cash as the statement of cash flows counts it.",
      from: [.usGAAP(restrictedCash), .usGAAP("CashAndCashEquivalentsAtCarryingValue")]),
    MetricDefinition(
      "ShortTermInvestments", .instant, "Investments held for less than a year.",
      from: [
        .usGAAP("ShortTermInvestments"), .usGAAP("MarketableSecuritiesCurrent"),
        .usGAAP("AvailableForSaleSecuritiesDebtSecuritiesCurrent"),
      ]),
    MetricDefinition(
      "Receivables", .instant, "What customers owe, due within a year.",
      from: [
        .usGAAP("AccountsReceivableNetCurrent"), .usGAAP("ReceivablesNetCurrent"),
        .usGAAP("AccountsAndOtherReceivablesNetCurrent"),
      ]),
    MetricDefinition("Inventory", .instant, "Goods, net.", from: [.usGAAP("InventoryNet")]),
    MetricDefinition(
      "PropertyPlantAndEquipment", .instant, "Tangible fixed assets less depreciation.",
      from: [
        .usGAAP("PropertyPlantAndEquipmentNet"),
        .usGAAP(
          "PropertyPlantAndEquipmentAndFinanceLeaseRightOfUseAsset"
            + "AfterAccumulatedDepreciationAndAmortization"),
      ]),
    MetricDefinition("Goodwill", .instant, "Goodwill.", from: [.usGAAP("Goodwill")]),
    MetricDefinition(
      "Intangibles", .instant, "Intangible assets without goodwill, net.",
      from: [
        .usGAAP("IntangibleAssetsNetExcludingGoodwill"),
        .usGAAP("FiniteLivedIntangibleAssetsNet"),
      ]),
  ]

  private static let restrictedCash =
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents"

  private static let liabilities: [MetricDefinition] = [
    MetricDefinition(
      "Liabilities", .instant, "All liabilities.",
      from: [
        .usGAAP("Liabilities"),
        .sum(
          .plus("LiabilitiesAndStockholdersEquity"),
          .minus("StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest"),
          .minusIfStated(temporaryEquity[0], temporaryEquity[1], temporaryEquity[2])),
        .sum(
          .plus("LiabilitiesAndStockholdersEquity"), .minus("StockholdersEquity"),
          .minusIfStated("MinorityInterest"),
          .minusIfStated(temporaryEquity[0], temporaryEquity[1], temporaryEquity[2])),
      ]),
    MetricDefinition(
      "CurrentLiabilities", .instant, "Liabilities due within a year.",
      from: [.usGAAP("LiabilitiesCurrent")]),
    MetricDefinition(
      "NoncurrentLiabilities", .instant, "All other liabilities.",
      from: [.usGAAP("LiabilitiesNoncurrent")]),
    MetricDefinition(
      "AccountsPayable", .instant, "What is owed to suppliers, due within a year.",
      from: [
        .usGAAP("AccountsPayableCurrent"), .usGAAP("AccountsPayableTradeCurrent"),
        .usGAAP("AccountsPayableAndAccruedLiabilitiesCurrent"),
      ]),
    MetricDefinition(
      "ShortTermDebt", .instant, "Debt due within a year.",
      from: [
        .usGAAP("DebtCurrent"),
        .sum(.plus("ShortTermBorrowings"), .plus("LongTermDebtCurrent")),
      ]),
    MetricDefinition(
      "LongTermDebt", .instant,
      "Debt due later; the current part is in it where only the total is stated.",
      from: [
        .usGAAP("LongTermDebtNoncurrent"), .usGAAP("LongTermDebtAndCapitalLeaseObligations"),
        .usGAAP("LongTermDebt"),
      ]),
    MetricDefinition(
      "DeferredRevenue", .instant, "What customers paid in advance, to be earned within a year.",
      from: [
        .usGAAP("ContractWithCustomerLiabilityCurrent"), .usGAAP("DeferredRevenueCurrent"),
      ]),
  ]

  private static let temporaryEquity = [
    "TemporaryEquityCarryingAmountIncludingPortionAttributableToNoncontrollingInterests",
    "TemporaryEquityCarryingAmountAttributableToParent",
    "RedeemableNoncontrollingInterestEquityCarryingAmount",
  ]

  private static let equity: [MetricDefinition] = [
    MetricDefinition(
      "TemporaryEquity", .instant, "Equity that holders can redeem, outside permanent equity.",
      from: temporaryEquity.map { .usGAAP($0) }),
    MetricDefinition(
      "Equity", .instant, "Equity, noncontrolling interests included.",
      from: [
        .usGAAP("StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest"),
        .usGAAP("StockholdersEquity"),
        .usGAAP("PartnersCapitalIncludingPortionAttributableToNoncontrollingInterest"),
        .usGAAP("PartnersCapital"), .usGAAP("MembersEquity"), .usGAAP("CommonStockholdersEquity"),
        .usGAAP("AssetsNet"),
      ]),
    MetricDefinition(
      "EquityParent", .instant, "Equity of the parent's shareholders.",
      from: [.usGAAP("StockholdersEquity"), .usGAAP("PartnersCapital")]),
    MetricDefinition(
      "EquityNoncontrolling", .instant, "Equity of noncontrolling interests.",
      from: [
        .usGAAP("MinorityInterest"),
        .usGAAP("PartnersCapitalAttributableToNoncontrollingInterest"),
      ]),
    MetricDefinition(
      "RetainedEarnings", .instant, "Earnings kept, or losses piled up.",
      from: [.usGAAP("RetainedEarningsAccumulatedDeficit")]),
    MetricDefinition(
      "LiabilitiesAndEquity", .instant, "All that finances the assets.",
      from: [.usGAAP("LiabilitiesAndStockholdersEquity")]),
    MetricDefinition(
      "SharesOutstanding", .instant, in: .shares,
      "Shares held by the public, the cover page first.",
      from: [
        .stated(.dei("EntityCommonStockSharesOutstanding")),
        .usGAAP("CommonStockSharesOutstanding"),
      ]),
  ]
}
