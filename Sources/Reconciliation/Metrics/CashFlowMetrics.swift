import FilingModel

extension MetricDefinition {
  static let cashFlows: [MetricDefinition] = [
    MetricDefinition(
      "OperatingCashFlow", .duration, "Cash from operations.",
      from: [
        .usGAAP("NetCashProvidedByUsedInOperatingActivities"),
        .usGAAP("NetCashProvidedByUsedInOperatingActivitiesContinuingOperations"),
      ]),
    MetricDefinition(
      "InvestingCashFlow", .duration, "Cash from investing; outflows are negative.",
      from: [
        .usGAAP("NetCashProvidedByUsedInInvestingActivities"),
        .usGAAP("NetCashProvidedByUsedInInvestingActivitiesContinuingOperations"),
      ]),
    MetricDefinition(
      "FinancingCashFlow", .duration, "Cash from financing; outflows are negative.",
      from: [
        .usGAAP("NetCashProvidedByUsedInFinancingActivities"),
        .usGAAP("NetCashProvidedByUsedInFinancingActivitiesContinuingOperations"),
      ]),
    MetricDefinition(
      "ExchangeRateEffect", .duration, "What exchange rates did to cash.",
      from: [
        .usGAAP("EffectOfExchangeRateOn" + restrictedCash),
        .usGAAP("EffectOfExchangeRateOnCashAndCashEquivalents"),
      ]),
    MetricDefinition(
      "NetChangeInCash", .duration, "The change in cash over the period.",
      from: [
        .usGAAP(restrictedCash + "PeriodIncreaseDecreaseIncludingExchangeRateEffect"),
        .usGAAP("CashAndCashEquivalentsPeriodIncreaseDecrease"),
      ]),
    MetricDefinition(
      "CapitalExpenditure", .duration, "Cash paid for fixed assets, positive.",
      from: [
        .usGAAP("PaymentsToAcquirePropertyPlantAndEquipment"),
        .usGAAP("PaymentsToAcquireProductiveAssets"),
      ]),
    MetricDefinition(
      "DepreciationAndAmortization", .duration, "Depreciation, depletion and amortization.",
      from: [
        .usGAAP("DepreciationDepletionAndAmortization"), .usGAAP("DepreciationAndAmortization"),
        .usGAAP("DepreciationAmortizationAndAccretionNet"),
      ]),
    MetricDefinition(
      "Dividends", .duration, "Cash paid as dividends, positive.",
      from: [.usGAAP("PaymentsOfDividendsCommonStock"), .usGAAP("PaymentsOfDividends")]),
    MetricDefinition(
      "Buybacks", .duration, "Cash paid for own shares, positive.",
      from: [.usGAAP("PaymentsForRepurchaseOfCommonStock")]),
    MetricDefinition(
      "StockCompensation", .duration, "Pay in shares and rights to shares.",
      from: [.usGAAP("ShareBasedCompensation"), .usGAAP("AllocatedShareBasedCompensationExpense")]),
  ]

  private static let restrictedCash =
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents"
}
