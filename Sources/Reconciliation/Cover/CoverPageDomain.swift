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
    default:
      return nil
    }
  }

  /// Counts that are never below zero.
  static let amounts = ["EntityPublicFloat", "EntityCommonStockSharesOutstanding"]

  static let periods: Set = [
    "FY", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "M9", "T1", "T2", "T3", "M8", "CY",
  ]

  private static let categories: Set = [
    "large accelerated filer", "accelerated filer", "non-accelerated filer",
    "smaller reporting company", "smaller reporting accelerated filer",
  ]

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

  private static func year(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { (1990...2100).contains($0) } == true
  }

  /// A day that some year has.
  private static func monthDay(_ text: String) -> Bool {
    text.hasPrefix("--") && CalendarDate("2000-" + text.dropFirst(2)) != nil
  }
}
