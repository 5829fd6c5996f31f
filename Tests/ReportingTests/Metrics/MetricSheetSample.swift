import FilingModel
import Reporting

/// A filer with a year, a restated one, a derived quarter and a value per share.
enum MetricSheetSample {
  static let sheet = MetricSheet(
    name: "Apple Inc.", cik: CIK("320193"), tickers: ["AAPL"],
    series: MetricSeries(
      filings: [
        published("0000320193-23-000077", "10-Q"), published("0000320193-23-000106", "10-K"),
      ],
      values: [year, lastYear, quarter, perShare],
      gaps: [Gap(reason: "Revenue: 2022-09-25..2022-12-31 is not derived")]),
    facts: [[0: fact(293_787_000_000, nineMonths)], [0: fact(383_285_000_000, fullYear)]],
    conflicts: [[], []])

  private static func published(_ accession: String, _ form: String) -> PublishedFiling {
    let filing = Filing(
      digest: accession, source: accession, accession: AccessionNumber(accession),
      cover: CoverPage([]), documents: [])
    let day = CalendarDate("2023-11-03")
    return PublishedFiling(filing: filing, earliest: day, latest: day)
  }

  private static let entity = Entity(scheme: Entity.secScheme, identifier: "0000320193")
  private static let usd = Unit.currency("USD")
  private static let perShareUnit = Unit(usd.numerators, per: Unit.shares.numerators)
  private static let fullYear = days("2022-09-25", "2023-09-30")
  private static let yearBefore = days("2021-09-26", "2022-09-24")
  private static let nineMonths = days("2022-09-25", "2023-07-01")
  private static let fourthQuarter = days("2023-07-02", "2023-09-30")

  private static func days(_ first: String, _ last: String) -> Period {
    guard let first = CalendarDate(first), let last = CalendarDate(last) else { return .forever }
    return .days(first, last)
  }

  private static func fact(_ value: Int, _ period: Period) -> Fact {
    Fact(
      aspects: Aspects(
        concept: QName(
          namespace: "http://fasb.org/us-gaap/2023", localName: "Revenues", prefix: "us-gaap"),
        entity: entity, period: period, unit: usd),
      value: .number(ExactDecimal(value)), decimals: .places(-6),
      source: SourcePoint(document: "aapl.htm", line: 12, byteOffset: 90, elementID: "f-1"))
  }

  private static func filed(
    _ filing: Int, _ name: String, _ value: ExactDecimal, _ period: Period, _ unit: Unit = usd
  ) -> FiledValue {
    FiledValue(
      filing: filing,
      metric: Metric(
        name: name, entity: entity, period: period, unit: unit, value: value, origin: .stated(0)),
      decimals: .places(-6), formula: "us-gaap:Revenues", distance: 0)
  }

  private static func value(
    _ name: String, _ kind: SeriesKind, _ label: FiscalLabel, _ period: Period,
    _ value: ExactDecimal, _ unit: Unit = usd, _ origin: SeriesValue.Origin
  ) -> SeriesValue {
    SeriesValue(
      metric: name, kind: kind, entity: entity, period: period, label: label, unit: unit,
      value: value, origin: origin)
  }

  private static func label(_ year: Int, _ part: FiscalLabel.Part = .year) -> FiscalLabel {
    FiscalLabel(year: year, part: part)
  }

  private static let year = value(
    "Revenue", .annual, label(2023), fullYear, ExactDecimal(383_285_000_000), usd,
    .stated(filed(1, "Revenue", ExactDecimal(383_285_000_000), fullYear), others: []))
  private static let lastYear = value(
    "Revenue", .annual, label(2022), yearBefore, ExactDecimal(394_328_000_000), usd,
    .stated(
      filed(1, "Revenue", ExactDecimal(394_328_000_000), yearBefore),
      others: [filed(0, "Revenue", ExactDecimal(394_000_000_000), yearBefore)]))
  private static let quarter = value(
    "Revenue", .quarterly, label(2023, .quarter(4)), fourthQuarter, ExactDecimal(89_498_000_000),
    usd,
    .derived([
      SeriesValue.Operand(
        sign: 1, label: label(2023),
        value: filed(1, "Revenue", ExactDecimal(383_285_000_000), fullYear)),
      SeriesValue.Operand(
        sign: -1, label: label(2023, .quarters(3)),
        value: filed(0, "Revenue", ExactDecimal(293_787_000_000), nineMonths)),
    ]))
  private static let perShare = value(
    "EarningsPerShareBasic", .annual, label(2023), fullYear,
    ExactDecimal("6.2") ?? .zero, perShareUnit,
    .stated(
      filed(1, "EarningsPerShareBasic", ExactDecimal("6.2") ?? .zero, fullYear, perShareUnit),
      others: []))
}
