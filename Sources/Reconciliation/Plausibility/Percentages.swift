import FilingModel

/// Percentages that are shares of a whole, by how their names start.
enum Percentages {
  static let shares = [
    "EffectiveIncomeTaxRateReconciliationAtFederalStatutoryIncomeTaxRate",
    "ConcentrationRiskPercentage",
    "EquityMethodInvestmentOwnershipPercentage", "MinorityInterestOwnershipPercentage",
    "DebtInstrumentInterestRateStatedPercentage",
    "OperatingLeaseWeightedAverageDiscountRatePercent",
    "FinanceLeaseWeightedAverageDiscountRatePercent",
    "RevenueRemainingPerformanceObligationPercentage",
    "BusinessAcquisitionPercentageOfVotingInterestsAcquired",
    "DefinedBenefitPlanAssumptionsUsedCalculatingBenefitObligationDiscountRate",
    "DefinedContributionPlanEmployerMatchingContributionPercentOfMatch",
    "ShareBasedCompensationArrangementByShareBasedPaymentAwardAwardVestingRightsPercentage",
  ]

  /// Names of banks' capital beside what it must cover, which is some percent of that.
  static let ofCapital = [
    "ToRiskWeightedAssets", "ToAverageAssets", "LeverageRatio",
  ]
}

extension Unit {
  /// Whether the unit is `pure`, a number without a measure.
  var isPure: Bool {
    denominators.isEmpty && numerators.count == 1 && numerators[0].localName == "pure"
      && numerators[0].namespace == Unit.instanceNamespace
  }
}
