import FilingModel

extension MetricDefinition {
  static let cashFlows: [MetricDefinition] = activities + payments

  private static let activities: [MetricDefinition] = [
    MetricDefinition(
      "OperatingCashFlow", .duration, "Cash from operations.", from: activity("Operating")),
    MetricDefinition(
      "InvestingCashFlow", .duration, "Cash from investing; outflows are negative.",
      from: activity("Investing")),
    MetricDefinition(
      "FinancingCashFlow", .duration, "Cash from financing; outflows are negative.",
      from: activity("Financing")),
    MetricDefinition(
      "ExchangeRateEffect", .duration, "What exchange rates did to cash.",
      from: [
        .usGAAP("EffectOfExchangeRateOn" + restrictedCash),
        .usGAAP(
          "EffectOfExchangeRateOnCashAndCashEquivalents", but: "restricted cash is left out"),
      ]),
    MetricDefinition(
      "NetChangeInCash", .duration, "The change in cash over the period.",
      from: [
        .usGAAP(restrictedCash + "PeriodIncreaseDecreaseIncludingExchangeRateEffect"),
        .usGAAP(
          "CashAndCashEquivalentsPeriodIncreaseDecrease", but: "restricted cash is left out"),
      ]),
  ]

  private static let payments: [MetricDefinition] = [
    MetricDefinition(
      "CapitalExpenditure", .duration, "Cash paid for fixed assets, positive.",
      from: [
        .usGAAP("PaymentsToAcquirePropertyPlantAndEquipment"),
        .usGAAP("PaymentsToAcquireProductiveAssets", but: "other productive assets are in it"),
      ]),
    MetricDefinition(
      "FreeCashFlow", .duration, "Cash from operations that fixed assets did not take.",
      from: [.metrics(.plus("OperatingCashFlow"), .minus("CapitalExpenditure"))]),
    MetricDefinition(
      "DepreciationAndAmortization", .duration, "Depreciation, depletion and amortization.",
      from: [
        .usGAAP("DepreciationDepletionAndAmortization"),
        .usGAAP("DepreciationAndAmortization", but: "depletion is left out"),
        .usGAAP("DepreciationAmortizationAndAccretionNet", but: "accretion is in it"),
      ]),
    MetricDefinition(
      "Dividends", .duration, "Cash paid as dividends, positive.",
      from: [
        .usGAAP("PaymentsOfDividendsCommonStock"),
        .usGAAP("PaymentsOfDividends", but: "preferred dividends are in it"),
      ]),
    MetricDefinition(
      "Buybacks", .duration, "Cash paid for own shares, positive.",
      from: [.usGAAP("PaymentsForRepurchaseOfCommonStock")]),
    MetricDefinition(
      "StockCompensation", .duration, "Pay in shares and rights to shares.",
      from: [
        .usGAAP("ShareBasedCompensation"),
        .usGAAP(
          "AllocatedShareBasedCompensationExpense", but: "what became an asset is left out"),
      ]),
  ]

  private static func activity(_ name: String) -> [MetricSource] {
    let concept = "NetCashProvidedByUsedIn\(name)Activities"
    return [
      .usGAAP(concept), .usGAAP(concept + "ContinuingOperations", only: "continuing operations"),
    ]
  }

  private static let restrictedCash =
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents"
}
