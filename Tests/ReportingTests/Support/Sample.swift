import FilingModel

/// Assessments made up for tests; the figures are invented, their shape is that of real filings.
enum Sample {
  static let hostile = "<script>alert('x')</script> & \"Söhne\""

  /// Two annual reports, a current report with nothing to compare, and a store.
  static var assessment: Assessment {
    Assessment(
      source: "finloom.sqlite", store: storeCard, filings: [clean, flawed, empty],
      score: .points(decimal("91.37")), asOf: CalendarDate("2025-02-01"))
  }

  static let nothing = Assessment(
    source: "empty.sqlite", store: nil, filings: [], score: .notScored, asOf: nil)

  static func decimal(_ text: String) -> ExactDecimal {
    guard let number = ExactDecimal(text) else { preconditionFailure("not a decimal: \(text)") }
    return number
  }

  static func usGAAP(_ name: String) -> QName {
    QName(namespace: "http://fasb.org/us-gaap/2024", localName: name, prefix: "us-gaap")
  }

  static func dei(_ name: String) -> QName {
    QName(namespace: "http://xbrl.sec.gov/dei/2024", localName: name, prefix: "dei")
  }

  static func fact(
    _ concept: QName, _ value: FactValue, line: Int, period: Period? = nil,
    dimensions: Dimensions = .none, unit: Unit? = nil, id: String? = nil
  ) -> Fact {
    let year = Period.days(day("2024-01-01"), day("2024-12-31"))
    var decimals: Decimals?
    if case .number = value { decimals = .places(-6) }
    return Fact(
      aspects: Aspects(
        concept: concept, entity: Entity(scheme: Entity.secScheme, identifier: "0000123456"),
        period: period ?? year, dimensions: dimensions, unit: unit),
      value: value, decimals: decimals,
      source: SourcePoint(
        document: "made-20241231.htm", line: line, byteOffset: line * 97, elementID: id))
  }

  static func amount(
    _ name: String, _ digits: String, line: Int, dimensions: Dimensions = .none
  ) -> Fact {
    fact(
      usGAAP(name), .number(decimal(digits)), line: line, period: .endOf(day("2024-12-31")),
      dimensions: dimensions, unit: .currency("USD"), id: "f-\(line)")
  }

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure("not a day: \(text)") }
    return day
  }

  static func filing(
    _ registrant: String, form: String, accession: String? = nil, digest: String,
    documents: [SourceDocument] = []
  ) -> Filing {
    let facts = [
      ("EntityRegistrantName", registrant), ("DocumentType", form),
      ("EntityCentralIndexKey", "0000123456"), ("DocumentPeriodEndDate", "2024-12-31"),
      ("DocumentFiscalYearFocus", "2024"), ("DocumentFiscalPeriodFocus", "FY"),
      ("TradingSymbol", "MADE"),
    ].map { fact(dei($0.0), .text($0.1), line: 12) }
    return Filing(
      digest: String(repeating: digest, count: 64 / digest.utf8.count),
      source: "filings/\(accession ?? "made")",
      accession: accession.flatMap { AccessionNumber($0) }, cover: CoverPage(facts),
      documents: documents)
  }
}
