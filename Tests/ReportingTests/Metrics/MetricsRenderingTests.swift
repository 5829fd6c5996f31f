import Foundation
import Reporting
import Testing

@Suite("Metrics by period, as text, JSON and CSV")
struct MetricsRenderingTests {
  private let sheets = [MetricSheetSample.sheet]

  @Test("A table has a row a metric and a column a period, and marks what is no plain statement")
  func table() {
    #expect(
      MetricsText.render(sheets) == """
        Apple Inc. (AAPL, CIK 0000320193)

        Annual, USD in millions
                    FY2023      FY2022
                2023-09-30  2022-09-24
        Revenue    383,285     394,328r

        Annual, USD/shares
                                  FY2023
                              2023-09-30
        EarningsPerShareBasic       6.20

        Quarterly, USD in millions
                 Q4 FY2023
                2023-09-30
        Revenue     89,498d

        d derived from other periods, r other filings state another value

        Gaps
          Revenue: 2022-09-25..2022-12-31 is not derived
        """)
  }

  @Test("Facts are listed on demand, those of a derived value with their signs")
  func sources() {
    let text = MetricsText.render(sheets, listsSources: true)
    #expect(
      text.contains(
        """
        Revenue Q4 FY2023, 2023-07-02..2023-09-30 = 89,498,000,000 USD
            derived: FY2023 - 9M FY2023
            383,285,000,000 us-gaap:Revenues in 0000320193-23-000106 aapl.htm:12 (f-1)
            - 293,787,000,000 us-gaap:Revenues in 0000320193-23-000077 aapl.htm:12 (f-1)
        """))
    #expect(text.contains("    0000320193-23-000077 states 394,000,000,000 USD"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("CSV has a row a value, with the place of each fact")
  func csv() {
    let rows = MetricsCSV.render(sheets).components(separatedBy: "\r\n")
    #expect(rows.count == 6)
    #expect(
      rows[0] == "cik,name,metric,kind,label,start,end,unit,value,origin,formula,filing,form,filed,"
        + "restated,conflicts,sources")
    #expect(
      rows[1] == "0000320193,Apple Inc.,Revenue,annual,FY2023,2022-09-25,2023-09-30,USD,"
        + "383285000000,stated,us-gaap:Revenues,0000320193-23-000106,,2023-11-03,,,"
        + "us-gaap:Revenues 0000320193-23-000106 aapl.htm:12")
    #expect(
      rows[3] == "0000320193,Apple Inc.,Revenue,quarterly,Q4 FY2023,2023-07-02,2023-09-30,USD,"
        + "89498000000,derived,FY2023 - 9M FY2023,,,,,,"
        + "us-gaap:Revenues 0000320193-23-000106 aapl.htm:12; "
        + "minus us-gaap:Revenues 0000320193-23-000077 aapl.htm:12")
  }

  @Test("JSON says where a value comes from and what other filings state")
  func json() throws {
    let object = try JSONSerialization.jsonObject(with: Data(MetricsJSON.render(sheets).utf8))
    let filers = try #require((object as? [String: Any])?["filers"] as? [[String: Any]])
    let values = try #require(filers.first?["values"] as? [[String: Any]])
    #expect(values.map { $0["origin"] as? String } == ["stated", "stated", "derived", "stated"])
    let restated = values[1]["restatements"] as? [[String: Any]]
    #expect(restated?.map { $0["value"] as? String } == ["394000000000"])
    let operands = values[2]["operands"] as? [[String: Any]]
    #expect(operands?.map { $0["sign"] as? Int } == [1, -1])
    let facts = operands?.last?["facts"] as? [[String: Any]]
    #expect(facts?.first?["line"] as? Int == 12)
  }
}
