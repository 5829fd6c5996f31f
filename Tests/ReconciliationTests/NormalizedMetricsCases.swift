import Testing

extension NormalizedMetricsTests {
  /// Facts, and the metrics they give: name, period, value, unit and the facts from 1.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let table: String
    let metrics: [String]

    init(_ testDescription: String, _ table: String, gives metrics: [String]) {
      self.testDescription = testDescription
      self.table = table
      self.metrics = metrics
    }

    static let all = precedence + industries + periods + facts
  }
}

extension NormalizedMetricsTests.Case {
  private static let precedence = [
    Self(
      "an earlier concept wins whatever the order of the facts",
      """
      concept        period                  unit  value
      NetIncomeLoss  2024-01-01..2024-12-31  USD   90
      ProfitLoss     2024-01-01..2024-12-31  USD   100
      """,
      gives: [
        "NetIncome 2024-01-01..2024-12-31 100 USD from 2",
        "NetIncomeParent 2024-01-01..2024-12-31 90 USD from 1",
      ]),
    Self(
      "contract revenue yields to larger total revenue",
      """
      concept                                              period                  unit  value
      RevenueFromContractWithCustomerExcludingAssessedTax  2024-01-01..2024-12-31  USD   90
      Revenues                                             2024-01-01..2024-12-31  USD   100
      """,
      gives: ["Revenue 2024-01-01..2024-12-31 100 USD from 2"]),
    Self(
      "contract revenue comes before total revenue that is no larger",
      """
      concept                                              period                  unit  value
      Revenues                                             2024-01-01..2024-12-31  USD   100
      RevenueFromContractWithCustomerExcludingAssessedTax  2024-01-01..2024-12-31  USD   100
      """,
      gives: ["Revenue 2024-01-01..2024-12-31 100 USD from 2"]),
    Self(
      "a stated value comes before a derived one",
      """
      concept           period      unit  value
      Assets            2024-12-31  USD   100
      AssetsNoncurrent  2024-12-31  USD   61
      AssetsCurrent     2024-12-31  USD   40
      """,
      gives: [
        "Assets 2024-12-31 100 USD from 1", "CurrentAssets 2024-12-31 40 USD from 3",
        "NoncurrentAssets 2024-12-31 61 USD from 2",
      ]),
    Self(
      "liabilities are what equity of all kinds leaves",
      """
      concept                                            period      unit  value
      LiabilitiesAndStockholdersEquity                   2024-12-31  USD   100
      StockholdersEquity                                 2024-12-31  USD   30
      MinorityInterest                                   2024-12-31  USD   5
      TemporaryEquityCarryingAmountAttributableToParent  2024-12-31  USD   10
      """,
      gives: [
        "Liabilities 2024-12-31 55 USD from +1-2-3-4", "TemporaryEquity 2024-12-31 10 USD from 4",
        "Equity 2024-12-31 35 USD from +2+3", "EquityParent 2024-12-31 30 USD from 2",
        "EquityNoncontrolling 2024-12-31 5 USD from 3",
        "LiabilitiesAndEquity 2024-12-31 100 USD from 1",
      ]),
    Self(
      "nothing is derived from a missing operand",
      """
      concept               period      unit  value
      ShortTermBorrowings   2024-12-31  USD   10
      LongTermDebtCurrent   2023-12-31  USD   10
      """,
      gives: []),
  ]

  private static let industries = [
    Self(
      "a bank's revenue is what it earns after interest, not the fees alone",
      """
      concept                                              period                  unit  value
      RevenueFromContractWithCustomerExcludingAssessedTax  2024-01-01..2024-12-31  USD   20
      InterestAndDividendIncomeOperating                   2024-01-01..2024-12-31  USD   100
      InterestIncomeExpenseNet                             2024-01-01..2024-12-31  USD   60
      NoninterestIncome                                    2024-01-01..2024-12-31  USD   30
      """,
      gives: [
        "Revenue 2024-01-01..2024-12-31 90 USD from +3+4",
        "NetInterestIncome 2024-01-01..2024-12-31 60 USD from 3",
        "NoninterestIncome 2024-01-01..2024-12-31 30 USD from 4",
      ]),
    Self(
      "a landlord's rents are revenue where nothing else is",
      """
      concept                    period                  unit  value
      OperatingLeaseLeaseIncome  2024-01-01..2024-12-31  USD   100
      CostOfRevenue              2024-01-01..2024-12-31  USD   40
      """,
      gives: [
        "Revenue 2024-01-01..2024-12-31 100 USD from 1",
        "CostOfRevenue 2024-01-01..2024-12-31 40 USD from 2",
        "RentalIncome 2024-01-01..2024-12-31 100 USD from 1",
      ]),
    Self(
      "gross profit and free cash flow are made of what the metrics take",
      """
      concept                                              period                  unit  value
      Revenues                                             2024-01-01..2024-12-31  USD   100
      RevenueFromContractWithCustomerExcludingAssessedTax  2024-01-01..2024-12-31  USD   90
      CostOfRevenue                                        2024-01-01..2024-12-31  USD   40
      NetCashProvidedByUsedInOperatingActivities           2024-01-01..2024-12-31  USD   30
      PaymentsToAcquirePropertyPlantAndEquipment           2024-01-01..2024-12-31  USD   10
      """,
      gives: [
        "Revenue 2024-01-01..2024-12-31 100 USD from 1",
        "CostOfRevenue 2024-01-01..2024-12-31 40 USD from 3",
        "GrossProfit 2024-01-01..2024-12-31 60 USD from +1-3",
        "OperatingCashFlow 2024-01-01..2024-12-31 30 USD from 4",
        "CapitalExpenditure 2024-01-01..2024-12-31 10 USD from 5",
        "FreeCashFlow 2024-01-01..2024-12-31 20 USD from +4-5",
      ]),
    Self(
      "shares on the cover page are summed over their classes",
      """
      concept                                 period      unit    value  dimensions
      dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  7      StatementClassOfStockAxis=CommonClassAMember
      dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  3      StatementClassOfStockAxis=CommonClassBMember
      dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  5      LegalEntityAxis=ABCMember
      """,
      gives: ["SharesOutstanding 2025-01-31 10 shares from +1+2"]),
    Self(
      "a total on the cover page comes before its classes",
      """
      concept                                 period      unit    value  dimensions
      dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  7      StatementClassOfStockAxis=CommonClassAMember
      dei:EntityCommonStockSharesOutstanding  2025-01-31  shares  11     -
      """,
      gives: ["SharesOutstanding 2025-01-31 11 shares from 2"]),
  ]

  private static let periods = [
    Self(
      "an annual report has years, earlier ones too, but no quarters",
      """
      concept              period                  unit  value
      dei:DocumentType     2024-01-01..2024-12-31  -     10-K
      OperatingIncomeLoss  2023-01-01..2023-12-31  USD   80
      OperatingIncomeLoss  2024-10-01..2024-12-31  USD   30
      OperatingIncomeLoss  2024-01-01..2024-12-31  USD   100
      """,
      gives: [
        "OperatingIncome 2024-01-01..2024-12-31 100 USD from 4",
        "OperatingIncome 2023-01-01..2023-12-31 80 USD from 2",
      ]),
    Self(
      "a quarterly report has quarters and the year to date, but no years",
      """
      concept              period                  unit  value
      dei:DocumentType     2024-01-01..2024-06-30  -     10-Q
      OperatingIncomeLoss  2024-01-01..2024-06-30  USD   60
      OperatingIncomeLoss  2024-04-01..2024-06-30  USD   30
      OperatingIncomeLoss  2023-07-01..2024-06-30  USD   110
      """,
      gives: [
        "OperatingIncome 2024-04-01..2024-06-30 30 USD from 3",
        "OperatingIncome 2024-01-01..2024-06-30 60 USD from 2",
      ]),
    Self(
      "the cover page's own period counts whatever its length",
      """
      concept              period                  unit  value
      dei:DocumentType     2024-05-01..2024-12-31  -     10-K
      OperatingIncomeLoss  2024-05-01..2024-12-31  USD   60
      OperatingIncomeLoss  2024-05-01..2024-06-15  USD   5
      """,
      gives: ["OperatingIncome 2024-05-01..2024-12-31 60 USD from 2"]),
    Self(
      "nothing after the period is a column, but the shares on the cover page",
      """
      concept                                 period                  unit    value
      dei:DocumentType                        2024-01-01..2024-12-31  -       10-K
      dei:DocumentPeriodEndDate               2024-01-01..2024-12-31  -       2024-12-31
      dei:EntityCommonStockSharesOutstanding  2025-01-31              shares  7
      Assets                                  2025-01-31              USD     110
      Assets                                  2024-12-31              USD     100
      """,
      gives: [
        "Assets 2024-12-31 100 USD from 5", "SharesOutstanding 2025-01-31 7 shares from 3",
      ]),
    Self(
      "a duration that ends with the balance sheet is no balance",
      """
      concept  period                  unit  value
      Assets   2024-01-01..2024-12-31  USD   100
      """,
      gives: []),
  ]

  private static let facts = [
    Self(
      "the more accurate duplicate is taken",
      """
      concept  period      unit  value      decimals
      Assets   2024-12-31  USD   4,000,000  -6
      Assets   2024-12-31  USD   4,400,000  -5
      """,
      gives: ["Assets 2024-12-31 4400000 USD from 2"]),
    Self(
      "facts of members, nil facts and other units are left out",
      """
      concept                period                  unit        value  dimensions
      Assets                 2024-12-31              USD         40     LegalEntityAxis=ABCMember
      Assets                 2024-12-31              USD         nil    -
      Assets                 2024-12-31              shares      40     -
      EarningsPerShareBasic  2024-01-01..2024-12-31  USD         5      -
      EarningsPerShareBasic  2024-01-01..2024-12-31  USD/shares  2      -
      """,
      gives: ["EarningsPerShareBasic 2024-01-01..2024-12-31 2 USD/shares from 5"]),
    Self(
      "each currency has its metric",
      """
      concept  period      unit  value
      Assets   2024-12-31  USD   100
      Assets   2024-12-31  EUR   90
      """,
      gives: ["Assets 2024-12-31 90 EUR from 2", "Assets 2024-12-31 100 USD from 1"]),
  ]
}
