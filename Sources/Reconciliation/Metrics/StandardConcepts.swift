package import FilingModel

/// The period type and balance of the concepts that metrics take, by their meaning in accounting.
///
/// A filing does not declare them and a taxonomy package may be missing. What is not certain is
/// left out: no balance here is no claim that the standard has none.
package enum StandardConcepts {
  package struct Declaration: Hashable, Sendable {
    package let isInstant: Bool
    /// Nil where the concept is no amount of money, or where its side is not certain.
    package let balance: Concept.Balance?
  }

  package static let known: [StandardConcept: Declaration] = {
    var known: [StandardConcept: Declaration] = [
      .dei("EntityCommonStockSharesOutstanding"): Declaration(isInstant: true, balance: nil)
    ]
    let groups: [(names: String, isInstant: Bool, balance: Concept.Balance?)] = [
      (assets, true, .debit), (claims, true, .credit), (unsidedInstants, true, nil),
      (incomes, false, .credit), (payments, false, .credit), (expenses, false, .debit),
      (unsidedDurations, false, nil),
    ]
    for group in groups {
      for name in group.names.split(whereSeparator: \.isWhitespace) {
        known[.usGAAP(String(name))] = Declaration(
          isInstant: group.isInstant, balance: group.balance)
      }
    }
    return known
  }()

  private static let assets = """
    Assets AssetsCurrent AssetsNoncurrent CashAndCashEquivalentsAtCarryingValue
    CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents CashAndDueFromBanks Cash
    ShortTermInvestments MarketableSecuritiesCurrent
    AvailableForSaleSecuritiesDebtSecuritiesCurrent AccountsReceivableNetCurrent
    ReceivablesNetCurrent AccountsAndOtherReceivablesNetCurrent InventoryNet
    PropertyPlantAndEquipmentNet Goodwill IntangibleAssetsNetExcludingGoodwill
    PropertyPlantAndEquipmentAndFinanceLeaseRightOfUseAsset\
    AfterAccumulatedDepreciationAndAmortization
    FiniteLivedIntangibleAssetsNet RealEstateInvestmentPropertyNet
    FinancingReceivableExcludingAccruedInterestAfterAllowanceForCreditLoss
    LoansAndLeasesReceivableNetReportedAmount
    """

  /// Liabilities, equity, and the sum of both.
  private static let claims = """
    Liabilities LiabilitiesCurrent LiabilitiesNoncurrent AccountsPayableCurrent
    AccountsPayableTradeCurrent AccountsPayableAndAccruedLiabilitiesCurrent DebtCurrent
    ShortTermBorrowings LongTermDebtCurrent LongTermDebtNoncurrent
    LongTermDebtAndCapitalLeaseObligations LongTermDebt ContractWithCustomerLiabilityCurrent
    DeferredRevenueCurrent TemporaryEquityCarryingAmountAttributableToParent
    TemporaryEquityCarryingAmountIncludingPortionAttributableToNoncontrollingInterests
    RedeemableNoncontrollingInterestEquityCarryingAmount StockholdersEquity
    StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest PartnersCapital
    PartnersCapitalIncludingPortionAttributableToNoncontrollingInterest MembersEquity
    CommonStockholdersEquity MinorityInterest PartnersCapitalAttributableToNoncontrollingInterest
    RetainedEarningsAccumulatedDeficit LiabilitiesAndStockholdersEquity Deposits
    CommercialPaper
    """

  private static let unsidedInstants = "AssetsNet CommonStockSharesOutstanding"

  /// Revenues, and what is left of them after costs.
  private static let incomes = """
    RevenueFromContractWithCustomerExcludingAssessedTax Revenues SalesRevenueNet
    RevenueFromContractWithCustomerIncludingAssessedTax RevenuesNetOfInterestExpense
    RegulatedAndUnregulatedOperatingRevenue HealthCareOrganizationRevenue
    InterestAndDividendIncomeOperating RealEstateRevenueNet OilAndGasRevenue
    FinancialServicesRevenue InterestIncomeExpenseNet NoninterestIncome PremiumsEarnedNet
    OperatingLeaseLeaseIncome OperatingLeasesIncomeStatementLeaseRevenue SalesRevenueGoodsNet SalesRevenueServicesNet GrossProfit
    OperatingIncomeLoss NonoperatingIncomeExpense OtherNonoperatingIncomeExpense
    IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest
    IncomeLossFromContinuingOperationsBeforeIncomeTaxes\
    MinorityInterestAndIncomeLossFromEquityMethodInvestments
    IncomeLossFromEquityMethodInvestments ProfitLoss NetIncomeLoss
    IncomeLossFromContinuingOperations NetIncomeLossAvailableToCommonStockholdersBasic
    OtherComprehensiveIncomeLossNetOfTax ComprehensiveIncomeNetOfTax
    OtherComprehensiveIncomeLossNetOfTaxPortionAttributableToParent
    ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest
    """

  /// Cash that leaves is a credit to cash.
  private static let payments = """
    PaymentsToAcquirePropertyPlantAndEquipment PaymentsToAcquireProductiveAssets
    PaymentsOfDividendsCommonStock PaymentsOfDividends PaymentsForRepurchaseOfCommonStock
    """

  private static let expenses = """
    CostOfRevenue CostOfGoodsAndServicesSold CostOfGoodsSold CostOfServices
    CostOfGoodsAndServiceExcludingDepreciationDepletionAndAmortization
    ResearchAndDevelopmentExpense ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost
    SellingGeneralAndAdministrativeExpense GeneralAndAdministrativeExpense
    SellingAndMarketingExpense OperatingExpenses CostsAndExpenses BenefitsLossesAndExpenses
    NoninterestExpense InterestExpense InterestExpenseNonoperating InterestAndDebtExpense
    InterestExpenseDebt IncomeTaxExpenseBenefit DepreciationDepletionAndAmortization
    DepreciationAndAmortization DepreciationAmortizationAndAccretionNet ShareBasedCompensation
    AllocatedShareBasedCompensationExpense ProvisionForLoanLeaseAndOtherLosses
    ProvisionForLoanAndLeaseLosses ProvisionForLoanLossesExpensed
    PolicyholderBenefitsAndClaimsIncurredNet
    """

  /// Flows that may go either way, and what is not money.
  private static let unsidedDurations = """
    NetCashProvidedByUsedInOperatingActivities NetCashProvidedByUsedInInvestingActivities
    NetCashProvidedByUsedInFinancingActivities
    NetCashProvidedByUsedInOperatingActivitiesContinuingOperations
    NetCashProvidedByUsedInInvestingActivitiesContinuingOperations
    NetCashProvidedByUsedInFinancingActivitiesContinuingOperations
    EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents
    EffectOfExchangeRateOnCashAndCashEquivalents CashAndCashEquivalentsPeriodIncreaseDecrease
    CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents\
    PeriodIncreaseDecreaseIncludingExchangeRateEffect
    NetIncomeLossAttributableToNoncontrollingInterest
    NetIncomeLossAttributableToNonredeemableNoncontrollingInterest
    PreferredStockDividendsIncomeStatementImpact EarningsPerShareBasic EarningsPerShareDiluted
    EarningsPerShareBasicAndDiluted WeightedAverageNumberOfSharesOutstandingBasic
    WeightedAverageNumberOfShareOutstandingBasicAndDiluted
    WeightedAverageNumberOfDilutedSharesOutstanding
    """
}

extension Report {
  /// Whether a concept is about moments: as the filing or a taxonomy package declares it, or else
  /// as `StandardConcepts` has it; nil when neither knows.
  package func isInstant(_ concept: QName) -> Bool? {
    taxonomy.concepts[concept]?.isInstant ?? standard(concept)?.isInstant
  }

  /// The side of a concept that is declared or known; nil when it has none, or none is known.
  package func balance(of concept: QName) -> Concept.Balance? {
    if let declared = taxonomy.concepts[concept] { return declared.balance }
    return standard(concept)?.balance
  }

  private func standard(_ concept: QName) -> StandardConcepts.Declaration? {
    concept.standardConcept.flatMap { StandardConcepts.known[$0] }
  }
}
