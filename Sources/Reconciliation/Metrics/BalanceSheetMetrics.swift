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
      from: [.usGAAP("AssetsNoncurrent"), .metrics(.plus("Assets"), .minus("CurrentAssets"))]),
    MetricDefinition(
      "Cash", .instant, "Cash and what is as good as cash.",
      from: [
        .usGAAP("CashAndCashEquivalentsAtCarryingValue"),
        .usGAAP(restrictedCash, but: "restricted cash is in it"),
        .usGAAP("CashAndDueFromBanks", but: "other equivalents are left out"),
        .usGAAP("Cash", but: "equivalents are left out"),
      ]),
    MetricDefinition(
      "CashIncludingRestricted", .instant, "Cash as the statement of cash flows counts it.",
      from: [
        .usGAAP(restrictedCash),
        .usGAAP("CashAndCashEquivalentsAtCarryingValue", but: "restricted cash is left out"),
      ]),
    MetricDefinition(
      "ShortTermInvestments", .instant, "Investments held for less than a year.",
      from: [
        .usGAAP("ShortTermInvestments"),
        .usGAAP("MarketableSecuritiesCurrent", but: "what has no market is left out"),
        .usGAAP(
          "AvailableForSaleSecuritiesDebtSecuritiesCurrent", but: "other securities are left out"),
      ]),
    MetricDefinition(
      "Receivables", .instant, "What customers owe, due within a year.",
      from: [
        .usGAAP("AccountsReceivableNetCurrent"),
        .usGAAP("ReceivablesNetCurrent", but: "other receivables are in it"),
        .usGAAP("AccountsAndOtherReceivablesNetCurrent", but: "other receivables are in it"),
      ]),
    MetricDefinition("Inventory", .instant, "Goods, net.", from: [.usGAAP("InventoryNet")]),
    MetricDefinition(
      "PropertyPlantAndEquipment", .instant, "Tangible fixed assets less depreciation.",
      from: [
        .usGAAP("PropertyPlantAndEquipmentNet"),
        .usGAAP(
          "PropertyPlantAndEquipmentAndFinanceLeaseRightOfUseAsset"
            + "AfterAccumulatedDepreciationAndAmortization",
          but: "assets of finance leases are in it"),
        .usGAAP("RealEstateInvestmentPropertyNet", only: "real estate held to let or to sell"),
      ]),
    MetricDefinition("Goodwill", .instant, "Goodwill.", from: [.usGAAP("Goodwill")]),
    MetricDefinition(
      "Intangibles", .instant, "Intangible assets without goodwill, net.",
      from: [
        .usGAAP("IntangibleAssetsNetExcludingGoodwill"),
        .usGAAP("FiniteLivedIntangibleAssetsNet", only: "those that wear out"),
      ]),
    MetricDefinition(
      "Loans", .instant, "What a lender is owed, less expected losses.",
      from: [
        .usGAAP("FinancingReceivableExcludingAccruedInterestAfterAllowanceForCreditLoss"),
        .usGAAP("LoansAndLeasesReceivableNetReportedAmount"),
      ]),
    MetricDefinition(
      "RealEstate", .instant, "Real estate held to let or to sell, less depreciation.",
      from: [.usGAAP("RealEstateInvestmentPropertyNet")]),
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
          .minusIfStated(temporaryEquity[0], temporaryEquity[1], temporaryEquity[2]),
          but: rest),
        .sum(
          .plus("LiabilitiesAndStockholdersEquity"), .minus("StockholdersEquity"),
          .minusIfStated("MinorityInterest"),
          .minusIfStated(temporaryEquity[0], temporaryEquity[1], temporaryEquity[2]),
          but: rest),
      ]),
    MetricDefinition(
      "CurrentLiabilities", .instant, "Liabilities due within a year.",
      from: [.usGAAP("LiabilitiesCurrent")]),
    MetricDefinition(
      "NoncurrentLiabilities", .instant, "All other liabilities.",
      from: [
        .usGAAP("LiabilitiesNoncurrent"),
        .metrics(.plus("Liabilities"), .minus("CurrentLiabilities")),
      ]),
    MetricDefinition(
      "AccountsPayable", .instant, "What is owed to suppliers, due within a year.",
      from: [
        .usGAAP("AccountsPayableCurrent"),
        .usGAAP("AccountsPayableTradeCurrent", but: "other payables are left out"),
        .usGAAP(
          "AccountsPayableAndAccruedLiabilitiesCurrent", but: "accrued liabilities are in it"),
      ]),
    MetricDefinition(
      "ShortTermDebt", .instant, "Debt due within a year.",
      from: [
        .usGAAP("DebtCurrent"),
        .sum(
          .plus("ShortTermBorrowings"), .plus("LongTermDebtCurrent"),
          but: "finance leases are left out"),
        .sum(
          .plus("CommercialPaper"), .plus("LongTermDebtCurrent"),
          but: "other short-term debt is left out"),
      ]),
    MetricDefinition(
      "LongTermDebt", .instant,
      "Debt due later; the current part is in it where only the total is stated.",
      from: [
        .usGAAP("LongTermDebtNoncurrent"),
        .usGAAP("LongTermDebtAndCapitalLeaseObligations", but: "finance leases are in it"),
        .usGAAP("LongTermDebt", but: "the current part is in it"),
      ]),
    MetricDefinition(
      "DeferredRevenue", .instant, "What customers paid in advance, to be earned within a year.",
      from: [
        .usGAAP("ContractWithCustomerLiabilityCurrent"), .usGAAP("DeferredRevenueCurrent"),
      ]),
    MetricDefinition(
      "Deposits", .instant, "What a bank owes its depositors.", from: [.usGAAP("Deposits")]),
  ]

  private static let rest = "what is neither liability nor equity is in it"

  private static let temporaryEquity = [
    "TemporaryEquityCarryingAmountIncludingPortionAttributableToNoncontrollingInterests",
    "TemporaryEquityCarryingAmountAttributableToParent",
    "RedeemableNoncontrollingInterestEquityCarryingAmount",
  ]

  private static let noncontrolling = "noncontrolling interests are left out"

  private static let equity: [MetricDefinition] = [
    MetricDefinition(
      "TemporaryEquity", .instant, "Equity that holders can redeem, outside permanent equity.",
      from: [
        .usGAAP(temporaryEquity[0]),
        .usGAAP(temporaryEquity[1], but: "noncontrolling interests are left out"),
        .usGAAP(temporaryEquity[2], but: "the parent's own is left out"),
      ]),
    MetricDefinition(
      "Equity", .instant, "Equity, noncontrolling interests included.",
      from: [
        .usGAAP("StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest"),
        .sum(.plus("StockholdersEquity"), .plus("MinorityInterest")),
        .usGAAP("StockholdersEquity", but: noncontrolling),
        .usGAAP("PartnersCapitalIncludingPortionAttributableToNoncontrollingInterest"),
        .usGAAP("PartnersCapital", but: noncontrolling), .usGAAP("MembersEquity"),
        .usGAAP("CommonStockholdersEquity", but: "preferred stock is left out"),
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
        .dei("EntityCommonStockSharesOutstanding"),
        .summedOverClasses(.dei("EntityCommonStockSharesOutstanding")),
        .usGAAP("CommonStockSharesOutstanding"),
      ]),
  ]
}
