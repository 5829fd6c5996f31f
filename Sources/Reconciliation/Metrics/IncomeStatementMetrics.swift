import FilingModel

extension MetricDefinition {
  static let incomeStatement: [MetricDefinition] =
    [
      MetricDefinition(
        "Revenue", .duration, "What the entity earned by its business, net of taxes collected.",
        from: [
          .statedUnlessBelow(
            .usGAAP("RevenueFromContractWithCustomerExcludingAssessedTax"), .usGAAP("Revenues")),
          .usGAAP("Revenues"), .usGAAP("SalesRevenueNet"),
          .usGAAP("RevenueFromContractWithCustomerIncludingAssessedTax"),
          .usGAAP("RevenuesNetOfInterestExpense"),
          .usGAAP("RegulatedAndUnregulatedOperatingRevenue"),
          .usGAAP("HealthCareOrganizationRevenue"), .usGAAP("InterestAndDividendIncomeOperating"),
          .usGAAP("RealEstateRevenueNet"), .usGAAP("OilAndGasRevenue"),
          .usGAAP("FinancialServicesRevenue"),
          .sum(.plus("SalesRevenueGoodsNet"), .plus("SalesRevenueServicesNet")),
        ]),
      MetricDefinition(
        "CostOfRevenue", .duration, "The cost of what was sold.",
        from: [
          .usGAAP("CostOfRevenue"), .usGAAP("CostOfGoodsAndServicesSold"),
          .usGAAP("CostOfGoodsSold"), .usGAAP("CostOfServices"),
          .usGAAP("CostOfGoodsAndServiceExcludingDepreciationDepletionAndAmortization"),
        ]),
      MetricDefinition(
        "GrossProfit", .duration, "Revenue less its cost.",
        from: [
          .usGAAP("GrossProfit"),
          .sum(
            .plus(
              "RevenueFromContractWithCustomerExcludingAssessedTax", "Revenues", "SalesRevenueNet"),
            .minus("CostOfRevenue", "CostOfGoodsAndServicesSold", "CostOfGoodsSold")),
        ]),
      MetricDefinition(
        "ResearchAndDevelopment", .duration, "Research and development expense.",
        from: [
          .usGAAP("ResearchAndDevelopmentExpense"),
          .usGAAP("ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost"),
        ]),
      MetricDefinition(
        "SellingGeneralAndAdministrative", .duration,
        "Selling, general and administrative expense.",
        from: [
          .usGAAP("SellingGeneralAndAdministrativeExpense"),
          .sum(.plus("GeneralAndAdministrativeExpense"), .plus("SellingAndMarketingExpense")),
        ]),
      MetricDefinition(
        "OperatingExpenses", .duration, "Operating expenses other than the cost of revenue.",
        from: [
          .usGAAP("OperatingExpenses"),
          .sum(
            .plus("CostsAndExpenses"),
            .minus("CostOfRevenue", "CostOfGoodsAndServicesSold", "CostOfGoodsSold")),
        ]),
      MetricDefinition(
        "CostsAndExpenses", .duration, "All costs and expenses of operations.",
        from: [
          .usGAAP("CostsAndExpenses"), .usGAAP("BenefitsLossesAndExpenses"),
          .usGAAP("NoninterestExpense"),
        ]),
      MetricDefinition(
        "OperatingIncome", .duration, "Income from operations.",
        from: [.usGAAP("OperatingIncomeLoss")]),
      MetricDefinition(
        "InterestExpense", .duration, "The cost of borrowing.",
        from: [
          .usGAAP("InterestExpense"), .usGAAP("InterestExpenseNonoperating"),
          .usGAAP("InterestAndDebtExpense"), .usGAAP("InterestExpenseDebt"),
        ]),
      MetricDefinition(
        "NonoperatingIncome", .duration, "Income less expense outside operations.",
        from: [.usGAAP("NonoperatingIncomeExpense"), .usGAAP("OtherNonoperatingIncomeExpense")]),
      MetricDefinition(
        "PretaxIncome", .duration, "Income from continuing operations before income tax.",
        from: [
          .usGAAP(
            "IncomeLossFromContinuingOperationsBeforeIncomeTaxes"
              + "ExtraordinaryItemsNoncontrollingInterest"),
          .sum(
            .plus(beforeEquityMethod), .plus("IncomeLossFromEquityMethodInvestments")),
          .usGAAP(beforeEquityMethod),
          .usGAAP("IncomeLossFromContinuingOperationsBeforeIncomeTaxes"),
        ]),
      MetricDefinition(
        "IncomeTax", .duration, "Income tax on continuing operations, expense positive.",
        from: [
          .usGAAP("IncomeTaxExpenseBenefit"),
          .usGAAP("IncomeTaxExpenseBenefitContinuingOperations"),
        ]),
    ] + netIncome + perShare

  private static let beforeEquityMethod =
    "IncomeLossFromContinuingOperationsBeforeIncomeTaxes"
    + "MinorityInterestAndIncomeLossFromEquityMethodInvestments"

  private static let netIncome: [MetricDefinition] = [
    MetricDefinition(
      "NetIncome", .duration, "Net income, the part of noncontrolling interests included.",
      from: [
        .usGAAP("ProfitLoss"), .usGAAP("NetIncomeLoss"),
        .usGAAP("IncomeLossFromContinuingOperations"),
      ]),
    MetricDefinition(
      "NetIncomeParent", .duration, "Net income of the parent's shareholders.",
      from: [
        .usGAAP("NetIncomeLoss"), .usGAAP("NetIncomeLossAvailableToCommonStockholdersBasic"),
        .sum(.plus("ProfitLoss"), .minus("NetIncomeLossAttributableToNoncontrollingInterest")),
      ]),
    MetricDefinition(
      "NetIncomeNoncontrolling", .duration, "Net income of noncontrolling interests.",
      from: [
        .usGAAP("NetIncomeLossAttributableToNoncontrollingInterest"),
        .usGAAP("NetIncomeLossAttributableToNonredeemableNoncontrollingInterest"),
      ]),
    MetricDefinition(
      "NetIncomeCommon", .duration, "Net income of common shareholders.",
      from: [
        .usGAAP("NetIncomeLossAvailableToCommonStockholdersBasic"),
        .sum(
          .plus("NetIncomeLoss"), .minus("PreferredStockDividendsIncomeStatementImpact")),
      ]),
    MetricDefinition(
      "OtherComprehensiveIncome", .duration, "Other comprehensive income after tax.",
      from: [
        .usGAAP("OtherComprehensiveIncomeLossNetOfTax"),
        .usGAAP("OtherComprehensiveIncomeLossNetOfTaxPortionAttributableToParent"),
      ]),
    MetricDefinition(
      "ComprehensiveIncome", .duration, "Net income and other comprehensive income.",
      from: [
        .usGAAP(
          "ComprehensiveIncomeNetOfTax"
            + "IncludingPortionAttributableToNoncontrollingInterest"),
        .usGAAP("ComprehensiveIncomeNetOfTax"),
      ]),
  ]

  private static let perShare: [MetricDefinition] = [
    MetricDefinition(
      "EarningsPerShareBasic", .duration, in: .moneyPerShare,
      "Earnings for each share outstanding.",
      from: [.usGAAP("EarningsPerShareBasic"), .usGAAP("EarningsPerShareBasicAndDiluted")]),
    MetricDefinition(
      "EarningsPerShareDiluted", .duration, in: .moneyPerShare,
      "Earnings for each share, had all rights to shares been used.",
      from: [.usGAAP("EarningsPerShareDiluted"), .usGAAP("EarningsPerShareBasicAndDiluted")]),
    MetricDefinition(
      "SharesBasic", .duration, in: .shares, "Weighted average of shares outstanding.",
      from: [
        .usGAAP("WeightedAverageNumberOfSharesOutstandingBasic"),
        .usGAAP("WeightedAverageNumberOfShareOutstandingBasicAndDiluted"),
      ]),
    MetricDefinition(
      "SharesDiluted", .duration, in: .shares,
      "Weighted average of shares, had all rights to shares been used.",
      from: [
        .usGAAP("WeightedAverageNumberOfDilutedSharesOutstanding"),
        .usGAAP("WeightedAverageNumberOfShareOutstandingBasicAndDiluted"),
      ]),
  ]
}
