import FilingModel
import Foundation
import Operations
import Support
import Testing

/// Figures a person read in the printed statements and notes of real filings.
@Suite("Metrics are what the statements print, where FINLOOM_CORPUS names the filings")
struct MetricTruthTests {
  private static let corpus = Repository.folder(
    named: "FINLOOM_CORPUS", for: "the agreement of metrics with printed statements")

  struct Statement: Sendable, CustomTestStringConvertible {
    let path: String
    let ticker: String
    /// `metric label value`; amounts in millions, but where they end in 3 zeros less.
    let figures: String

    var testDescription: String { path }
  }

  static let statements = [
    Statement(
      path: "aapl-10k-2023", ticker: "AAPL",
      figures: """
        Revenue FY2023 383285000000
        Revenue FY2022 394328000000
        Revenue FY2021 365817000000
        NetIncome FY2023 96995000000
        EarningsPerShareBasic FY2023 6.16
        EarningsPerShareDiluted FY2023 6.13
        SharesBasic FY2023 15744231000
        Equity FY2023 62146000000
        """),
    Statement(
      path: "aapl-10q-2025/0000320193-25-000057-xbrl.zip", ticker: "AAPL",
      figures: """
        Revenue Q2 FY2025 95359000000
        Revenue Q2 FY2024 90753000000
        Revenue 6M FY2025 219659000000
        GrossProfit Q2 FY2025 44867000000
        NetIncome Q2 FY2025 24780000000
        NetIncome 6M FY2024 57552000000
        EarningsPerShareDiluted Q2 FY2025 1.65
        EarningsPerShareBasic 6M FY2025 4.06
        Assets Q2 FY2025 331233000000
        Assets FY2024 364980000000
        Liabilities Q2 FY2025 264437000000
        Equity Q2 FY2025 66796000000
        Equity FY2023 62146000000
        OperatingCashFlow 6M FY2025 53887000000
        OperatingCashFlow 6M FY2024 62585000000
        """),
    Statement(
      path: "inline/jnj-10-q-2025-07-24.html", ticker: "JNJ",
      figures: """
        Revenue Q2 FY2025 23743000000
        Revenue Q2 FY2024 22447000000
        Revenue 6M FY2025 45636000000
        NetIncome Q2 FY2025 5537000000
        NetIncome 6M FY2025 16536000000
        EarningsPerShareBasic Q2 FY2025 2.30
        EarningsPerShareDiluted 6M FY2025 6.82
        SharesDiluted Q2 FY2025 2419100000
        Assets Q2 FY2025 193389000000
        Assets FY2024 180104000000
        Liabilities Q2 FY2025 114916000000
        Equity Q2 FY2025 78473000000
        OperatingCashFlow 6M FY2025 8052000000
        OperatingCashFlow 6M FY2024 9290000000
        CapitalExpenditure 6M FY2025 1838000000
        """),
    Statement(
      path: "inline/ko-10-k-2025-02-20.html", ticker: "KO",
      figures: """
        Revenue FY2024 47061000000
        Revenue FY2022 43004000000
        GrossProfit FY2024 28737000000
        OperatingIncome FY2024 9992000000
        NetIncome FY2024 10649000000
        NetIncomeParent FY2024 10631000000
        NetIncomeNoncontrolling FY2023 -11000000
        IncomeTax FY2024 2437000000
        EarningsPerShareBasic FY2024 2.47
        EarningsPerShareDiluted FY2022 2.19
        Assets FY2024 100549000000
        Equity FY2024 26372000000
        EquityParent FY2024 24856000000
        EquityNoncontrolling FY2023 1539000000
        OperatingCashFlow FY2024 6805000000
        InvestingCashFlow FY2023 -3349000000
        FinancingCashFlow FY2024 -6910000000
        CapitalExpenditure FY2024 2064000000
        """),
    Statement(
      path: "inline/nvda-10-k-2025-02-26.html", ticker: "NVDA",
      figures: """
        Revenue FY2025 130497000000
        Revenue FY2023 26974000000
        GrossProfit FY2025 97858000000
        OperatingIncome FY2025 81453000000
        NetIncome FY2025 72880000000
        EarningsPerShareBasic FY2025 2.97
        EarningsPerShareDiluted FY2024 1.19
        Assets FY2025 111601000000
        Equity FY2025 79327000000
        OperatingCashFlow FY2025 64089000000
        CapitalExpenditure FY2025 3236000000
        FreeCashFlow FY2025 60853000000
        """),
    Statement(
      path: "nflx-10k-2024", ticker: "NFLX",
      figures: """
        NetIncome FY2023 5407990000
        NetIncome FY2022 4491924000
        EarningsPerShareBasic FY2023 12.25
        EarningsPerShareBasic FY2021 11.55
        EarningsPerShareDiluted FY2023 12.03
        """),
    Statement(
      path: "tsla-10q-2024", ticker: "TSLA",
      figures: """
        Revenue Q2 FY2024 25500000000
        Revenue Q2 FY2023 24927000000
        Revenue 6M FY2024 46801000000
        NetIncomeParent Q2 FY2024 1478000000
        NetIncomeParent 6M FY2023 5216000000
        NetIncomeCommon 6M FY2024 2649000000
        SharesDiluted Q2 FY2024 3481000000
        """),
  ]

  @Test("Every figure that was read is a metric of its period", arguments: statements)
  func figures(_ statement: Statement) async throws {
    guard let corpus = Self.corpus else { return }
    let folder = try TemporaryFolder()
    let settings = try await Settings.load(
      Settings.Sources(flags: ["store": folder.path("a.sqlite")], environment: [:]))
    _ = try await Ingest(settings: settings).run([
      corpus.appendingPathComponent(statement.path).path
    ])
    let tables = MetricTables(
      settings: settings, query: MetricTables.Query(target: statement.ticker))
    let values = try Self.values(await tables.run().json)
    let printed = statement.figures.split(separator: "\n").map { String($0) }
    #expect(printed.count >= 4)
    #expect(printed.filter { !values.contains(Self.canonical($0)) } == [])
  }

  /// `metric label value` of every value, trailing twelve months aside.
  private static func values(_ text: String) throws -> Set<String> {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let filers = json["filers"] as? [[String: Any]] ?? []
    let values = filers.flatMap { $0["values"] as? [[String: Any]] ?? [] }
    return Set(
      values.map { value in
        "\(value["metric"] ?? "") \(value["label"] ?? "") \(value["value"] ?? "")"
      })
  }

  /// Statements print `2.30` where the value is `2.3`.
  private static func canonical(_ line: String) -> String {
    guard line.contains("."), line.hasSuffix("0") else { return line }
    return String(line.dropLast())
  }
}
