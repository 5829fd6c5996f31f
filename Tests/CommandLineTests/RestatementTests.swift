import Foundation
import Support
import Testing

/// Johnson & Johnson's sales of 2022, as filed at first and a year later without consumer health, in
/// submissions that say when they were filed.
@Suite("Restated metrics, by the built program")
struct RestatementTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let year = "2022-01-03..2023-01-01"
    let texts = [
      try Self.submission(
        "0000200406-23-000016", "20230216", year, [(year, 94943)], in: folder),
      try Self.submission(
        "0000200406-24-000013", "20240216", "2023-01-02..2023-12-31",
        [("2023-01-02..2023-12-31", 85159), (year, 79990)], in: folder),
    ]
    _ = try Tool.run(["ingest"] + texts, in: folder.url)
  }

  /// A full submission text of one instance with sales in millions.
  private static func submission(
    _ accession: String, _ filed: String, _ cover: String, _ sales: [(period: String, value: Int)],
    in folder: TemporaryFolder
  ) throws -> String {
    func context(_ period: String) -> String {
      let days = period.components(separatedBy: "..")
      return """
        <xbrli:context id="c\(days[0])"><xbrli:entity>
        <xbrli:identifier scheme="http://www.sec.gov/CIK">0000200406</xbrli:identifier>
        </xbrli:entity><xbrli:period><xbrli:startDate>\(days[0])</xbrli:startDate>
        <xbrli:endDate>\(days[1])</xbrli:endDate></xbrli:period></xbrli:context>
        """
    }
    let start = cover.prefix(10)
    let facts = sales.map { sale in
      #"<us-gaap:Revenues contextRef="c\#(sale.period.prefix(10))" unitRef="usd" decimals="-6">"#
        + "\(sale.value)000000</us-gaap:Revenues>"
    }
    let instance = """
      <?xml version="1.0"?>
      <xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance"
        xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
        xmlns:dei="http://xbrl.sec.gov/dei/2023" xmlns:us-gaap="http://fasb.org/us-gaap/2023">
      \(sales.map { context($0.period) }.joined(separator: "\n"))
      <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
      <dei:DocumentType contextRef="c\(start)">10-K</dei:DocumentType>
      <dei:DocumentPeriodEndDate contextRef="c\(start)">\(cover.suffix(10))</dei:DocumentPeriodEndDate>
      <dei:TradingSymbol contextRef="c\(start)">JNJ</dei:TradingSymbol>
      \(facts.joined(separator: "\n"))
      </xbrli:xbrl>
      """
    return try folder.write(
      """
      <SEC-DOCUMENT>\(accession).txt : \(filed)
      <SEC-HEADER>\(accession).hdr.sgml : \(filed)
      ACCESSION NUMBER:\t\t\(accession)
      CONFORMED SUBMISSION TYPE:\t10-K
      FILED AS OF DATE:\t\t\(filed)
      </SEC-HEADER>
      <DOCUMENT>
      <TYPE>EX-101.INS
      <SEQUENCE>1
      <FILENAME>jnj.xml
      <TEXT>
      <XBRL>
      \(instance)
      </XBRL>
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>

      """, to: "\(accession).txt")
  }

  private func sales(_ arguments: String...) throws -> [[String]] {
    let run = try Tool.run(
      ["metrics", "jnj", "--period", "annual", "--format", "csv"] + arguments, in: folder.url)
    return run.output.components(separatedBy: "\r\n").dropFirst().dropLast().map { row in
      let fields = row.components(separatedBy: ",")
      return [fields[4], fields[8], fields[11], fields[13], fields[14]]
    }
  }

  @Test("The last filing's value is taken, and what the first one stated stands beside it")
  func lastFiled() throws {
    #expect(
      try sales() == [
        ["FY2023", "85159000000", "0000200406-24-000013", "2024-02-16", ""],
        [
          "FY2022", "79990000000", "0000200406-24-000013", "2024-02-16",
          "94943000000 in 0000200406-23-000016",
        ],
      ])
  }

  @Test("The first filing's value is taken when it is asked for")
  func firstFiled() throws {
    #expect(
      try sales("--first-filed").last == [
        "FY2022", "94943000000", "0000200406-23-000016", "2023-02-16",
        "79990000000 in 0000200406-24-000013",
      ])
  }

  @Test("As of the day before the second filing came out, it is not there")
  func asOf() throws {
    #expect(
      try sales("--as-of", "2024-02-15") == [
        ["FY2022", "94943000000", "0000200406-23-000016", "2023-02-16", ""]
      ])
    #expect(try sales("--as-of", "2024-02-16").count == 2)
    #expect(try sales("--as-of", "2023-02-15") == [])
  }
}
