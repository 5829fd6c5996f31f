import FilingModel

/// What values the facts of a cover page can have.
enum CoverPageDomain {
  /// Why a value is none of the fact's domain; nil when it is one, or when the domain is not known.
  static func objection(to text: String, of name: String) -> String? {
    switch name {
    case "DocumentType":
      return DocumentTypes.all.contains(text) ? nil : "is no document type of EDGAR"
    case "EntityCentralIndexKey":
      return text.utf8.count == 10 && CIK(text) != nil ? nil : "is no CIK of ten digits"
    case "DocumentFiscalPeriodFocus":
      return periods.contains(text) ? nil : "is no fiscal period"
    case "DocumentFiscalYearFocus":
      return year(text) ? nil : "is no year"
    case "CurrentFiscalYearEndDate":
      return monthDay(text) ? nil : "is no day of the year, written --MM-DD"
    case "EntityFilerCategory":
      return categories.contains(text.lowercased()) ? nil : "is no filer category"
    case _ where dates.contains(name):
      return CalendarDate(text) == nil ? "is no date, written YYYY-MM-DD" : nil
    case _ where flags.contains(name):
      return ["true", "false", "1", "0"].contains(text) ? nil : "is neither true nor false"
    case _ where answers.contains(name):
      return ["yes", "no", "true", "false"].contains(text.lowercased())
        ? nil : "is neither Yes nor No"
    case _ where codes.contains(name):
      return isCode(text) ? nil : "is no code of two capitals or digits"
    case "EntityTaxIdentificationNumber":
      return isShaped(text, as: "NN-NNNNNNN") ? nil : "is no employer number, written NN-NNNNNNN"
    case "EntityFileNumber":
      return isFileNumber(text) ? nil : "is no file number of SEC, written NNN-NNNNN"
    case "SecurityExchangeName":
      return text.utf8.count <= longestExchange && !text.contains(" ")
        ? nil : "is no code of an exchange"
    case "EntityPrimarySicNumber":
      return isShaped(text, as: "NNNN") ? nil : "is no industry code of four digits"
    case "AuditorFirmId":
      return (1...6).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
        ? nil : "is no number of the PCAOB"
    case "DocumentAccountingStandard":
      return standards.contains(text.lowercased()) ? nil : "is no accounting standard"
    case "TradingSymbol":
      return text.utf8.count <= longestSymbol ? nil : "is longer than a symbol"
    case "NoTradingSymbolFlag":
      return ["true", "1"].contains(text) ? nil : "is not true, which is all that it can be"
    default:
      return nil
    }
  }

  /// Whether a text is a ZIP code, as addresses in the states have.
  static func isZIPCode(_ text: String) -> Bool {
    isShaped(text, as: "NNNNN") || isShaped(text, as: "NNNNN-NNNN")
      || isShaped(text, as: "NNNNNNNNN")
  }

  static let states = Set(
    """
    AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM \
    NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR
    """.split(separator: " ").map(String.init))

  /// Counts that are never below zero.
  static let amounts = ["EntityPublicFloat", "EntityCommonStockSharesOutstanding"]

  static let periods: Set = [
    "FY", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "M9", "T1", "T2", "T3", "M8", "CY",
  ]

  private static let categories: Set = [
    "large accelerated filer", "accelerated filer", "non-accelerated filer",
    "smaller reporting company", "smaller reporting accelerated filer",
  ]

  /// Of states and countries.
  private static let codes: Set = [
    "EntityAddressCountry", "EntityAddressStateOrProvince", "EntityIncorporationStateCountryCode",
  ]

  private static let standards: Set = [
    "u.s. gaap", "international financial reporting standards",
    "other comprehensive basis of accounting", "other comprehensive basis", "other",
  ]

  private static let longestSymbol = 14
  private static let longestExchange = 8

  /// The kind of registration, a number, and at times which of several registrants it is of.
  private static func isFileNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.count == 2 || (1...3).contains(parts[2].utf8.count)
    else { return false }
    return zip(parts, [1...3, 1...6]).allSatisfy { part, length in
      length.contains(part.utf8.count) && part.utf8.allSatisfy(isDigit)
    }
  }

  private static let dates: Set = [
    "DocumentPeriodEndDate", "DocumentPeriodStartDate", "DocumentEffectiveDate",
    "DocumentShellCompanyEventDate",
  ]

  private static let flags: Set = [
    "AmendmentFlag", "AnnualInformationForm", "AuditedAnnualFinancialStatements",
    "DocumentAnnualReport", "DocumentFinStmtErrorCorrectionFlag", "DocumentQuarterlyReport",
    "DocumentRegistrationStatement", "DocumentShellCompanyReport", "DocumentTransitionReport",
    "EntityEmergingGrowthCompany", "EntityExTransitionPeriod", "EntityShellCompany",
    "EntitySmallBusiness", "IcfrAuditorAttestationFlag", "PreCommencementIssuerTenderOffer",
    "PreCommencementTenderOffer", "SolicitingMaterial", "WrittenCommunications",
  ]

  private static let answers: Set = [
    "EntityCurrentReportingStatus", "EntityInteractiveDataCurrent", "EntityVoluntaryFilers",
    "EntityWellKnownSeasonedIssuer",
  ]

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { isDigit($0) || (65...90).contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether a text has a digit for every N of a shape, and its other characters.
  private static func isShaped(_ text: String, as shape: String) -> Bool {
    text.utf8.count == shape.utf8.count
      && zip(text.utf8, shape.utf8).allSatisfy { $1 == 78 ? isDigit($0) : $0 == $1 }
  }

  private static func year(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { (1990...2100).contains($0) } == true
  }

  /// A day that some year has.
  private static func monthDay(_ text: String) -> Bool {
    text.hasPrefix("--") && CalendarDate("2000-" + text.dropFirst(2)) != nil
  }
}
