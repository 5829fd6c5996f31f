import FilingModel

extension Relation {
  /// Gross amounts, what is taken off them, and the net; totals of notes and their two sides.
  static let disclosures: [Relation] = [
    .definition(
      "PropertyPlantAndEquipmentNet",
      of: [
        .plus("PropertyPlantAndEquipmentGross"),
        .minus("AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment"),
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
