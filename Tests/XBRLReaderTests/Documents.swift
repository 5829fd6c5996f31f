import FilingModel
import XBRLReader

/// Small documents for tests, with one context of each kind and the usual units.
enum Documents {
  static func instance(_ body: String, contexts: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
      xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
      xmlns:us-gaap="http://fasb.org/us-gaap/2023" xmlns:dei="http://xbrl.sec.gov/dei/2023"
      xmlns:x="http://example.com/x" xml:lang="en-US">
    \(resources)\(contexts)
    \(body)
    </xbrl>
    """
  }

  static func inline(_ body: String, hidden: String = "") -> String {
    """
    <?xml version="1.0" encoding="ASCII"?>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:xbrli="http://www.xbrl.org/2003/instance"
      xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12"
      xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
      xmlns:us-gaap="http://fasb.org/us-gaap/2023" xmlns:dei="http://xbrl.sec.gov/dei/2023"
      xml:lang="en-US">
    <head><title>A report</title></head>
    <body><div style="display:none"><ix:header><ix:hidden>\(hidden)</ix:hidden><ix:resources>
    \(resources.replacing("<", with: "<xbrli:").replacing("<xbrli:/", with: "</xbrli:"))
    </ix:resources></ix:header></div>
    \(body)
    </body></html>
    """
  }

  private static let entity =
    "<entity><identifier scheme=\"http://www.sec.gov/CIK\">0000320193</identifier></entity>"

  private static let resources = """
    <context id="day">\(entity)<period><instant>2023-12-31</instant></period></context>
    <context id="year">\(entity)<period><startDate>2023-01-01</startDate>\
    <endDate>2023-12-31</endDate></period></context>
    <unit id="usd"><measure>iso4217:USD</measure></unit>
    <unit id="eur"><measure>iso4217:EUR</measure></unit>
    """

  static func read(_ text: String, name: String = "report.xml") throws(ReadError) -> Report {
    try XBRLReader.report(of: DocumentBytes(name: name, bytes: Array(text.utf8)))
  }

  /// The only fact of an instance whose body states one.
  static func fact(_ body: String) throws -> Fact {
    let report = try read(instance(body))
    guard report.facts.count == 1 else { throw Unexpected(facts: report.facts.count) }
    return report.facts[0]
  }

  static func inlineFact(_ body: String) throws -> Fact {
    let report = try read(inline(body), name: "report.htm")
    guard report.facts.count == 1 else { throw Unexpected(facts: report.facts.count) }
    return report.facts[0]
  }

  struct Unexpected: Error {
    let facts: Int
  }
}
