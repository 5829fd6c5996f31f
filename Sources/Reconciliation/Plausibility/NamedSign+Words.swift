/// The words that tell which way an item goes.
extension NamedSign {
  /// Words of opposite directions, and those that name a trading result; a name with both goes
  /// either way.
  static let pairs: [Substring: Set<Substring>] = [
    "Proceeds": ["Payments", "Repayments", "Purchase"], "Payments": ["Receipts", "Proceeds"],
    "Paid": ["Received"], "Gain": ["Loss", "Losses"], "Gains": ["Losses", "Loss"],
    "Increase": ["Decrease"], "Increases": ["Decreases"],
    "Income": ["Loss", "Losses", "Expense", "Expenses"], "Revenue": ["Expense"],
    "Revenues": ["Expenses"], "Expense": ["Benefit", "Reversal", "Recovery", "Credit"],
    "Accretion": ["Amortization"], "Discounts": ["Premiums"], "Discount": ["Premium"],
    "Above": ["Below"], "Favorable": ["Unfavorable"], "Asset": ["Liability"],
    "Assets": ["Liabilities"], "Cost": ["Credit"], "Costs": ["Credits"],
    "Charges": ["Credits", "Recoveries"], "Charge": ["Recovery", "Credit"], "Earnings": ["Loss"],
    "Profit": ["Loss"], "Additions": ["Losses", "Deductions"], "Issuance": ["Repurchase"],
    "Sales": ["Purchases"], "Over": ["Under"], "Surplus": ["Deficit"], "Inflow": ["Outflow"],
    "Principal": ["Transactions"], "Receivable": ["Payable"], "Receivables": ["Payables"],
  ]

  /// Words for results, remainders and differences, which may have either sign.
  static let either: Set<Substring> = [
    "Comprehensive", "Oci", "Aoci", "Deficit", "Retained", "Adjustment", "Adjustments",
    "Reclassification", "Reclassifications", "Reclassified", "Reconciliation", "Reconciling",
    "Translation", "Remeasurement", "Elimination", "Eliminations", "Effect", "Effects", "Change",
    "Changes", "Difference", "Differences", "Differential", "Variance", "Growth", "Revaluation",
    "Actuarial", "Hedge", "Hedges", "Hedged", "Hedging", "Currency", "Noncontrolling", "Minority",
    "Return", "Returns", "Profits", "Transfers", "Transferred", "Activity", "Activities",
    "Exposure", "Sensitivity", "Impact", "Movement", "Movements", "Margin", "Ebitda", "Correction",
    "Error", "Restatement", "Restated", "Cumulative", "Intersegment", "Intercompany", "Excess",
    "Underfunded", "Funded", "Position", "Provision", "Provisions", "Effective", "Periodic",
    "Capital", "Earnings", "Income", "Benefit", "Benefits", "Credit", "Credits", "Equity", "Net",
    "Other", "Derivative", "Derivatives", "Result", "Results", "Transition", "Amendments",
    "Amendment", "Curtailments", "Curtailment", "Experience", "Purchases", "Sales", "Settlements",
    "Settlement", "Recoveries", "Recovery", "Reversal", "Reversals", "Undistributed", "Prior",
    "Flow", "Flows", "Adjusted", "Warrants", "Nondeductible", "Deductions", "Taxes", "Tax",
    "Impacting", "Yield", "Unremitted", "Valuation", "Items", "Item", "Forgiveness",
    "Distributions", "Percentage", "Percent", "Rate", "Unallocated", "Corporate", "Gain", "Gains",
    "Loss", "Losses", "Subscription", "Recognized", "Actually", "Reserves", "Reserve",
    "Revision", "Revisions", "Owned", "Straight", "Incentive", "Foreclosed", "Writeoffs",
    "Penalties", "Spread",
  ]

  /// Words that settle a doubtful one beside them: a net receivable is an amount, and so is a tax that
  /// is payable.
  static let settling: [Substring: Set<Substring>] = [
    "Net": [
      "Inventory", "Property", "Receivable", "Receivables", "Assets", "Asset", "Goodwill", "Lease",
      "Leases", "Loans", "Loan", "Noncurrent", "Costs", "Intangible", "Software", "Equipment",
      "Investment",
      "Investments", "Notes",
    ],
    "Other": [
      "Assets", "Liabilities", "Receivable", "Receivables", "Inventory", "Accrued", "Shares",
      "Borrowings", "Debt", "Deposits", "Payable", "Current", "Noncurrent", "Investments",
      "Intangible", "Administrative",
    ],
    "Derivative": [
      "Notional", "Collateral", "Input", "Liabilities", "Assets", "Asset", "Liability",
    ],
    "Derivatives": ["Notional"], "Currency": ["Notional"], "Hedge": ["Notional"],
    "Hedges": ["Assets", "Liabilities"], "Hedging": ["Notional"],
    "Percentage": [
      "Ownership", "Interest", "Concentration", "Voting", "Threshold", "Vesting", "Matching",
      "Match", "Contribution", "Redemption", "Target", "Purchase", "Discount", "Stated", "Fee",
      "Commitment", "Maximum", "Minimum", "Volatility", "Obligation", "Principal", "Allocation",
      "Amortization",
      "Occupancy", "Completion", "Participation", "Coverage", "Utilization", "Maturity", "Accrual",
      "Attainment",
    ],
    "Percent": [
      "Claims", "Interest", "Discount", "Stated", "Ownership", "Volatility", "Match", "Pay",
    ],
    "Rate": [
      "Interest", "Discount", "Volatility", "Stated", "Dividend", "Free", "Conversion", "Trend",
      "Subscription", "Depreciation",
    ],
    "Subscription": ["Rate", "Revenue", "Number"],
    "Tax": ["Carryforward", "Carryforwards", "Payable", "Unrecognized"],
    "Taxes": ["Payable", "Paid", "Accrued"],
    "Income": [
      "Interest", "Dividend", "Dividends", "Sublease", "Rental", "Royalty", "Lease", "Fee",
    ],
    "Loss": [
      "Allowance", "Contingency", "Accrual", "Carryforwards", "Carryforward", "Unrealized",
      "Accumulated", "Possible", "Realized",
    ],
    "Losses": [
      "Allowance", "Contingency", "Unrealized", "Accumulated", "Accrued", "Carryforwards",
    ],
    "Gain": ["Unrealized", "Realized"], "Gains": ["Unrealized", "Realized"],
    "Valuation": ["Allowance", "Allowances"],
    "Sales": ["Related"], "Hedged": ["Asset", "Liability"], "Exposure": ["Maximum"],
    "Capital": ["Lease", "Leases", "Expenditures", "Expenditure", "Commitment", "Paid", "Shares"],
    "Equity": ["Investments", "Method", "Securities", "Incentive"],
    "Effective": ["Interest"], "Reclassified": ["Debt"], "Penalties": ["Accrued"],
    "Incentive": ["Plan", "Shares", "Number", "Compensation"],
    "Warrants": ["Shares", "Number", "Exercise", "Outstanding", "Price"],
    "Corporate": ["Debt", "Bonds"], "Noncontrolling": ["Ownership", "Percentage"],
    "Minority": ["Ownership", "Percentage"],
    "Recognized": ["Revenue", "Identifiable", "Cost", "Compensation"],
    "Change": ["Percentage"], "Benefit": ["Obligation"], "Benefits": ["Paid"],
  ]

  /// Words for what is there or is not.
  static let solid: Set<Substring> = [
    "Price", "Shares", "Number", "Notional", "Face", "Capacity", "Receivable", "Payable",
    "Payables", "Borrowings", "Inventory", "Inventories", "Deposits", "Goodwill", "Term", "Life",
    "Assets", "Liabilities", "Debt", "Notes", "Revenue", "Revenues", "Collateral", "Commitment",
    "Commitments", "Obligation", "Obligations", "Rent", "Salaries", "Fee", "Fees", "Volatility",
    "Ownership", "Authorized", "Exercisable", "Depreciation", "Dividends", "Payments", "Proceeds",
    "Securities", "Loans", "Lease", "Carryforwards", "Interest", "Expense", "Expenses", "Costs",
    "Compensation", "Cash", "Property", "Maturities", "Borrowing", "Purchase",
  ]

  /// Phrases whose words mean something else together, by their first letter.
  static let phrases = [
    "AssetsAcquiredAndLiabilitiesAssumed", "AssetsAcquiredLiabilitiesAssumed", "IncomeTaxes",
    "IncomeTax", "DefinedBenefitPlans", "DefinedBenefitPlan", "DefinedBenefit",
    "EmployeeBenefits", "EmployeeBenefit", "BenefitObligation", "BenefitPayments", "BenefitsPaid",
    "UnrecognizedTaxBenefits", "LinesOfCredit", "LineOfCredit", "LettersOfCredit",
    "LetterOfCredit", "CreditFacility", "CreditRisk", "CreditLosses", "CreditLoss",
    "TaxCreditCarryforward", "UnrealizedLossPosition", "EquityMethod", "EquitySecurities",
    "EquityInstruments", "EquityInstrument", "TemporaryEquity", "FairValueInputs",
    "NetAssetValue", "OtherThan", "ExcludingAssessedTax", "IncludingAssessedTax",
    "LiabilitiesAndStockholdersEquity", "RightOfUseAssetObtainedInExchangeFor",
    "ExcludedFromComputationOfEarningsPerShare", "AssumptionsUsedCalculatingNetPeriodicBenefitCost",
    "PeriodTaxPositions", "IncludingPortionAttributableToNoncontrollingInterests",
    "TaxBenefitFromCompensationExpense", "BeforeTax", "AfterTax", "NetOfTax", "TaxAssets",
    "TaxLiabilities", "TaxWithholding", "GrossProfit", "NetOfCashAcquired", "PriorToMaturity",
    "ContractWithCustomer", "IncomeStatement", "AdditionalPaidInCapital", "DeferredTax",
    "OperatingLossCarryforwards", "ShareBasedCompensationArrangementByShareBasedPaymentAward",
    "SharebasedCompensationArrangementBySharebasedPaymentAward",
    "ShareBasedCompensationArrangementsByShareBasedPaymentAward", "CreditAgreement",
    "RevolvingCredit", "SalesTypeLease", "LossContingency", "RightofUseAssetsObtainedinExchangefor",
  ]

  /// Words for how a price moves, or for what is bought at one, which may be below zero.
  static let moving: Set<Substring> = [
    "Change", "Changes", "Increase", "Decrease", "Adjustment", "Adjustments", "Variance",
    "Sensitivity", "Gain", "Loss", "Differential", "Difference", "Swap", "Swaps", "Index", "Risk",
    "Allocation", "Excess", "Net", "Derivative", "Derivatives", "Hedge",
  ]

  /// Words for costs, sales, purchases and shares of a whole.
  static let spending: Set<Substring> = [
    "Cost", "Costs", "Expense", "Expenses", "Amortization", "Depreciation", "Impairment",
    "Repurchased", "Sales", "Revenue", "Revenues", "Contribution", "Contributions", "Allocation",
    "Rent", "Fees", "Purchased", "Obtained",
  ]

  /// Words for what is taken back at times, or is a difference.
  static let returning: Set<Substring> = [
    "Restructuring", "Severance", "Litigation", "Reversal", "Reversals", "Recovery", "Recoveries",
    "Credit", "Gain", "Gains", "Benefit", "Benefits", "Tax", "Taxes", "Change", "Changes",
    "Difference", "Net", "Other", "Elimination", "Eliminations", "Intersegment", "Remeasurement",
    "Reclassification", "Reclassified", "Hedge", "Hedges", "Hedging", "Comprehensive", "Oci",
    "Aoci", "Percent", "Growth", "Periodic", "Effect", "Reconciliation", "Reconciling",
    "Provision", "Prior", "Charges", "Charge", "Owned",
  ]

  /// First words of the names of flows that go one way.
  static let directed: Set<Substring> = [
    "Proceeds", "Payments", "Payment", "Repayments", "Repayment", "Dividends",
  ]

  /// Words for counts and limits, which settle every other word but those of movements.
  static let bounding: Set<Substring> = ["Number", "Maximum", "Minimum"]

  /// Words for plans and prices, which nothing takes back.
  static let firm: Set<Substring> = [
    "Future", "Expected", "Due", "Remaining", "Price", "Percentage", "Percent", "Rate", "Weighted",
    "Authorized", "Outstanding", "Number", "Maximum", "Minimum", "Unpaid", "Term", "Life",
  ]

  /// Words for what is itself taken back, whatever the table.
  static let takenBack: Set<Substring> = [
    "Expense", "Expenses", "Charges", "Charge", "Charged", "Litigation", "Restructuring",
    "Severance", "Impairment", "Impairments", "Contingent", "Penalties", "Writeoff", "Writeoffs",
    "Deductions", "Loss", "Losses", "Gain", "Gains", "Recorded",
  ]

  /// Words for what is taken back, used up or stated below zero in tables.
  static let reversible: Set<Substring> = [
    "Expense", "Expenses", "Charges", "Charge", "Charged", "Costs", "Litigation", "Restructuring",
    "Severance", "Impairment", "Impairments", "Contingent", "Issued", "Granted", "Repurchased",
    "Repurchase", "Treasury", "Forfeited", "Forfeitures", "Expirations", "Vested", "Exercised",
    "Paid", "Payments", "Conversion", "Converted", "Retired", "Redeemed", "Withheld", "Settled",
    "Penalties", "Writeoff", "Writeoffs", "Deductions", "Canceled", "Cancelled", "Loss", "Losses",
    "Gain", "Gains", "Recorded", "Stock", "Compensation", "Received", "Capped",
  ]
}
