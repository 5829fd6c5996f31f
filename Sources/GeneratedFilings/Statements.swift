/// The statements of one filer for one year, in millions of dollars, so that every total is the sum of
/// its parts.
struct Statements {
  /// By local name of `us-gaap`.
  private(set) var values: [String: Int] = [:]

  init(filer: Int, year: Int) {
    for (index, name) in Self.leaves.enumerated() {
      var chance = Chance(filer, index, 1)
      let base = chance.number(in: 200...9_000)
      var growth = Chance(filer, index, year)
      values[name] = base + base * growth.number(in: 0...40) / 100
    }
    balance()
    earn()
    flow(cashBefore: Self.cash(filer: filer, year: year - 1))
  }

  private static func cash(filer: Int, year: Int) -> Int {
    guard let index = leaves.firstIndex(of: cash) else { return 0 }
    var chance = Chance(filer, index, 1)
    let base = chance.number(in: 200...9_000)
    var growth = Chance(filer, index, year)
    return base + base * growth.number(in: 0...40) / 100
  }

  private mutating func balance() {
    for sum in [Self.currentAssets, Self.assets, Self.currentLiabilities, Self.liabilities] {
      total(sum)
    }
    values["LiabilitiesAndStockholdersEquity"] = self["Assets"]
    values["StockholdersEquity"] = self["Assets"] - self["Liabilities"]
    values["RetainedEarningsAccumulatedDeficit"] =
      self["StockholdersEquity"] - self["CommonStocksIncludingAdditionalPaidInCapital"]
    values["AccumulatedOtherComprehensiveIncomeLossNetOfTax"] = 0
  }

  private mutating func earn() {
    values["Revenues"] = self["CostOfRevenue"] * 3
    for sum in [
      Self.grossProfit, Self.operatingExpenses, Self.operatingIncome, Self.pretaxIncome,
      Self.netIncome,
    ] { total(sum) }
  }

  private mutating func flow(cashBefore: Int) {
    total(Self.operatingCash)
    total(Self.investingCash)
    values[Self.cashChange] = self[Self.cash] - cashBefore
    let financing =
      self[Self.cashChange] - self[Self.operatingCash.name]
      - self[Self.investingCash.name]
    values[Self.financingCash.name] = financing
    values["ProceedsFromPaymentsForOtherFinancingActivities"] =
      financing + self["PaymentsOfDividends"] + self["PaymentsForRepurchaseOfCommonStock"]
  }

  private mutating func total(_ sum: Sum) {
    values[sum.name] = sum.parts.reduce(0) { $0 + $1.weight * self[$1.name] }
  }

  subscript(name: String) -> Int { values[name] ?? 0 }
}

// MARK: - What adds up to what

extension Statements {
  /// A total and its parts, by local names.
  struct Sum {
    let name: String
    let parts: [(name: String, weight: Int)]

    init(_ name: String, _ added: [String], less taken: [String] = []) {
      self.name = name
      parts = added.map { ($0, 1) } + taken.map { ($0, -1) }
    }
  }

  static let cash = "CashAndCashEquivalentsAtCarryingValue"
  static let cashChange =
    "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents"
    + "PeriodIncreaseDecreaseIncludingExchangeRateEffect"
  private static let pretax =
    "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest"

  static let currentAssets = Sum(
    "AssetsCurrent",
    [cash, "MarketableSecuritiesCurrent", "AccountsReceivableNetCurrent", "InventoryNet"])
  static let assets = Sum(
    "Assets",
    [
      "AssetsCurrent", "PropertyPlantAndEquipmentNet", "Goodwill",
      "IntangibleAssetsNetExcludingGoodwill", "OtherAssetsNoncurrent",
    ])
  static let currentLiabilities = Sum(
    "LiabilitiesCurrent",
    ["AccountsPayableCurrent", "AccruedLiabilitiesCurrent", "ContractWithCustomerLiabilityCurrent"])
  static let liabilities = Sum(
    "Liabilities",
    ["LiabilitiesCurrent", "LongTermDebtNoncurrent", "OtherLiabilitiesNoncurrent"])
  static let equity = Sum(
    "StockholdersEquity",
    [
      "CommonStocksIncludingAdditionalPaidInCapital", "RetainedEarningsAccumulatedDeficit",
      "AccumulatedOtherComprehensiveIncomeLossNetOfTax",
    ])
  static let liabilitiesAndEquity = Sum(
    "LiabilitiesAndStockholdersEquity", ["Liabilities", "StockholdersEquity"])
  static let grossProfit = Sum("GrossProfit", ["Revenues"], less: ["CostOfRevenue"])
  static let operatingExpenses = Sum(
    "OperatingExpenses",
    ["ResearchAndDevelopmentExpense", "SellingGeneralAndAdministrativeExpense"])
  static let operatingIncome = Sum(
    "OperatingIncomeLoss", ["GrossProfit"], less: ["OperatingExpenses"])
  static let pretaxIncome = Sum(
    pretax, ["OperatingIncomeLoss"], less: ["InterestExpenseNonoperating"])
  static let netIncome = Sum("NetIncomeLoss", [pretax], less: ["IncomeTaxExpenseBenefit"])
  static let operatingCash = Sum(
    "NetCashProvidedByUsedInOperatingActivities",
    ["NetIncomeLoss", "DepreciationDepletionAndAmortization", "ShareBasedCompensation"],
    less: ["IncreaseDecreaseInAccountsReceivable"])
  static let investingCash = Sum(
    "NetCashProvidedByUsedInInvestingActivities", ["ProceedsFromDivestitureOfBusinesses"],
    less: ["PaymentsToAcquirePropertyPlantAndEquipment"])
  static let financingCash = Sum(
    "NetCashProvidedByUsedInFinancingActivities",
    ["ProceedsFromPaymentsForOtherFinancingActivities"],
    less: ["PaymentsOfDividends", "PaymentsForRepurchaseOfCommonStock"])
  static let cashSum = Sum(
    cashChange, [operatingCash.name, investingCash.name, financingCash.name])

  static let sums = [
    currentAssets, assets, currentLiabilities, liabilities, equity, liabilitiesAndEquity,
    grossProfit, operatingExpenses, operatingIncome, pretaxIncome, netIncome, operatingCash,
    investingCash, financingCash, cashSum,
  ]

  static let balanceSheet = unique([
    currentAssets, assets, currentLiabilities, liabilities, equity, liabilitiesAndEquity,
  ])
  static let flows = unique([
    grossProfit, operatingExpenses, operatingIncome, pretaxIncome, netIncome, operatingCash,
    investingCash, financingCash, cashSum,
  ])

  private static let leaves: [String] = {
    let totals = Set(sums.map(\.name))
    return unique(sums).filter { !totals.contains($0) }
  }()

  private static func unique(_ sums: [Sum]) -> [String] {
    var seen: Set<String> = []
    return sums.flatMap { $0.parts.map(\.name) + [$0.name] }.filter { seen.insert($0).inserted }
  }
}
