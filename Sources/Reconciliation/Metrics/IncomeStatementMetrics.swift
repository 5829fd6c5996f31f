import FilingModel

extension MetricDefinition {
  static let incomeStatement: [MetricDefinition] = operations + beforeTax + netIncome + perShare

  private static let operations: [MetricDefinition] = [
    MetricDefinition(
      "Revenue", .duration, "What the entity earned by its business, net of taxes collected.",
      from: revenue),
    MetricDefinition(
      "CostOfRevenue", .duration, "The cost of what was sold.",
      from: [
        .usGAAP("CostOfRevenue"),
        .usGAAP("CostOfGoodsAndServicesSold", but: "other costs of revenue are left out"),
        .usGAAP("CostOfGoodsSold", only: "goods"), .usGAAP("CostOfServices", only: "services"),
        .usGAAP(
          "CostOfGoodsAndServiceExcludingDepreciationDepletionAndAmortization",
          only: "what is no depreciation"),
      ]),
    MetricDefinition(
      "GrossProfit", .duration, "Revenue less its cost.",
      from: [.usGAAP("GrossProfit"), .metrics(.plus("Revenue"), .minus("CostOfRevenue"))]),
    MetricDefinition(
      "ResearchAndDevelopment", .duration, "Research and development expense.",
      from: [
        .usGAAP("ResearchAndDevelopmentExpense"),
        .usGAAP(
          "ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost",
          but: "acquired projects are left out"),
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
        .metrics(
          .plus("CostsAndExpenses"), .minus("CostOfRevenue"),
          but: "filers draw the line of operating expenses in different places"),
      ]),
    MetricDefinition(
      "CostsAndExpenses", .duration, "All costs and expenses of operations.",
      from: [
        .usGAAP("CostsAndExpenses"), .usGAAP("BenefitsLossesAndExpenses"),
        .usGAAP("NoninterestExpense", only: "a bank's expenses other than interest"),
      ]),
    MetricDefinition(
      "OperatingIncome", .duration, "Income from operations.",
      from: [.usGAAP("OperatingIncomeLoss")]),
  ]

  private static let revenue: [MetricSource] = [
    .usGAAP(
      "RevenueFromContractWithCustomerExcludingAssessedTax",
      unlessBelow: [
        "Revenues", "RevenuesNetOfInterestExpense", "InterestAndDividendIncomeOperating",
      ]),
    .usGAAP("Revenues"), .usGAAP("SalesRevenueNet"),
    .usGAAP(
      "RevenueFromContractWithCustomerIncludingAssessedTax", but: "taxes collected are in it"),
    .usGAAP("RevenuesNetOfInterestExpense", but: "interest expense is taken off"),
    .usGAAP("RegulatedAndUnregulatedOperatingRevenue"), .usGAAP("HealthCareOrganizationRevenue"),
    .sum(
      .plus("InterestIncomeExpenseNet"), .plus("NoninterestIncome"),
      but: "a bank's interest expense is taken off"),
    .usGAAP("InterestAndDividendIncomeOperating", only: "interest and dividends"),
    .usGAAP("RealEstateRevenueNet"), .usGAAP("OilAndGasRevenue"),
    .usGAAP("FinancialServicesRevenue"),
    .sum(.plus("SalesRevenueGoodsNet"), .plus("SalesRevenueServicesNet")),
    .usGAAP("OperatingLeaseLeaseIncome", only: "rents"),
  ]

  private static let beforeTax: [MetricDefinition] = [
    MetricDefinition(
      "InterestExpense", .duration, "The cost of borrowing.",
      from: [
        .usGAAP("InterestExpense"),
        .usGAAP("InterestExpenseNonoperating", but: "interest in operations is left out"),
        .usGAAP("InterestAndDebtExpense", but: "other costs of debt are in it"),
        .usGAAP("InterestExpenseDebt", but: "interest on other than debt is left out"),
      ]),
    MetricDefinition(
      "NetInterestIncome", .duration, "A bank's interest income less its interest expense.",
      from: [.usGAAP("InterestIncomeExpenseNet")]),
    MetricDefinition(
      "NoninterestIncome", .duration, "A bank's income other than interest.",
      from: [.usGAAP("NoninterestIncome")]),
    MetricDefinition(
      "CreditLossProvision", .duration, "What a lender expects to lose, expense positive.",
      from: [
        .usGAAP("ProvisionForLoanLeaseAndOtherLosses"),
        .usGAAP("ProvisionForLoanAndLeaseLosses", but: "other losses are left out"),
        .usGAAP("ProvisionForLoanLossesExpensed", but: "leases are left out"),
      ]),
    MetricDefinition(
      "PremiumsEarned", .duration, "An insurer's premiums, less what it ceded.",
      from: [.usGAAP("PremiumsEarnedNet")]),
    MetricDefinition(
      "PolicyholderBenefits", .duration, "What an insurer's policyholders are owed for the period.",
      from: [.usGAAP("PolicyholderBenefitsAndClaimsIncurredNet")]),
    MetricDefinition(
      "RentalIncome", .duration, "Rents of a lessor's operating leases.",
      from: [
        .usGAAP("OperatingLeaseLeaseIncome"),
        .usGAAP("OperatingLeasesIncomeStatementLeaseRevenue"),
      ]),
    MetricDefinition(
      "NonoperatingIncome", .duration, "Income less expense outside operations.",
      from: [
        .usGAAP("NonoperatingIncomeExpense"),
        .usGAAP("OtherNonoperatingIncomeExpense", only: "what has no line of its own"),
      ]),
    MetricDefinition(
      "PretaxIncome", .duration, "Income from continuing operations before income tax.",
      from: [
        .usGAAP(
          "IncomeLossFromContinuingOperationsBeforeIncomeTaxes"
            + "ExtraordinaryItemsNoncontrollingInterest"),
        .sum(
          .plus(beforeEquityMethod), .plus("IncomeLossFromEquityMethodInvestments"),
          but: "income from equity-method investments may be in it twice"),
        .usGAAP(
          beforeEquityMethod, but: "income from equity-method investments is left out"),
        .usGAAP("IncomeLossFromContinuingOperationsBeforeIncomeTaxes"),
      ]),
    MetricDefinition(
      "IncomeTax", .duration, "Income tax on continuing operations, expense positive.",
      from: [
        .usGAAP("IncomeTaxExpenseBenefit"),
        .usGAAP("IncomeTaxExpenseBenefitContinuingOperations"),
      ]),
  ]

  private static let beforeEquityMethod =
    "IncomeLossFromContinuingOperationsBeforeIncomeTaxes"
    + "MinorityInterestAndIncomeLossFromEquityMethodInvestments"

  private static let netIncome: [MetricDefinition] = [
    MetricDefinition(
      "NetIncome", .duration, "Net income, the part of noncontrolling interests included.",
      from: [
        .usGAAP("ProfitLoss"),
        .sum(.plus("NetIncomeLoss"), .plus("NetIncomeLossAttributableToNoncontrollingInterest")),
        .usGAAP("NetIncomeLoss", but: "the part of noncontrolling interests is left out"),
        .usGAAP("IncomeLossFromContinuingOperations", only: "continuing operations"),
      ]),
    MetricDefinition(
      "NetIncomeParent", .duration, "Net income of the parent's shareholders.",
      from: [
        .usGAAP("NetIncomeLoss"),
        .usGAAP(
          "NetIncomeLossAvailableToCommonStockholdersBasic",
          but: "preferred dividends are taken off"),
        .sum(.plus("ProfitLoss"), .minus("NetIncomeLossAttributableToNoncontrollingInterest")),
      ]),
    MetricDefinition(
      "NetIncomeNoncontrolling", .duration, "Net income of noncontrolling interests.",
      from: [
        .usGAAP("NetIncomeLossAttributableToNoncontrollingInterest"),
        .usGAAP(
          "NetIncomeLossAttributableToNonredeemableNoncontrollingInterest",
          but: "redeemable interests are left out"),
      ]),
    MetricDefinition(
      "NetIncomeCommon", .duration, "Net income of common shareholders.",
      from: [
        .usGAAP("NetIncomeLossAvailableToCommonStockholdersBasic"),
        .sum(
          .plus("NetIncomeLoss"), .minus("PreferredStockDividendsIncomeStatementImpact"),
          but: "what participating securities get is in it"),
      ]),
    MetricDefinition(
      "OtherComprehensiveIncome", .duration, "Other comprehensive income after tax.",
      from: [
        .usGAAP("OtherComprehensiveIncomeLossNetOfTax"),
        .usGAAP(
          "OtherComprehensiveIncomeLossNetOfTaxPortionAttributableToParent",
          but: "the part of noncontrolling interests is left out"),
      ]),
    MetricDefinition(
      "ComprehensiveIncome", .duration, "Net income and other comprehensive income.",
      from: [
        .usGAAP(
          "ComprehensiveIncomeNetOfTax"
            + "IncludingPortionAttributableToNoncontrollingInterest"),
        .usGAAP(
          "ComprehensiveIncomeNetOfTax", but: "the part of noncontrolling interests is left out"),
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
