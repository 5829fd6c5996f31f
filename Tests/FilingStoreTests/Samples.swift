import FilingModel
import FilingStore

/// Filings made up for the tests.
enum Samples {
  static let gaap = "http://fasb.org/us-gaap/2024"
  static let dei = "http://xbrl.sec.gov/dei/2024"
  static let entity = Entity(scheme: Entity.secScheme, identifier: "0000320193")

  static func name(_ local: String, in namespace: String = gaap) -> QName {
    QName(
      namespace: namespace, localName: local, prefix: namespace == dei ? "dei" : "us-gaap")
  }

  static func day(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(dayNumber: 0)
  }

  static let year = Period.days(day("2023-10-01"), day("2024-09-28"))
  static let yearEnd = Period.endOf(day("2024-09-28"))

  static func fact(
    _ concept: String, _ value: FactValue, period: Period = yearEnd,
    dimensions: Dimensions = .none, unit: Unit? = .currency("USD"), language: String? = nil,
    decimals: Decimals? = .places(-6), lexical: String? = nil, line: Int = 10,
    id: String? = "f-1", in namespace: String = gaap
  ) -> Fact {
    Fact(
      aspects: Aspects(
        concept: name(concept, in: namespace), entity: entity, period: period,
        dimensions: dimensions, unit: unit, language: language),
      value: value, decimals: decimals, lexical: lexical,
      source: SourcePoint(
        document: "aapl.htm", line: line, byteOffset: line * 120, elementID: id))
  }

  static func number(_ text: String) -> FactValue {
    .number(ExactDecimal(text) ?? .zero)
  }

  /// Two numbers and a few facts of the cover page.
  static func report(assets: String = "364980000000") -> Report {
    Report(
      document: "aapl.htm", syntax: .ixbrl,
      facts: [
        cover("EntityCentralIndexKey", "0000320193"), cover("DocumentType", "10-K"),
        cover("DocumentPeriodEndDate", "2024-09-28"),
        fact("Assets", number(assets), line: 40), fact("Liabilities", number("308030"), line: 41),
      ])
  }

  static func cover(_ concept: String, _ text: String) -> Fact {
    fact(
      concept, .text(text), period: year, unit: nil, language: "en-us", decimals: nil,
      in: dei)
  }

  static func filing(
    _ digest: String = "aa11", accession: String = "0000320193-24-000123",
    of report: Report = report(), documents: [SourceDocument] = []
  ) -> Filing {
    Filing(
      digest: digest, source: "in/\(digest)", accession: AccessionNumber(accession),
      cover: CoverPage(report.facts), documents: documents)
  }

  static func metric(_ name: String, fact: Int, value: String = "364980000000") -> Metric {
    Metric(
      name: name, entity: entity, period: yearEnd, unit: .currency("USD"),
      value: ExactDecimal(value) ?? .zero, origin: .stated(fact))
  }
}

extension Samples {
  /// A tuple that holds one after it, which holds the second fact.
  static let tuples = [
    Tuple(name: name("Managers"), members: [.tuple(1)], source: point(50, id: "all")),
    Tuple(name: name("Manager"), members: [.fact(1)], source: point(51, id: nil)),
    Tuple(name: name("Manager"), members: [], isNil: true, source: point(52, id: nil)),
  ]

  private static func point(_ line: Int, id: String?) -> SourcePoint {
    SourcePoint(document: "aapl.htm", line: line, byteOffset: line * 120, elementID: id)
  }

  static let monetary = QName(
    namespace: "http://www.xbrl.org/2003/instance", localName: "monetaryItemType", prefix: "xbrli")
  static let item = QName(
    namespace: "http://www.xbrl.org/2003/instance", localName: "item", prefix: "xbrli")

  static func concept(_ local: String, _ balance: Concept.Balance? = .debit) -> Concept {
    Concept(
      name: name(local), type: monetary, isInstant: true, balance: balance, isAbstract: false,
      substitutionGroup: item)
  }

  /// Two concepts, one of them with a label.
  static func package(
    _ name: String = "Example", identifier: String = "http://example.com/2024",
    version: String? = "2024"
  ) -> TaxonomyPackage {
    TaxonomyPackage(
      identifier: identifier, name: name, version: version,
      concepts: [concept("Assets"), concept("Liabilities", .credit)],
      labels: [
        Label(
          concept: Self.name("Assets"), role: "http://www.xbrl.org/2003/role/label", language: "en",
          text: "Assets, total")
      ])
  }
}

/// The error a body throws, so that its fields can be claimed one by one.
func storeError(_ body: () throws -> Void) -> StoreError? {
  do {
    try body()
    return nil
  } catch {
    return error as? StoreError
  }
}
