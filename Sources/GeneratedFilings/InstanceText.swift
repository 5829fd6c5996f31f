/// The instance of a generated filing as text.
struct InstanceText {
  private(set) var bytes: [UInt8] = []
  private let filing: GeneratedFiling
  private var number = 0

  init(_ filing: GeneratedFiling) {
    self.filing = filing
    bytes.reserveCapacity(filing.size.notes * 2_500 + filing.size.textBlocks * 6_000)
    head()
    contexts()
    cover()
    statements()
    notes()
    blocks()
    write("</xbrli:xbrl>\n")
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
  }

  private mutating func head() {
    write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
        xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:dei="http://xbrl.sec.gov/dei/2024"
        xmlns:us-gaap="http://fasb.org/us-gaap/2024" xmlns:srt="http://fasb.org/srt/2024"
        xmlns:country="http://xbrl.sec.gov/country/2024" xmlns:gen="\(filing.namespace)" xml:lang="en-US">
      <link:schemaRef xlink:type="simple" xlink:href="\(filing.stem).xsd"/>
      <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
      <xbrli:unit id="shares"><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unit>
      <xbrli:unit id="usdPerShare"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>

      """)
  }

  // MARK: - Contexts

  private mutating func contexts() {
    let year = filing.year
    for back in 0...3 {
      context("i\(back)", "<xbrli:instant>\(year - back)-12-31</xbrli:instant>")
    }
    for back in 0...2 { context("d\(back)", duration(back)) }
    context("midYear", "<xbrli:instant>\(year)-06-30</xbrli:instant>")
    context("cover", "<xbrli:instant>\(year + 1)-01-31</xbrli:instant>")
    for (axis, row) in NoteNames.axes.enumerated() {
      for member in row.1.indices {
        for back in 0...2 {
          let segment =
            "<xbrldi:explicitMember dimension=\"\(row.0)\">\(row.1[member])"
            + "</xbrldi:explicitMember>"
          context("d\(back)a\(axis)m\(member)", duration(back), segment: segment)
          context(
            "i\(back)a\(axis)m\(member)",
            "<xbrli:instant>\(year - back)-12-31</xbrli:instant>", segment: segment)
        }
      }
    }
  }

  private func duration(_ back: Int) -> String {
    "<xbrli:startDate>\(filing.year - back)-01-01</xbrli:startDate>"
      + "<xbrli:endDate>\(filing.year - back)-12-31</xbrli:endDate>"
  }

  private mutating func context(_ id: String, _ period: String, segment: String = "") {
    let inside = segment.isEmpty ? "" : "<xbrli:segment>\(segment)</xbrli:segment>"
    write(
      "<xbrli:context id=\"\(id)\"><xbrli:entity><xbrli:identifier "
        + "scheme=\"http://www.sec.gov/CIK\">\(GeneratedFiling.padded(filing.cik, 10))"
        + "</xbrli:identifier>\(inside)</xbrli:entity><xbrli:period>\(period)</xbrli:period>"
        + "</xbrli:context>\n")
  }

  // MARK: - Facts

  private mutating func text(_ concept: String, _ value: String, in context: String = "d0") {
    number += 1
    write("<\(concept) contextRef=\"\(context)\" id=\"f\(number)\">\(value)</\(concept)>\n")
  }

  private mutating func amount(
    _ concept: String, _ value: String, in context: String, unit: String = "usd",
    decimals: String = "-6"
  ) {
    number += 1
    write(
      "<\(concept) contextRef=\"\(context)\" unitRef=\"\(unit)\" decimals=\"\(decimals)\" "
        + "id=\"f\(number)\">\(value)</\(concept)>\n")
  }

  private mutating func millions(_ concept: String, _ value: Int, in context: String) {
    amount(concept, value == 0 ? "0" : "\(value)000000", in: context)
  }

  private mutating func cover() {
    let texts = [
      ("DocumentType", "10-K"), ("AmendmentFlag", "false"),
      ("DocumentPeriodEndDate", "\(filing.year)-12-31"),
      ("DocumentFiscalYearFocus", "\(filing.year)"), ("DocumentFiscalPeriodFocus", "FY"),
      ("CurrentFiscalYearEndDate", "--12-31"),
      ("EntityRegistrantName", "Generated \(filing.filer)"),
      ("EntityCentralIndexKey", GeneratedFiling.padded(filing.cik, 10)),
      ("EntityFilerCategory", "Large Accelerated Filer"), ("EntityWellKnownSeasonedIssuer", "Yes"),
      ("EntityVoluntaryFilers", "No"), ("EntityCurrentReportingStatus", "Yes"),
      ("EntityInteractiveDataCurrent", "Yes"), ("EntityShellCompany", "false"),
      ("EntitySmallBusiness", "false"), ("EntityEmergingGrowthCompany", "false"),
      ("DocumentAnnualReport", "true"), ("DocumentTransitionReport", "false"),
      ("EntityFileNumber", "001-\(GeneratedFiling.padded(filing.filer % 100_000, 5))"),
      ("EntityIncorporationStateCountryCode", "DE"),
      ("EntityTaxIdentificationNumber", "00-0000000"),
      ("EntityAddressAddressLine1", "1 Main Street"), ("EntityAddressCityOrTown", "Springfield"),
      ("EntityAddressStateOrProvince", "IL"), ("EntityAddressPostalZipCode", "62701"),
      ("CityAreaCode", "217"), ("LocalPhoneNumber", "555-0100"),
      ("Security12bTitle", "Common Stock"), ("TradingSymbol", "G\(filing.filer)"),
      ("SecurityExchangeName", "NYSE"), ("AuditorName", "Auditor LLP"),
      ("AuditorLocation", "Chicago, Illinois"), ("AuditorFirmId", "1"),
      ("DocumentFinStmtErrorCorrectionFlag", "false"), ("IcfrAuditorAttestationFlag", "true"),
    ]
    for (name, value) in texts { text("dei:\(name)", value) }
    amount("dei:EntityPublicFloat", "90000000000", in: "midYear", decimals: "0")
    amount(
      "dei:EntityCommonStockSharesOutstanding", "1000000000", in: "cover", unit: "shares",
      decimals: "0")
  }

  /// Each statement, and its totals once more where the notes repeat them.
  private mutating func statements() {
    for back in 0...2 {
      let statements = Statements(filer: filing.filer, year: filing.year - back)
      for name in Statements.flows {
        millions("us-gaap:\(name)", statements[name], in: "d\(back)")
        if name != "NetIncomeLoss", !name.hasPrefix("NetCash") { continue }
        millions("us-gaap:\(name)", statements[name], in: "d\(back)")
      }
      perShare(statements["NetIncomeLoss"], in: "d\(back)")
      millions(Self.cashFlowCash, statements[Statements.cash], in: "i\(back)")
      guard back < 2 else {
        millions("us-gaap:\(Statements.cash)", statements[Statements.cash], in: "i\(back)")
        continue
      }
      for name in Statements.balanceSheet {
        millions("us-gaap:\(name)", statements[name], in: "i\(back)")
        millions("us-gaap:\(name)", statements[name], in: "i\(back)")
      }
    }
    let before = Statements(filer: filing.filer, year: filing.year - 3)
    millions("us-gaap:\(Statements.cash)", before[Statements.cash], in: "i3")
    millions(Self.cashFlowCash, before[Statements.cash], in: "i3")
  }

  private static let cashFlowCash =
    "us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents"

  /// A thousand million shares, so that a million of income is a tenth of a cent a share.
  private mutating func perShare(_ income: Int, in context: String) {
    let cents = (income.magnitude + 5) / 10
    let sign = income < 0 && cents > 0 ? "-" : ""
    let value = "\(sign)\(cents / 100).\(GeneratedFiling.padded(Int(cents % 100), 2))"
    amount("us-gaap:EarningsPerShareBasic", value, in: context, unit: "usdPerShare", decimals: "2")
    amount(
      "us-gaap:WeightedAverageNumberOfSharesOutstandingBasic", "1000000000", in: context,
      unit: "shares", decimals: "-3")
  }

  private mutating func notes() {
    for note in filing.notes {
      for back in 0...2 {
        let year = filing.year - back
        let context = "\(note.isInstant ? "i" : "d")\(back)"
        let whole = note.whole(filer: filing.filer, year: year)
        millions(note.concept, whole, in: context)
        if note.number % 6 == 0 { millions(note.concept, whole, in: context) }
        guard let axis = note.axis else { continue }
        for member in NoteNames.axes[axis].1.indices {
          millions(
            note.concept, note.part(member, filer: filing.filer, year: year),
            in: "\(context)a\(axis)m\(member)")
        }
      }
    }
  }

  // MARK: - Texts

  private static let words = [
    "the", "Company", "revenue", "is", "recognized", "when", "control", "of", "goods", "passes",
    "to", "customers", "and", "amounts", "are", "net", "taxes", "under", "credit", "facility",
  ]

  private mutating func blocks() {
    for block in 0..<filing.size.textBlocks {
      let name = NoteNames.blocks[block % NoteNames.blocks.count]
      let isOwn = block >= NoteNames.blocks.count
      text(isOwn ? "gen:Note\(block)TextBlock" : "us-gaap:\(name)", escaped(block))
    }
  }

  /// Escaped paragraphs, as instances hold them.
  private func escaped(_ block: Int) -> String {
    var chance = Chance(filing.filer, filing.year, block)
    var text = "&lt;p&gt;Generated \(filing.filer)&lt;/p&gt;"
    for _ in 0..<chance.number(in: 2...24) {
      text += "&lt;p style=\"margin:0\"&gt;"
      for _ in 0..<chance.number(in: 10...70) {
        text += Self.words[chance.number(in: 0...Self.words.count - 1)] + " "
      }
      text += "\(chance.number(in: 1...90_000)).&lt;/p&gt;"
    }
    return text
  }
}
