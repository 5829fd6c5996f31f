import FilingModel

extension Rule {
  static let coverPageValueOutOfDomain = Rule(
    id: "cover-page-value-out-of-domain",
    check: .completeness,
    severity: .error,
    summary: "A fact of the cover page has a value that is none of its kind.",
    rationale: """
      Databases sort filings by form, filer category and fiscal period. A value outside of the \
      list, a date in another form or a CIK without its leading zeros is sorted nowhere. EDGAR refuses \
      them; for taxonomies before 2019, which left more of them free, they are a warning, and so is a \
      postal code that is none in the state of the address.
      """,
    basis: "EDGAR Filer Manual 6.5.20 and 6.5.21; schema of the dei taxonomy",
    examples: [
      Example(
        "a form in small letters, and a CIK cut short",
        """
        concept                    period                  value
        dei:DocumentType           2024-01-01..2024-12-31  10-k        ◀
        dei:EntityCentralIndexKey  2024-01-01..2024-12-31  12345       ◀
        dei:DocumentPeriodEndDate  2024-01-01..2024-12-31  2024-12-31
        """),
      Example(
        "an impossible day, a year of two digits, a fiscal period of no kind",
        """
        concept                        period                  value
        dei:CurrentFiscalYearEndDate   2024-01-01..2024-12-31  --02-30  ◀
        dei:DocumentFiscalYearFocus    2024-01-01..2024-12-31  24       ◀
        dei:DocumentFiscalPeriodFocus  2024-01-01..2024-12-31  Q5       ◀
        """),
      Example(
        "a flag that is neither, and fewer shares than none",
        """
        concept                                 period                  unit    value
        dei:AmendmentFlag                       2024-01-01..2024-12-31  -       maybe  ◀
        dei:EntityCommonStockSharesOutstanding  2025-01-31              shares  -100   ◀
        """),
      Example(
        "a state in full, an employer number without its dash, a flag that is never false",
        """
        concept                            period                  value
        dei:EntityAddressStateOrProvince   2024-01-01..2024-12-31  Delaware   ◀
        dei:EntityTaxIdentificationNumber  2024-01-01..2024-12-31  123456789  ◀
        dei:NoTradingSymbolFlag            2024-01-01..2024-12-31  false      ◀
        dei:AuditorFirmId                  2024-01-01..2024-12-31  No. 42     ◀
        dei:EntityFileNumber               2024-01-01..2024-12-31  none       ◀
        dei:SecurityExchangeName           2024-01-01..2024-12-31  New York Stock Exchange  ◀
        """),
      Example(
        "a postal code that has lost a digit, and one of another country",
        """
        concept                           period                  value  dimensions
        dei:EntityAddressStateOrProvince  2024-01-01..2024-12-31  CA     -
        dei:EntityAddressPostalZipCode    2024-01-01..2024-12-31  9501   -  ◀
        dei:EntityAddressStateOrProvince  2024-01-01..2024-12-31  A6     LegalEntityAxis=own:North
        dei:EntityAddressPostalZipCode    2024-01-01..2024-12-31  M5K 1A2  LegalEntityAxis=own:North
        """),
      Example(
        "values as they should be",
        """
        concept                        period                  unit  value
        dei:DocumentType               2024-01-01..2024-12-31  -     10-K/A
        dei:EntityCentralIndexKey      2024-01-01..2024-12-31  -     0000012345
        dei:AmendmentFlag              2024-01-01..2024-12-31  -     true
        dei:CurrentFiscalYearEndDate   2024-01-01..2024-12-31  -     --02-29
        dei:DocumentFiscalPeriodFocus  2024-01-01..2024-12-31  -     FY
        dei:EntityFilerCategory        2024-01-01..2024-12-31  -     Non-accelerated Filer
        dei:EntityVoluntaryFilers      2024-01-01..2024-12-31  -     No
        dei:EntityPublicFloat          2024-06-30              USD   0
        dei:EntityAddressCountry       2024-01-01..2024-12-31  -     KY
        dei:EntityIncorporationStateCountryCode  2024-01-01..2024-12-31  -  E9
        dei:EntityTaxIdentificationNumber  2024-01-01..2024-12-31  -  98-0123456
        dei:AuditorFirmId              2024-01-01..2024-12-31  -     42
        dei:EntityFileNumber           2024-01-01..2024-12-31  -     333-123456-01
        dei:SecurityExchangeName       2024-01-01..2024-12-31  -     NYSEAMER
        dei:TradingSymbol              2024-01-01..2024-12-31  -     EX PRA
        """),
    ],
    asks: .filing { subject, answer in
      compareZIPCodes(subject.index, &answer)
      for fact in subject.report.facts where fact.concept.taxonomy == .dei {
        let name = fact.concept.localName
        switch fact.value {
        case .nil, .fraction: continue
        case .number(let number):
          guard CoverPageDomain.amounts.contains(name) else { continue }
          answer.compared()
          guard number.isNegative else { continue }
          answer.find("\(fact.shownAspects) is \(fact.shownValue), less than none", in: [fact])
        case .text(let text):
          answer.compared()
          let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          guard let objection = CoverPageDomain.objection(to: value, of: name) else { continue }
          answer.find(
            "\(fact.concept) \(fact.shownValue) \(objection)", in: [fact],
            as: fact.concept.edition.map { $0 < firstEditionOfLists } == true ? .warning : nil)
        }
      }
    }
  )

  private static func compareZIPCodes(_ index: FactIndex, _ answer: inout Answer) {
    let states = index.cover("EntityAddressStateOrProvince")
    for code in index.cover("EntityAddressPostalZipCode") {
      let state = states.first { $0.dimensions == code.dimensions && $0.period == code.period }
      guard let state, CoverPageDomain.states.contains(state.value.description) else { continue }
      answer.compared()
      guard !CoverPageDomain.isZIPCode(code.value.description) else { continue }
      answer.find(
        "\(code.shownAspects) is \(code.shownValue), which is no ZIP code of "
          + state.value.description, in: [code], as: .warning)
    }
  }

  /// With the tagging of whole cover pages their facts got types of their own.
  private static let firstEditionOfLists = 2019
}
