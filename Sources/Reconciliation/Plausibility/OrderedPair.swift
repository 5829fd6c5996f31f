import FilingModel

/// Two concepts of which one is part of the other, so that it can never be larger.
struct OrderedPair: Sendable {
  let part: StandardConcept
  let whole: StandardConcept

  static let all: [OrderedPair] = lists.flatMap { whole, parts in
    parts.map { OrderedPair(part: .usGAAP($0), whole: .usGAAP(whole)) }
  }

  /// Each of the years ahead has no more than all of them.
  private static let years = [
    "NextTwelveMonths", "YearTwo", "YearThree", "YearFour", "YearFive", "AfterYearFive",
  ]

  private static let lists: [(String, [String])] = [
    (
      "Assets",
      [
        "AssetsCurrent", "AssetsNoncurrent", "PropertyPlantAndEquipmentNet", "Goodwill",
        "IntangibleAssetsNetExcludingGoodwill", "OperatingLeaseRightOfUseAsset",
        "OtherAssetsNoncurrent", "EquityMethodInvestments", "MarketableSecuritiesNoncurrent",
        "LongTermInvestments",
      ]
    ),
    (
      "AssetsCurrent",
      [
        "CashAndCashEquivalentsAtCarryingValue", "AccountsReceivableNetCurrent", "InventoryNet",
        "ShortTermInvestments", "MarketableSecuritiesCurrent", "PrepaidExpenseCurrent",
        "PrepaidExpenseAndOtherAssetsCurrent", "OtherAssetsCurrent", "NontradeReceivablesCurrent",
        "IntangibleAssetsCurrent", "RestrictedCashCurrent", "DepositsAssetsCurrent",
      ]
    ),
    ("Liabilities", ["LiabilitiesCurrent", "LiabilitiesNoncurrent"]),
    (
      "LiabilitiesCurrent",
      [
        "AccountsPayableCurrent", "AccruedLiabilitiesCurrent",
        "ContractWithCustomerLiabilityCurrent",
        "LongTermDebtCurrent", "OtherLiabilitiesCurrent", "OperatingLeaseLiabilityCurrent",
        "CommercialPaper",
      ]
    ),
    ("LiabilitiesNoncurrent", ["LongTermDebtNoncurrent", "OtherLiabilitiesNoncurrent"]),
    (
      "PropertyPlantAndEquipmentGross",
      [
        "PropertyPlantAndEquipmentNet",
        "AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment",
      ]
    ),
    (
      "FiniteLivedIntangibleAssetsGross",
      ["FiniteLivedIntangibleAssetsNet", "FiniteLivedIntangibleAssetsAccumulatedAmortization"]
    ),
    (
      "FiniteLivedIntangibleAssetsNet",
      years.map { "FiniteLivedIntangibleAssetsAmortizationExpense\($0)" }
    ),
    (
      "LesseeOperatingLeaseLiabilityPaymentsDue",
      years.map { "LesseeOperatingLeaseLiabilityPaymentsDue\($0)" }
    ),
    (
      "FinanceLeaseLiabilityPaymentsDue",
      years.map { "FinanceLeaseLiabilityPaymentsDue\($0)" }
    ),
    ("InventoryGross", ["InventoryNet"]),
    ("AccountsReceivableGrossCurrent", ["AccountsReceivableNetCurrent"]),
    ("AccountsReceivableGross", ["AccountsReceivableNet"]),
    ("DeferredTaxAssetsGross", ["DeferredTaxAssetsValuationAllowance", "DeferredTaxAssetsNet"]),
    ("CommonStocksIncludingAdditionalPaidInCapital", ["AdditionalPaidInCapital"]),
    ("CommonStockSharesAuthorized", ["CommonStockSharesIssued", "CommonStockSharesOutstanding"]),
    (
      "CommonStockSharesIssued",
      ["CommonStockSharesOutstanding", "TreasuryStockCommonShares", "TreasuryStockShares"]
    ),
    (
      "PreferredStockSharesAuthorized",
      ["PreferredStockSharesIssued", "PreferredStockSharesOutstanding"]
    ),
    ("PreferredStockSharesIssued", ["PreferredStockSharesOutstanding"]),
    (
      "WeightedAverageNumberOfDilutedSharesOutstanding",
      ["WeightedAverageNumberOfSharesOutstandingBasic"]
    ),
    ("EarningsPerShareBasic", ["EarningsPerShareDiluted"]),
    ("Revenues", ["RevenueFromContractWithCustomerExcludingAssessedTax"]),
    ("LongTermDebt", ["LongTermDebtCurrent", "LongTermDebtNoncurrent"]),
    (
      "OperatingLeaseLiability",
      ["OperatingLeaseLiabilityCurrent", "OperatingLeaseLiabilityNoncurrent"]
    ),
    (
      "ShareBasedCompensationArrangementByShareBasedPaymentAwardOptionsOutstandingNumber",
      ["ShareBasedCompensationArrangementByShareBasedPaymentAwardOptionsExercisableNumber"]
    ),
    (
      "DefinedBenefitPlanBenefitObligation", ["DefinedBenefitPlanAccumulatedBenefitObligation"]
    ),
    (
      "DefinedBenefitPlanBenefitObligation",
      [
        "DefinedBenefitPlanPlansWithBenefitObligationsInExcessOfPlanAssetsAggregateBenefitObligation",
        "DefinedBenefitPlanPensionPlanWithProjectedBenefitObligationInExcessOfPlanAssetsProjectedBenefitObligation",
      ]
    ),
    (
      "DefinedBenefitPlanAccumulatedBenefitObligation",
      [
        "DefinedBenefitPlanPensionPlansWithAccumulatedBenefitObligationsInExcessOfPlanAssetsAggregateAccumulatedBenefitObligation",
        "DefinedBenefitPlanPensionPlanWithAccumulatedBenefitObligationInExcessOfPlanAssetsAccumulatedBenefitObligation",
      ]
    ),
    (
      "DefinedBenefitPlanFairValueOfPlanAssets",
      [
        "DefinedBenefitPlanPlansWithBenefitObligationsInExcessOfPlanAssetsAggregateFairValueOfPlanAssets",
        "DefinedBenefitPlanPensionPlanWithProjectedBenefitObligationInExcessOfPlanAssetsPlanAssets",
        "DefinedBenefitPlanPensionPlanWithAccumulatedBenefitObligationInExcessOfPlanAssetsPlanAssets",
      ]
    ),
    (
      "UndistributedEarningsOfForeignSubsidiaries",
      [
        "DeferredTaxLiabilityNotRecognizedAmountOfUnrecognizedDeferredTaxLiabilityUndistributedEarningsOfForeignSubsidiaries"
      ]
    ),
    ("CostsAndExpenses", ["CostOfRevenue", "ResearchAndDevelopmentExpense"]),
  ]
}
