import FilingModel

extension Relation {
  private static let revenue = [
    "Revenues", "RevenueFromContractWithCustomerExcludingAssessedTax",
    "RevenueFromContractWithCustomerIncludingAssessedTax", "SalesRevenueNet",
  ]
  private static let pretax = [
    "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest",
    "IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments",
  ]

  static let balanceSheet: [Relation] = [
    .definition(
      "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
      of: [.plus("StockholdersEquity"), .plus("MinorityInterest")]),
    .definition(
      "PartnersCapitalIncludingPortionAttributableToNoncontrollingInterest",
      of: [.plus("PartnersCapital"), .plus("PartnersCapitalAttributableToNoncontrollingInterest")]),
    .definition("Assets", of: [.plus("AssetsCurrent"), .plus("AssetsNoncurrent")]),
    .definition(
      "Liabilities", of: [.plus("LiabilitiesCurrent"), .plus("LiabilitiesNoncurrent")]),
  ]

  static let incomeStatement: [Relation] = [
    .usual(
      "GrossProfit",
      of: [
        .plus(revenue),
        .minus("CostOfRevenue", "CostOfGoodsAndServicesSold", "CostOfGoodsSold", "CostOfServices"),
      ]),
    .usual(
      "OperatingIncomeLoss",
      of: [
        .plus("GrossProfit"), .minus("OperatingExpenses"),
        .plusIfStated("OtherOperatingIncomeExpenseNet", "OtherOperatingIncome"),
      ]),
    .usual(
      "OperatingIncomeLoss",
      of: [
        .plus(revenue), .minus("CostsAndExpenses"),
        .plusIfStated("OtherOperatingIncomeExpenseNet", "OtherOperatingIncome"),
      ]),
    .usual(
      pretax[0], pretax[1],
      of: [
        .plus("OperatingIncomeLoss"),
        .plus("NonoperatingIncomeExpense"), .minusIfStated("InterestExpense"),
        .plusIfStated("IncomeLossFromEquityMethodInvestments"),
      ]),
    .usual(
      "IncomeLossFromContinuingOperations", "ProfitLoss", "NetIncomeLoss",
      of: [
        .plus(pretax), .minus("IncomeTaxExpenseBenefit"),
        .plusIfStated("IncomeLossFromEquityMethodInvestments"),
        .plusIfStated("IncomeLossFromDiscontinuedOperationsNetOfTax"),
        .minusIfStated(
          "NetIncomeLossAttributableToNoncontrollingInterest",
          "IncomeLossFromContinuingOperationsAttributableToNoncontrollingEntity"),
      ]
    )
    .orWith(
      .minusIfStated("ParticipatingSecuritiesDistributedAndUndistributedEarnings"),
      .minusIfStated("ParticipatingSecuritiesDistributedAndUndistributedEarningsLossBasic")),
  ]

  static let netIncome: [Relation] = [
    .definition(
      "ProfitLoss",
      of: [
        .plus("NetIncomeLoss"),
        .plus(
          "NetIncomeLossAttributableToNoncontrollingInterest",
          "NetIncomeLossAttributableToNonredeemableNoncontrollingInterest"),
        .plusIfStated("NetIncomeLossAttributableToRedeemableNoncontrollingInterest"),
      ]),
    .usual(
      "ProfitLoss", "NetIncomeLoss",
      of: [
        .plus(
          "IncomeLossFromContinuingOperations",
          "IncomeLossFromContinuingOperationsIncludingPortionAttributableToNoncontrollingInterest"),
        .plus("IncomeLossFromDiscontinuedOperationsNetOfTax"),
        .plusIfStated("ExtraordinaryItemNetOfTax"),
      ]
    )
    // The one may be of all owners where the other is the parent's own.
    .orWith(
      .plusIfStated("NetIncomeLossAttributableToNoncontrollingInterest"),
      .minusIfStated("NetIncomeLossAttributableToNoncontrollingInterest")),
    .usual(
      "NetIncomeLossAvailableToCommonStockholdersBasic",
      of: [
        .plus("NetIncomeLoss", "ProfitLoss"),
        .minus("PreferredStockDividendsIncomeStatementImpact"),
      ]),
  ]

  static let comprehensiveIncome: [Relation] = [
    .definition(
      "ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest",
      of: [
        .plus("ComprehensiveIncomeNetOfTax"),
        .plus("ComprehensiveIncomeNetOfTaxAttributableToNoncontrollingInterest"),
      ]),
    .definition(
      "ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest",
      of: [.plus("ProfitLoss"), .plus("OtherComprehensiveIncomeLossNetOfTax")]),
    .definition(
      "ComprehensiveIncomeNetOfTax",
      of: [
        .plus("NetIncomeLoss", "ProfitLoss"),
        .plus(
          "OtherComprehensiveIncomeLossNetOfTaxPortionAttributableToParent",
          "OtherComprehensiveIncomeLossNetOfTax"),
      ]
    )
    // Stated for all owners, both are more than the parent's own.
    .orWith(.minusIfStated("ComprehensiveIncomeNetOfTaxAttributableToNoncontrollingInterest")),
  ]

  private static let kinds = ["Operating", "Investing", "Financing"]

  /// The first is the change with the effect of exchange rates, which must be counted where stated;
  /// filers put the other name on either, so it may be.
  static let cashFlow: [Relation] =
    [
      .definition(
        "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect",
        "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseExcludingExchangeRateEffect",
        "CashAndCashEquivalentsPeriodIncreaseDecrease",
        "CashAndCashEquivalentsPeriodIncreaseDecreaseExcludingExchangeRateEffect",
        of: [
          .plus(
            "NetCashProvidedByUsedInOperatingActivities",
            "NetCashProvidedByUsedInOperatingActivitiesContinuingOperations"),
          .plus(
            "NetCashProvidedByUsedInInvestingActivities",
            "NetCashProvidedByUsedInInvestingActivitiesContinuingOperations"),
          .plus(
            "NetCashProvidedByUsedInFinancingActivities",
            "NetCashProvidedByUsedInFinancingActivitiesContinuingOperations"),
          .plusIfStated(
            "EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents",
            "EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsIncludingDisposalGroupAndDiscontinuedOperations",
            "EffectOfExchangeRateOnCashAndCashEquivalents",
            "EffectOfExchangeRateOnCash", "EffectOfExchangeRateOnCashContinuingOperations",
            "EffectOfExchangeRateOnCashAndCashEquivalentsContinuingOperations"),
          .plusIfStated("NetCashProvidedByUsedInDiscontinuedOperations"),
        ])
    ]
    + [
      .definition(
        "NetCashProvidedByUsedInContinuingOperations",
        of: kinds.map { .plus("NetCashProvidedByUsedIn\($0)ActivitiesContinuingOperations") }),
      .definition(
        "NetCashProvidedByUsedInDiscontinuedOperations",
        of: kinds.map { .plus("CashProvidedByUsedIn\($0)ActivitiesDiscontinuedOperations") }),
    ]
    + kinds.map { kind in
      .definition(
        "NetCashProvidedByUsedIn\(kind)Activities",
        of: [
          .plus("NetCashProvidedByUsedIn\(kind)ActivitiesContinuingOperations"),
          .plus("CashProvidedByUsedIn\(kind)ActivitiesDiscontinuedOperations"),
        ])
    }
}

extension MetricDefinition.Operand {
  static func plus(_ names: [String]) -> Self {
    Self(concepts: names.map { .usGAAP($0) }, sign: 1, isOptional: false)
  }
}
