import FilingModel
import Reconciliation
import Testing

@Suite("Calibration")
struct CalibrationTests {
  private func subject() throws -> Subject {
    try ExampleTable(
      """
      concept                           period                  unit  value          decimals
      dei:DocumentType                  2024-01-01..2024-12-31  -     10-K           -
      dei:DocumentFiscalYearFocus       2024-01-01..2024-12-31  -     2024           -
      dei:DocumentPeriodEndDate         2024-01-01..2024-12-31  -     2024-12-31     -
      Assets                            2024-12-31              USD   1,021,000,000  -6
      LiabilitiesAndStockholdersEquity  2024-12-31              USD   1,021,000,000  -6
      Assets                            2023-12-31              USD   973,000,000    -6
      LiabilitiesAndStockholdersEquity  2023-12-31              USD   973,000,000    -6
      """
    ).subject(RuleSettings())
  }

  @Test("The same subjects and seed give the same table")
  func repeatable() throws {
    let subject = try subject()
    let table = Calibration(seed: 7, plantsPerKind: 4).table(of: [subject])
    #expect(table == Calibration(seed: 7, plantsPerKind: 4).table(of: [subject]))
    #expect(table.filings == 1)
    #expect(table.facts == 7)
  }

  @Test(
    "Mistakes in a balance sheet that balances are all found",
    arguments: ["sign flipped", "scale x 1,000", "identity broken", "inconsistent duplicate added"])
  func found(_ kind: String) throws {
    let table = Calibration(seed: 7, plantsPerKind: 4).table(of: [try subject()])
    let lines = table.lines.filter { $0.kind == kind }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.planted == 4 && $0.found == 4 })
  }

  @Test("The tables name every kind of mistake and every rule that found one")
  func markdown() throws {
    let table = Calibration(seed: 7, plantsPerKind: 1).table(of: [try subject()])
    #expect(table.lines.allSatisfy { table.markdown.contains("| \($0.kind) | \($0.group) |") })
    #expect(table.rules["balance-sheet-out-of-balance"]?.untouched == 0)
    #expect(table.rules.keys.allSatisfy { table.markdown.contains("| \($0) |") })
  }
}
