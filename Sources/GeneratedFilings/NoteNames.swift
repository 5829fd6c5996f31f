/// Concepts of `us-gaap` that notes state, without those of the statements.
enum NoteNames {
  /// Balances; the value stands at the end of a day.
  static let instants = [
    "AvailableForSaleSecuritiesDebtSecurities", "AvailableForSaleDebtSecuritiesAmortizedCostBasis",
    "DebtInstrumentCarryingAmount", "DebtInstrumentFaceAmount", "LongTermDebtFairValue",
    "DerivativeNotionalAmount", "DerivativeFairValueOfDerivativeAsset",
    "DerivativeFairValueOfDerivativeLiability", "DefinedBenefitPlanFairValueOfPlanAssets",
    "DefinedBenefitPlanBenefitObligation", "EquityMethodInvestments", "RestructuringReserve",
    "OperatingLeaseLiabilityCurrent", "OperatingLeaseRightOfUseAsset", "ProductWarrantyAccrual",
    "UnrecognizedTaxBenefits", "DeferredTaxAssetsGross",
    "DeferredIncomeTaxLiabilities", "OperatingLossCarryforwards", "EquitySecuritiesFvNi",
    "FiniteLivedIntangibleAssetsGross", "HeldToMaturitySecurities", "DerivativeAssets",
    "DerivativeLiabilities", "AssetsFairValueDisclosure", "LiabilitiesFairValueDisclosure",
    "CashEquivalentsAtCarryingValue", "RestrictedCashAndCashEquivalents", "ShortTermBorrowings",
    "InventoryFinishedGoodsNetOfReserves", "InventoryWorkInProcessNetOfReserves",
    "InventoryRawMaterialsAndSuppliesNetOfReserves", "EmployeeRelatedLiabilitiesCurrent",
    "OtherAccruedLiabilitiesCurrent", "NoncurrentAssets", "IndefiniteLivedTrademarks",
  ]

  /// Flows over a year.
  static let durations = [
    "AllocatedShareBasedCompensationExpense", "RestructuringCharges", "OperatingLeaseCost",
    "OperatingLeasePayments", "SubleaseIncome", "AssetImpairmentCharges",
    "GoodwillImpairmentLoss", "AmortizationOfIntangibleAssets", "Depreciation",
    "DefinedBenefitPlanServiceCost", "DefinedBenefitPlanInterestCost",
    "DefinedBenefitPlanExpectedReturnOnPlanAssets", "DefinedContributionPlanCostRecognized",
    "CurrentFederalTaxExpenseBenefit", "CurrentForeignTaxExpenseBenefit",
    "CurrentStateAndLocalTaxExpenseBenefit", "DeferredFederalIncomeTaxExpenseBenefit",
    "InterestPaidNet", "IncomeTaxesPaid", "LitigationSettlementExpense", "DividendsCommonStockCash",
    "StockRepurchasedAndRetiredDuringPeriodValue", "InvestmentIncomeInterest",
    "SegmentExpenditureAdditionToLongLivedAssets", "PaymentsForRestructuring",
    "BusinessCombinationAcquisitionRelatedCosts", "CapitalExpendituresIncurredButNotYetPaid",
    "RightOfUseAssetObtainedInExchangeForOperatingLeaseLiability", "InterestExpenseDebt",
    "GoodwillAcquiredDuringPeriod", "StockIssuedDuringPeriodValueShareBasedCompensation",
  ]

  static let blocks = [
    "SignificantAccountingPoliciesTextBlock", "RevenueFromContractWithCustomerTextBlock",
    "DebtDisclosureTextBlock", "IncomeTaxDisclosureTextBlock", "FairValueDisclosuresTextBlock",
    "CommitmentsAndContingenciesDisclosureTextBlock", "SegmentReportingDisclosureTextBlock",
    "StockholdersEquityNoteDisclosureTextBlock", "GoodwillAndIntangibleAssetsDisclosureTextBlock",
    "EarningsPerShareTextBlock",
  ]

  /// Axes and the members their rows are parted by.
  static let axes = [
    ("srt:ProductOrServiceAxis", ["us-gaap:ProductMember", "us-gaap:ServiceMember"]),
    ("us-gaap:StatementBusinessSegmentsAxis", ["gen:EastMember", "gen:WestMember"]),
    ("srt:StatementGeographicalAxis", ["country:US", "us-gaap:NonUsMember"]),
  ]
}
