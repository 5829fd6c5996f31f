internal import FilingModel

/// Names as companyfacts writes them, which leaves namespaces out.
enum CompanyFactsNames {
  /// A concept by the key of its taxonomy and its own.
  ///
  /// The year of the taxonomy is not known, so the namespace is the publisher's without one.
  static func concept(_ localName: String, in taxonomy: String) -> QName {
    let namespace =
      switch taxonomy {
      case "us-gaap", "srt": "http://fasb.org/\(taxonomy)"
      case "ifrs-full": "http://xbrl.ifrs.org/taxonomy/ifrs-full"
      default: "http://xbrl.sec.gov/\(taxonomy)"
      }
    return QName(namespace: namespace, localName: localName, prefix: taxonomy)
  }

  /// A unit by its key, for example `USD`, `USD/shares` or `company`; nil for an empty measure.
  ///
  /// A measure that is neither a currency nor one of XBRL's own is a filer's, without a namespace.
  static func unit(_ key: String) -> Unit? {
    let sides = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.allSatisfy({ !$0.isEmpty && !$0.contains("/") }) else { return nil }
    let measures = sides.map { measure(String($0)) }
    return Unit([measures[0]], per: Array(measures.dropFirst()))
  }

  private static func measure(_ name: String) -> QName {
    if name == "shares" || name == "pure" {
      return QName(namespace: Unit.instanceNamespace, localName: name, prefix: "xbrli")
    }
    if currencies.contains(name) {
      return QName(namespace: Unit.currencyNamespace, localName: name, prefix: "iso4217")
    }
    return QName(namespace: "", localName: name)
  }

  /// The codes of ISO 4217, with those that were withdrawn since filings are in XBRL.
  private static let currencies: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP
    BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EEK EGP
    ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK
    JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD
    MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR
    PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL
    THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN USS UYI UYU UYW UZS VED VEF VES VND VUV WST
    XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMK ZMW ZWG ZWL
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
