import FilingModel

extension Relation {
  private static let leaseYears = ["Two", "Three"]
  private static let leaseEnds = [
    "RemainderOfFiscalYear", "DueNextTwelveMonths", "DueYearFour", "DueYearFive",
    "DueAfterYearFour", "DueAfterYearFive",
  ]

  /// Gross amounts, what is taken off them, and the net; totals of notes and their two sides.
  static let disclosures: [Relation] = [
    .definition(
      "PropertyPlantAndEquipmentNet",
      of: [
        .plus("PropertyPlantAndEquipmentGross"),
        .minus("AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment"),
      ]),
    .definition(
      "PropertyPlantAndEquipmentAndFinanceLeaseRightOfUseAssetAfterAccumulatedDepreciationAndAmortization",
      of: [
        .plus(
          "PropertyPlantAndEquipmentAndFinanceLeaseRightOfUseAssetBeforeAccumulatedDepreciationAndAmortization"
        ),
        .minus(
          "PropertyPlantAndEquipmentAndFinanceLeaseRightOfUseAssetAccumulatedDepreciationAndAmortization"
        ),
      ]),
    .definition(
      "FiniteLivedIntangibleAssetsNet",
      of: [
        .plus("FiniteLivedIntangibleAssetsGross"),
        .minus("FiniteLivedIntangibleAssetsAccumulatedAmortization"),
      ]),
    .definition(
      "DeferredTaxAssetsNet",
      of: [.plus("DeferredTaxAssetsGross"), .minus("DeferredTaxAssetsValuationAllowance")]),
    .definition(
      "DeferredTaxAssetsLiabilitiesNet",
      of: [.plus("DeferredTaxAssetsNet"), .minus("DeferredIncomeTaxLiabilities")]),
    .definition(
      "OperatingLeaseLiability",
      of: [.plus("OperatingLeaseLiabilityCurrent"), .plus("OperatingLeaseLiabilityNoncurrent")]),
    .definition(
      "FinanceLeaseLiability",
      of: [.plus("FinanceLeaseLiabilityCurrent"), .plus("FinanceLeaseLiabilityNoncurrent")]),
    .definition(
      "LesseeOperatingLeaseLiabilityPaymentsDue",
      of: [
        .plus("OperatingLeaseLiability"),
        .plus("LesseeOperatingLeaseLiabilityUndiscountedExcessAmount"),
      ]),
    .definition(
      "FinanceLeaseLiabilityPaymentsDue",
      of: [
        .plus("FinanceLeaseLiability"), .plus("FinanceLeaseLiabilityUndiscountedExcessAmount"),
      ]),
    .definition(
      "AccountsReceivableNetCurrent",
      of: [
        .plus("AccountsReceivableGrossCurrent"),
        .minus("AllowanceForDoubtfulAccountsReceivableCurrent"),
      ]),
    .definition(
      "AccountsReceivableNet",
      of: [.plus("AccountsReceivableGross"), .minus("AllowanceForDoubtfulAccountsReceivable")]),
    .usual(
      "InventoryNet", of: [.plus("InventoryGross"), .minus("InventoryValuationReserves")]),
    .definition(
      "WeightedAverageNumberOfDilutedSharesOutstanding",
      of: [
        .plus("WeightedAverageNumberOfSharesOutstandingBasic"),
        .plus("WeightedAverageNumberDilutedSharesOutstandingAdjustment"),
      ]),
    .definition(
      "OtherComprehensiveIncomeLossNetOfTax",
      of: [
        .plus("OtherComprehensiveIncomeLossBeforeTax"), .minus("OtherComprehensiveIncomeLossTax"),
      ]),
    .usual(
      "DeferredIncomeTaxExpenseBenefit",
      of: [
        .plus("DeferredFederalIncomeTaxExpenseBenefit"),
        .plus("DeferredStateAndLocalIncomeTaxExpenseBenefit"),
        .plusIfStated("DeferredForeignIncomeTaxExpenseBenefit"),
      ]),
    .usual(
      "LeaseCost",
      of: [
        .plus("OperatingLeaseCost"), .plusIfStated("ShortTermLeaseCost"),
        .plusIfStated("VariableLeaseCost"), .minusIfStated("SubleaseIncome"),
        .plusIfStated("FinanceLeaseInterestExpense"),
        .plusIfStated("FinanceLeaseRightOfUseAssetAmortization"),
      ]),
    .usual(
      "LesseeOperatingLeaseLiabilityPaymentsDue",
      of: leaseYears.map { .plus("LesseeOperatingLeaseLiabilityPaymentsDueYear\($0)") }
        + leaseEnds.map { .plusIfStated("LesseeOperatingLeaseLiabilityPayments\($0)") }),
    .usual(
      "FinanceLeaseLiabilityPaymentsDue",
      of: leaseYears.map { .plus("FinanceLeaseLiabilityPaymentsDueYear\($0)") }
        + leaseEnds.map { .plusIfStated("FinanceLeaseLiabilityPayments\($0)") }),
    .usual("LongTermDebt", of: [.plus("LongTermDebtCurrent"), .plus("LongTermDebtNoncurrent")]),
    .usual(
      "IncomeTaxExpenseBenefit",
      of: [
        .plus("CurrentIncomeTaxExpenseBenefit"),
        .plus("DeferredIncomeTaxExpenseBenefit", "DeferredIncomeTaxesAndTaxCredits"),
        .plusIfStated("UnrecognizedTaxBenefitsExpenseBenefit"),
      ]),
    .usual(
      "CurrentIncomeTaxExpenseBenefit",
      of: [
        .plus("CurrentFederalTaxExpenseBenefit"), .plus("CurrentStateAndLocalTaxExpenseBenefit"),
        .plusIfStated("CurrentForeignTaxExpenseBenefit"),
      ]),
    .usual(
      "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest",
      of: [
        .plus("IncomeLossFromContinuingOperationsBeforeIncomeTaxesDomestic"),
        .plus("IncomeLossFromContinuingOperationsBeforeIncomeTaxesForeign"),
      ]),
    .definition(
      "AvailableForSaleSecuritiesDebtSecurities",
      of: [
        .plus("AvailableForSaleDebtSecuritiesAmortizedCostBasis"),
        .plus("AvailableForSaleDebtSecuritiesAccumulatedGrossUnrealizedGainBeforeTax"),
        .minus("AvailableForSaleDebtSecuritiesAccumulatedGrossUnrealizedLossBeforeTax"),
      ]),
    .definition(
      "DefinedBenefitPlanFundedStatusOfPlan",
      of: [
        .plus("DefinedBenefitPlanFairValueOfPlanAssets"),
        .minus("DefinedBenefitPlanBenefitObligation"),
      ]),
  ]
}
