/// What the cover page's facts say about the filing.
package struct CoverPage: Hashable, Sendable {
  package let cik: CIK?
  package let registrant: String?
  package let form: FormType?
  package let periodEnd: CalendarDate?
  package let fiscalYear: String?
  package let fiscalPeriod: String?
  package let tickers: [String]

  /// Reads the `dei` facts; a value the filing leaves out stays nil.
  ///
  /// The CIK falls back to the entity of the first fact, since that is the filer's own number.
  package init(_ facts: [Fact]) {
    var texts: [String: [Fact]] = [:]
    for fact in facts where fact.concept.taxonomy == .dei && !fact.isNil {
      texts[fact.concept.localName, default: []].append(fact)
    }
    func text(_ name: String) -> String? {
      let candidates = texts[name] ?? []
      let stated = candidates.first { $0.dimensions.isEmpty } ?? candidates.first
      return stated.map { Self.collapsed($0.value.description) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    cik = text("EntityCentralIndexKey").flatMap { CIK($0) } ?? facts.first?.aspects.entity.cik
    registrant = text("EntityRegistrantName")
    form = text("DocumentType").map { FormType($0) }
    periodEnd = text("DocumentPeriodEndDate").flatMap { CalendarDate($0) }
    fiscalYear = text("DocumentFiscalYearFocus")
    fiscalPeriod = text("DocumentFiscalPeriodFocus")
    tickers = Set((texts["TradingSymbol"] ?? []).map { Self.collapsed($0.value.description) })
      .filter { !$0.isEmpty }.sorted()
  }

  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
