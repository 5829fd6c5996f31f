import FilingModel
import Testing

@testable import Reporting

/// Small reports that between them state every kind of fact.
enum OIMSample {
  static let usGAAP = "http://fasb.org/us-gaap/2024"
  static let dei = "http://xbrl.sec.gov/dei/2024"
  static let filer = "http://made.example/20241231"

  static let year = Period.duration(start: moment("2024-01-01"), end: moment("2025-01-01"))
  static let yearEnd = Period.instant(moment("2025-01-01"))
  static let dollars = Unit.currency("USD")
  static let pure = Unit([QName(namespace: Unit.instanceNamespace, localName: "pure")])

  static func moment(_ day: String, seconds: Int = 0) -> Moment {
    guard let date = CalendarDate(day) else { preconditionFailure("not a day: \(day)") }
    return Moment(seconds: Moment(startOf: date).seconds + seconds)
  }

  static func number(_ text: String) -> FactValue {
    guard let number = ExactDecimal(text) else { preconditionFailure("not a decimal: \(text)") }
    return .number(number)
  }

  static func name(_ local: String, in namespace: String = usGAAP, prefix: String = "us-gaap")
    -> QName
  {
    QName(namespace: namespace, localName: local, prefix: prefix)
  }

  static func aspects(
    _ concept: QName, _ period: Period = year, _ dimensions: [Dimension] = [], unit: Unit? = nil,
    language: String? = nil, entity: Entity? = nil
  ) -> Aspects {
    Aspects(
      concept: concept,
      entity: entity ?? Entity(scheme: Entity.secScheme, identifier: "0000123456"),
      period: period, dimensions: Dimensions(dimensions), unit: unit, language: language)
  }

  static func fact(
    _ aspects: Aspects, _ value: FactValue, decimals: Decimals? = nil, id: String? = nil,
    line: Int = 1
  ) -> Fact {
    Fact(
      aspects: aspects, value: value, decimals: decimals,
      source: SourcePoint(
        document: "made.htm", line: line, byteOffset: line * 10, elementID: id))
  }

  static func text(_ text: String, concept: QName = name("Policy"), language: String? = "en-us")
    -> Fact
  {
    fact(aspects(concept, language: language), .text(text))
  }

  static func report(_ facts: [Fact], taxonomy: FilingTaxonomy = FilingTaxonomy()) -> Report {
    Report(document: "made.htm", syntax: .ixbrl, facts: facts, taxonomy: taxonomy)
  }

  /// One fact of each kind.
  static let everyKind: [Fact] = [
    fact(
      aspects(name("Assets"), yearEnd, unit: dollars), number("1250000"),
      decimals: .places(-3), id: "f-1", line: 7),
    fact(
      aspects(
        name("Revenues"), year,
        [
          Dimension(
            axis: name("ProductAxis"),
            member: .explicit(name("ToysMember", in: filer, prefix: "made"))),
          Dimension(axis: name("PlanDateAxis"), member: .typed("2024-06-30")),
        ], unit: dollars), number("-0.5"), decimals: .infinite, id: "f-2", line: 8),
    fact(
      aspects(
        name("EarningsPerShareBasic"), year,
        unit: Unit(
          [QName(namespace: Unit.currencyNamespace, localName: "USD")],
          per: [QName(namespace: Unit.instanceNamespace, localName: "shares")])),
      number("6.13"), decimals: .places(2), id: "f-3", line: 9),
    fact(
      aspects(name("TaxRate"), year, unit: pure), number("0.21"), decimals: .places(2), line: 10),
    fact(aspects(name("Goodwill"), yearEnd, unit: dollars), .nil, id: "f-5", line: 11),
    fact(
      aspects(name("EntityRegistrantName", in: dei, prefix: "dei"), language: "en-us"),
      .text("Made, \"Söhne\" & Co.\nSecond line"), id: "f-6", line: 12),
    fact(
      aspects(name("AmendmentFlag", in: dei, prefix: "dei"), language: "en-us"), .text("false"),
      id: "f-7", line: 13),
    fact(aspects(name("Policy"), .forever, language: "de"), .text(""), id: "f-8", line: 14),
    fact(
      aspects(
        name("Throughput", in: filer, prefix: "made"),
        .duration(
          start: moment("2024-03-31", seconds: 6 * 3600), end: moment("2024-03-31", seconds: 43_205)
        ), unit: dollars), number("7"), id: "f-9", line: 15),
  ]
}
