import FilingModel

/// Concepts whose values cannot be below zero, and the members for which they may be.
enum NonNegative {
  /// Whether a value below zero contradicts the concept.
  ///
  /// Deductions, eliminations and restatements are stated below zero for members, so these are left
  /// out, and so is every axis whose members are differences; but no price and no number of things is
  /// ever below zero.
  static func applies(to fact: Fact) -> Bool {
    isNamed(fact.concept) && !isDifference(fact) || isParOfStock(fact) || isInput(fact)
      || NamedSign.isPrice(fact.concept.localName) || NamedSign.isCount(fact.concept.localName)
  }

  /// Whether the fact is an input of a valuation that has no values below zero: a rate by which later
  /// payments are discounted, a span of time, a price and how much it moves.
  private static func isInput(_ fact: Fact) -> Bool {
    guard fact.concept.localName.contains("MeasurementInput") else { return false }
    return fact.dimensions.all.contains { dimension in
      guard dimension.axis.localName == "MeasurementInputTypeAxis",
        case .explicit(let member) = dimension.member
      else { return false }
      return inputs.contains(member.localName)
    }
  }

  private static let inputs = [
    "MeasurementInputDiscountRateMember", "MeasurementInputExpectedTermMember",
    "MeasurementInputSharePriceMember", "MeasurementInputPriceVolatilityMember",
    "MeasurementInputExercisePriceMember",
  ]

  /// Whether the fact is what the statement of equity states for common or preferred stock, at par.
  private static func isParOfStock(_ fact: Fact) -> Bool {
    let names = ["StockholdersEquity", "SharesOutstanding"]
    guard fact.period.isInstant, fact.concept.taxonomy == .usGAAP,
      names.contains(where: { fact.concept.localName.hasPrefix($0) }),
      fact.dimensions.all.count == 1,
      case .explicit(let member) = fact.dimensions.member(
        of: .usGAAP("StatementEquityComponentsAxis"))
    else { return false }
    return ["CommonStockMember", "PreferredStockMember"].contains(member.localName)
  }

  /// Whether the name alone says it, by the list or by how it starts.
  private static func isNamed(_ concept: QName) -> Bool {
    guard concept.taxonomy == .usGAAP || concept.taxonomy == .dei else { return false }
    let name = concept.localName
    return isListed(concept)
      || prefixes.contains { name.hasPrefix($0) && !isMoved(name.dropFirst($0.utf8.count)) }
        && !NamedSign.isTwoWay(name)
  }

  /// Whether the rest of a name is of how what it begins with was moved, or of what was added to a rate.
  private static func isMoved(_ rest: Substring) -> Bool {
    movements.contains { rest.contains($0) }
  }

  private static let movements = [
    "Adjustment", "Translation", "Change", "Revaluation", "Remeasurement", "PreviousPeriod",
    "Spread", "NetOfCashAcquired", "EffectivePercentage",
  ]

  static func isListed(_ concept: QName) -> Bool { names.contains(concept.localName) }

  /// Whether some member stands for a deduction, an elimination or a restatement.
  static func isDifference(_ fact: Fact) -> Bool {
    let name = fact.concept.localName
    if name.hasSuffix("AllocationPercentage") || name.hasSuffix("AssetAllocations") { return false }
    let isDerivative = name.hasPrefix("Derivative")
    return fact.dimensions.all.contains {
      isDifference($0, isFlow: !fact.period.isInstant, isDerivative: isDerivative)
    }
  }

  private static func isDifference(
    _ dimension: Dimension, isFlow: Bool, isDerivative: Bool
  ) -> Bool {
    guard case .explicit(let member) = dimension.member else {
      return axes.contains(dimension.axis.localName)
    }
    if member.localName == "OperatingSegmentsMember" { return false }
    if axes.contains(dimension.axis.localName) { return true }
    // The line of a balance sheet that holds it is not what it is.
    if dimension.axis.localName == "BalanceSheetLocationAxis" { return false }
    let name = member.localName.lowercased()
    if memberWords.contains(where: { name.contains($0) }) { return true }
    if !isDerivative, hedgeWords.contains(where: { name.contains($0) }) { return true }
    guard isFlow, centreWords.contains(where: { name.contains($0) }) else { return false }
    return !corporateSecurities.contains { name.contains($0) }
  }

  /// Members that take the flows between segments, which may be below zero; their balances are not.
  private static let centreWords = ["corporate", "allother"]

  /// What companies issue, which is no corporate centre.
  private static let corporateSecurities = ["debt", "bond", "note", "securit", "obligation"]

  private static let axes: Set<String> = [
    "AdjustmentsForNewAccountingPronouncementsAxis",
    "AdjustmentsForChangeInAccountingPrincipleAxis",
    "ErrorCorrectionsAndPriorPeriodAdjustmentsRestatementByRestatementPeriodAndAmountAxis",
    "FreshStartAdjustmentsTypeOfFreshStartAdjustmentAxis", "RestatementAxis",
    "InitialApplicationPeriodCumulativeEffectTransitionAxis", "StatementEquityComponentsAxis",
    "ReclassificationOutOfAccumulatedOtherComprehensiveIncomeAxis",
    "MeasurementInputTypeAxis",
    "EffectOfFourthQuarterEventsByTypeAxis", "CumulativeEffectPeriodOfAdoptionAxis",
    "DefinedBenefitPlanByPlanAssetCategoriesAxis",
  ]

  private static let memberWords = [
    "eliminat", "adjust", "reconcil", "reclass", "consolidat", "netting", "restat", "treasury",
    "intersegment", "unfunded", "discount",
    "unamortized", "issuancecost", "premium", "settlement", "payable", "proforma",
  ]

  /// Members that take from what they hedge; what is stated of derivatives themselves has them all.
  private static let hedgeWords = ["hedg", "swap", "derivative"]

  /// Cash that goes one way, what is counted, and what is there or is not.
  private static let prefixes = [
    "Accounts", "AccrualForTaxes", "Accrued",
    "AdjustmentsRelatedToTaxWithholdingForShareBasedCompensation",
    "AdjustmentsToAdditionalPaidInCapitalConvertibleDebtWithConversionFeature",
    "AdjustmentsToAdditionalPaidInCapitalSharebasedCompensation",
    "AdjustmentsToAdditionalPaidInCapitalWarrantIssued", "AllowanceForDoubtfulAccounts",
    "AmortizationOf", "AntidilutiveSecuritiesExcluded", "AssetsHeldForSaleNotPartOfDisposalGroup",
    "AvailableForSale", "BusinessCombinationAcquisitionRelatedCosts",
    "BusinessCombinationConsiderationTransferredEquityInterests",
    "CapitalExpenditureDiscontinuedOperations", "CapitalLease", "CapitalizedContractCostNet",
    "CommonStockParOrStatedValue", "CommonStockShares", "ConcentrationRiskPercentage",
    "ContingentConsiderationClassifiedAsEquity", "ContractWithCustomer", "DebtInstrument",
    "DeferredIncomeTaxLiabilitiesNet", "DeferredTaxAssetsDeferredIncome",
    "DeferredTaxAssetsTaxDeferredExpense", "DeferredTaxLiabilitiesUndistributed",
    "DefinedBenefitPlanAssetsForPlanBenefits",
    "DefinedBenefitPlanAssumptionsUsedCalculatingBenefitObligationRate",
    "DefinedBenefitPlanAssumptionsUsedCalculatingNetPeriodicBenefitCostExpectedLongTermReturn",
    "DefinedBenefitPlanAssumptionsUsedCalculatingNetPeriodicBenefitCostRate",
    "DefinedBenefitPlanPensionPlanWith", "DefinedBenefitPlanPensionPlansWith",
    "DefinedBenefitPlanPlansWith", "DefinedBenefitPlanWeightedAverageAssetAllocations",
    "DefinedContributionPlan", "Deposits", "DerivativeFairValueOfDerivativeAsset",
    "DerivativeFairValueOfDerivativeLiability", "DerivativeNotionalAmount",
    "EmployeeServiceShareBasedCompensationNonvested",
    "EmployeeServiceShareBasedCompensationTaxBenefit",
    "EquityMethodInvestmentDividendsOrDistributions",
    "EquitySecuritiesWithoutReadilyDeterminableFairValueImpairment",
    "EquitySecuritiesWithoutReadilyDeterminableFairValueUpward",
    "ExcessTaxBenefitFromShareBasedCompensationOperating", "ExciseAndSalesTaxes",
    "FinanceLeaseLiability", "FiniteLived", "ForeignCurrencyDerivativeAssets",
    "ForeignCurrencyDerivativeInstruments", "ForeignCurrencyDerivativeLiabilities",
    "GoodwillImpairmentLoss", "GuaranteeObligationsMaximumExposure",
    "IncomeTaxReconciliationTaxCredits", "IncrementalCommonShares", "InterestPaid",
    "InventoryFinished", "InventoryParts", "InventoryRaw", "InventoryValuationReserves",
    "InventoryWork", "LesseeOperatingLeaseLiability", "LiabilityForUncertainTaxPositions",
    "LineOfCredit", "LitigationReserve", "LongTermDebt", "LossContingencyNumberOf",
    "NoncontrollingInterestIncreaseFromBusinessCombination",
    "NoncontrollingInterestIncreaseFromSubsidiary", "NotesPayable", "OperatingLease",
    "OtherGeneralAndAdministrativeExpense", "OtherNoninterestExpense", "OtherSalesRevenueNet",
    "PaymentForContingentConsideration", "PaymentsFor", "PaymentsOf", "PaymentsTo",
    "PreferredStockParOrStatedValue", "PreferredStockShares", "Prepaid", "ProceedsFrom",
    "PropertyPlantAndEquipmentGross", "RelatedPartyTransactionPurchases", "RepaymentsOf",
    "SaleLeasebackTransactionNetProceeds", "SalesAndExciseTaxPayable", "SalesRevenueGoods",
    "SalesRevenueServices", "ShareBasedCompensationArrangement",
    "SharebasedCompensationArrangement", "TaxesExcludingIncomeAndExcise",
    "UndistributedEarningsOfForeignSubsidiaries", "UnrecognizedTaxBenefitsDecreasesResultingFrom",
    "UnrecognizedTaxBenefitsIncreasesResultingFrom", "UnrecognizedTaxBenefitsThatWouldImpact",
    "UtilitiesOperatingExpense", "ValuationAllowancesAndReservesBalance",
    "VariableInterestEntityEntityMaximumLossExposure", "WeightedAverageNumberOf",
  ]

  private static let names: Set<String> = [
    "Assets", "AssetsCurrent", "AssetsNoncurrent", "Liabilities", "LiabilitiesCurrent",
    "LiabilitiesNoncurrent", "LiabilitiesAndStockholdersEquity", "Cash",
    "CashAndCashEquivalentsAtCarryingValue", "CashAndDueFromBanks",
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents", "RestrictedCash",
    "RestrictedCashCurrent", "RestrictedCashNoncurrent",
    "CashCashEquivalentsAndShortTermInvestments",
    "ShortTermInvestments", "LongTermInvestments", "MarketableSecurities",
    "MarketableSecuritiesCurrent", "MarketableSecuritiesNoncurrent",
    "AvailableForSaleSecuritiesDebtSecurities", "AvailableForSaleSecuritiesDebtSecuritiesCurrent",
    "AvailableForSaleDebtSecuritiesAmortizedCostBasis", "EquityMethodInvestments",
    "AccountsAndOtherReceivablesNetCurrent", "ReceivablesNetCurrent", "NontradeReceivablesCurrent",
    "InventoryNet", "InventoryGross", "InventoryFinishedGoods",
    "InventoryFinishedGoodsNetOfReserves",
    "InventoryRawMaterials", "InventoryRawMaterialsNetOfReserves", "InventoryWorkInProcess",
    "InventoryWorkInProcessNetOfReserves", "PrepaidExpenseCurrent",
    "PrepaidExpenseAndOtherAssetsCurrent", "OtherAssetsCurrent", "OtherAssetsNoncurrent",
    "OtherLiabilitiesCurrent", "OtherLiabilitiesNoncurrent", "PropertyPlantAndEquipmentNet",
    "AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment", "Goodwill",
    "IntangibleAssetsNetExcludingGoodwill", "FiniteLivedIntangibleAssetsNet",
    "IndefiniteLivedIntangibleAssetsExcludingGoodwill", "ContractWithCustomerLiability",
    "ContractWithCustomerLiabilityCurrent", "ContractWithCustomerLiabilityNoncurrent",
    "ContractWithCustomerLiabilityRevenueRecognized", "ContractWithCustomerAssetNet",
    "RevenueRemainingPerformanceObligation", "DeferredRevenue", "DeferredRevenueCurrent",
    "DeferredRevenueNoncurrent", "DebtCurrent", "LongTermDebt", "LongTermDebtCurrent",
    "LongTermDebtNoncurrent", "ShortTermBorrowings", "CommercialPaper", "ConvertibleNotesPayable",
    "NotesPayable", "NotesPayableCurrent", "DebtInstrumentCarryingAmount", "LinesOfCreditCurrent",
    "LineOfCredit", "TaxesPayableCurrent", "AccruedIncomeTaxesCurrent",
    "AccruedIncomeTaxesNoncurrent",
    "EmployeeRelatedLiabilitiesCurrent", "InterestPayableCurrent", "DividendsPayableCurrent",
    "CommonStockValue", "PreferredStockValue", "CommonStocksIncludingAdditionalPaidInCapital",
    "UnrecognizedTaxBenefits", "DeferredTaxAssetsGross", "DeferredTaxAssetsValuationAllowance",
    "DeferredIncomeTaxLiabilities", "DeferredTaxLiabilities",
    "Revenues", "RevenueFromContractWithCustomerExcludingAssessedTax",
    "RevenueFromContractWithCustomerIncludingAssessedTax", "SalesRevenueNet", "CostOfRevenue",
    "CostOfGoodsAndServicesSold", "CostOfGoodsSold", "CostOfServices",
    "ResearchAndDevelopmentExpense", "SellingGeneralAndAdministrativeExpense",
    "GeneralAndAdministrativeExpense", "SellingAndMarketingExpense", "MarketingExpense",
    "AdvertisingExpense", "LaborAndRelatedExpense", "Depreciation", "DepreciationAndAmortization",
    "DepreciationDepletionAndAmortization", "DepreciationAmortizationAndAccretionNet",
    "ShareBasedCompensation", "AllocatedShareBasedCompensationExpense", "InterestPaidNet",
    "IncomeTaxesPaid", "OperatingLeaseCost", "OperatingLeasePayments",
    "InterestExpense", "InterestExpenseDebt", "CommonStockDividendsPerShareDeclared",
    "CommonStockDividendsPerShareCashPaid", "DefinedBenefitPlanBenefitObligation",
    "DefinedBenefitPlanFairValueOfPlanAssets", "DefinedBenefitPlanServiceCost",
    "DefinedBenefitPlanInterestCost", "EntityCommonStockSharesOutstanding", "EntityPublicFloat",
    "EffectiveIncomeTaxRateReconciliationAtFederalStatutoryIncomeTaxRate",
    "ShareBasedCompensationArrangementByShareBasedPaymentAwardOptionsOutstandingNumber",
    "ShareBasedCompensationArrangementByShareBasedPaymentAwardEquityInstrumentsOtherThanOptionsNonvestedNumber",
    "ShareBasedCompensationArrangementByShareBasedPaymentAwardEquityInstrumentsOtherThanOptionsGrantsInPeriod",
    "ShareBasedCompensationArrangementByShareBasedPaymentAwardEquityInstrumentsOtherThanOptionsNonvestedWeightedAverageGrantDateFairValue",
    "EmployeeServiceShareBasedCompensationNonvestedAwardsTotalCompensationCostNotYetRecognized",
    "UnconditionalPurchaseObligationBalanceSheetAmount", "PurchaseObligation",
    "LettersOfCreditOutstandingAmount", "ForeignCurrencyExchangeRateTranslation1",
    "WeightedAverageNumberDilutedSharesOutstandingAdjustment",
  ]
}
