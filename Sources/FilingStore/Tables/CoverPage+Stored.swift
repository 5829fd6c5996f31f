internal import FilingModel

extension CoverPage {
  /// The cover page that states these values, made from the facts it would be read from.
  init(
    statingCIK cik: CIK?, registrant: String?, form: String?, periodEnd: String?,
    fiscalYear: String?, fiscalPeriod: String?, tickers: [String]
  ) {
    let stated: [(String, String?)] = [
      ("EntityCentralIndexKey", cik?.description), ("EntityRegistrantName", registrant),
      ("DocumentType", form), ("DocumentPeriodEndDate", periodEnd),
      ("DocumentFiscalYearFocus", fiscalYear), ("DocumentFiscalPeriodFocus", fiscalPeriod),
    ]
    let all = stated + tickers.map { ("TradingSymbol", $0) }
    self.init(
      all.compactMap { name, value in
        value.map {
          Fact(
            aspects: Aspects(
              concept: QName(namespace: Self.namespace, localName: name), entity: Self.nobody,
              period: .forever),
            value: .text($0), source: Self.nowhere)
        }
      })
  }

  private static let namespace = "http://xbrl.sec.gov/dei/2023"
  private static let nobody = Entity(scheme: "", identifier: "")
  private static let nowhere = SourcePoint(document: "", line: 0, byteOffset: 0)
}
