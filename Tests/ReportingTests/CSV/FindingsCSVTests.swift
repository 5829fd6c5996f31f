import FilingModel
import Testing

@testable import Reporting

@Suite("Findings as CSV")
struct FindingsCSVTests {
  private func records(_ publication: Publication) -> [[String: String]] {
    let rows = CSVRows(FindingsCSV.render(publication)).rows
    return rows.dropFirst().map { row in
      Dictionary(zip(rows[0], row), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test("A row a finding, each with as many fields as the header")
  func rows() {
    let rows = CSVRows(FindingsCSV.render(Sample.publication)).rows
    #expect(rows.map(\.count) == Array(repeating: FindingsCSV.header.count, count: 7))
    #expect(rows[0] == FindingsCSV.header)
    #expect(Set(FindingsCSV.header).count == FindingsCSV.header.count)
  }

  @Test("The first fact's place and value stand in the row, and how many facts there are")
  func fact() throws {
    let row = try #require(
      records(Sample.publication).first { $0["rule"] == "balance-sheet-out-of-balance" })
    let expected = [
      "filing": "0000123456-25-000077", "check": "accounting", "severity": "error", "facts": "3",
      "concept": "us-gaap:Assets", "value": "352583000000", "unit": "USD", "line": "812",
      "path": "filings/made-20241231.htm", "document": "made-20241231.htm", "state": "unchanged",
    ]
    #expect(row.filter { expected[$0.key] != nil } == expected)
  }

  @Test("A waiver says by whom and until when; without one both are empty")
  func waiver() {
    let rows = records(Sample.publication)
    #expect(rows.map { $0["waivedBy"] } == ["", "", "", "", "reporting team", ""])
    #expect(rows[4]["waivedUntil"] == "2025-12-31")
  }

  @Test(
    "A cell that starts like a formula is made harmless, one that does not is left alone",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "plain", "a=1"])
  func formulas(text: String) throws {
    let row = try #require(records(Sample.publication(saying: text)).last)
    let isFormula = text != "plain" && text != "a=1"
    #expect(row["message"] == (isFormula ? "'" + text : text))
    #expect(row["rule"]?.hasPrefix("'") == isFormula)
    #expect(row["path"]?.hasPrefix("'") == isFormula)
  }

  @Test("A negative amount stays a number")
  func negative() {
    let finding = Finding(
      rule: "r", check: .accounting, severity: .error, message: "m",
      facts: [Sample.amount("NetIncomeLoss", "-500", line: 1)])
    #expect(records(Sample.publication(of: finding)).map { $0["value"] } == ["-500"])
  }

  @Test("A hostile text comes back as it was", arguments: HostileText.all)
  func hostile(_ hostile: HostileText) throws {
    let row = try #require(records(Sample.publication(saying: hostile.text)).first)
    let text = row["message"].map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 }
    let expected = hostile.text.hasPrefix("'") ? String(hostile.text.dropFirst()) : hostile.text
    #expect(
      text.map { Array($0.unicodeScalars).suffix(expected.unicodeScalars.count) }
        == Array(expected.unicodeScalars)[...])
  }
}
