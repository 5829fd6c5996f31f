import FilingModel

extension CoverPageDuty {
  /// What each form owes, after SEC's own table of cover-page facts (public domain).
  ///
  /// Forms stand without `/A`; an empty set is every form. What EDGAR only compares with the header
  /// of the submission, or lets be absent, is not here.
  static let table: [CoverPageDuty] = [
    // Whose report, on which form, for which period.
    CoverPageDuty(["DocumentType"], by: [], .error),
    CoverPageDuty(["EntityRegistrantName"], by: [], .error),
    CoverPageDuty(["EntityCentralIndexKey"], by: [], .error),
    CoverPageDuty(
      ["DocumentPeriodEndDate"],
      by: reports.union(funds).union(prospectuses).union([
        "6-K", "8-K", "N-3", "N-4", "N-6", "N-8B-2", "S-6", "SD", "SDR", "SP 15D2",
      ])),
    CoverPageDuty(["AmendmentFlag"], by: []),
    // The large filers that began in 2009 did not name what year and period they focus on.
    CoverPageDuty(["DocumentFiscalYearFocus"], by: reports, since: .secondYear),
    CoverPageDuty(["DocumentFiscalPeriodFocus"], by: reports, since: .secondYear),
    CoverPageDuty(["CurrentFiscalYearEndDate"], by: reports.union(["6-K"])),
    // Until the cover page was tagged, interim reports of funds and foreign filers named them too.
    CoverPageDuty(
      ["DocumentFiscalYearFocus"], by: foreignAndFunds, until: day(2019, 6, 15)),
    CoverPageDuty(
      ["DocumentFiscalPeriodFocus"], by: foreignAndFunds, until: day(2019, 6, 15)),
    CoverPageDuty(["CurrentFiscalYearEndDate"], by: funds, until: day(2019, 6, 15)),

    // What kind of filer.
    CoverPageDuty(
      ["EntityFilerCategory"],
      by: domestic.union(offers).union(["20-F", "10-12B", "10-12G"])),
    CoverPageDuty(["EntityWellKnownSeasonedIssuer"], by: annual.subtracting(["40-F"])),
    CoverPageDuty(["EntityVoluntaryFilers"], by: ["10-K", "10-KT"]),
    CoverPageDuty(["EntityVoluntaryFilers"], by: ["20-F"], since: .coverTagging),
    CoverPageDuty(["EntityCurrentReportingStatus"], by: annual),
    CoverPageDuty(["EntityCurrentReportingStatus"], by: quarterly, since: .coverTagging),
    CoverPageDuty(["EntityInteractiveDataCurrent"], by: reports, since: .coverTagging),
    CoverPageDuty(["EntityShellCompany"], by: domestic.union(["20-F"]), since: .coverTagging),
    CoverPageDuty(
      ["EntitySmallBusiness"], by: domestic.union(offers).union(["10-12B", "10-12G"]),
      since: .coverTagging),
    CoverPageDuty(
      ["EntityEmergingGrowthCompany"],
      by: reports.union(offers).union(registrations).union(["8-K", "F-1", "F-3", "F-4", "N-2"]),
      since: .coverTagging),
    CoverPageDuty(
      ["EntityInvCompanyType"], by: prospectuses.union(["N-2", "N-3", "N-4", "N-6"]),
      since: .coverTagging),

    // How large.
    CoverPageDuty(["EntityPublicFloat"], by: ["10-K", "10-KT"], at: .anywhere),
    CoverPageDuty(
      ["EntityCommonStockSharesOutstanding"], by: domestic.union(["20-F"]), at: .anywhere),
    CoverPageDuty(
      ["EntityCommonStockSharesOutstanding"], by: ["40-F"], at: .anywhere,
      until: day(2019, 6, 15)),

    // What kind of report.
    CoverPageDuty(["DocumentAnnualReport"], by: annual, since: .coverTagging),
    CoverPageDuty(["DocumentQuarterlyReport"], by: quarterly, since: .coverTagging),
    CoverPageDuty(["DocumentTransitionReport"], by: domestic.union(["20-F"]), since: .coverTagging),
    CoverPageDuty(["DocumentRegistrationStatement"], by: ["20-F", "40-F"], since: .coverTagging),
    CoverPageDuty(["DocumentShellCompanyReport"], by: ["20-F"], since: .coverTagging),
    CoverPageDuty(["DocumentPeriodStartDate"], by: ["10-KT", "10-QT"], since: .coverTagging),
    CoverPageDuty(["DocumentAccountingStandard"], by: ["20-F"], since: .coverTagging),
    CoverPageDuty(
      ["AnnualInformationForm", "AuditedAnnualFinancialStatements"], by: ["40-F"],
      since: .coverTagging),
    CoverPageDuty(
      [
        "WrittenCommunications", "SolicitingMaterial", "PreCommencementTenderOffer",
        "PreCommencementIssuerTenderOffer",
      ], by: ["8-K"], since: .coverTagging),

    // Where the filer is found.
    CoverPageDuty(
      ["EntityFileNumber", "EntityIncorporationStateCountryCode"], by: reports.union(["8-K"]),
      since: .coverTagging),
    CoverPageDuty(
      [
        "EntityAddressAddressLine1", "EntityAddressCityOrTown", "EntityAddressPostalZipCode",
      ], by: reports.union(["8-K", "N-2"]), at: .anywhere, since: .coverTagging),
    CoverPageDuty(
      ["EntityAddressStateOrProvince", "EntityAddressCountry"],
      by: domestic.union(["8-K", "40-F", "N-2"]), at: .anywhere, since: .coverTagging,
      isOneEnough: true),
    CoverPageDuty(["EntityAddressCountry"], by: ["20-F"], since: .coverTagging),
    CoverPageDuty(
      ["EntityTaxIdentificationNumber"], by: domestic.union(["8-K"]), since: .coverTagging),
    CoverPageDuty(
      ["CityAreaCode", "LocalPhoneNumber"], by: domestic.union(["8-K", "40-F", "N-2"]),
      at: .anywhere, since: .coverTagging),

    // To whom one may turn.
    CoverPageDuty(
      [
        "ContactPersonnelName", "EntityAddressAddressLine1", "EntityAddressCityOrTown",
        "EntityAddressPostalZipCode",
      ], by: ["20-F", "40-F"], at: .contact, since: .coverTagging),
    CoverPageDuty(
      ["EntityAddressStateOrProvince", "EntityAddressCountry"], by: ["20-F"], at: .contact,
      since: .coverTagging, isOneEnough: true),
    CoverPageDuty(
      ["LocalPhoneNumber", "ContactPersonnelFaxNumber", "ContactPersonnelEmailAddress"],
      by: ["20-F"], at: .contact, since: .coverTagging, isOneEnough: true),
    CoverPageDuty(
      ["CityAreaCode", "LocalPhoneNumber", "EntityAddressStateOrProvince"], by: ["40-F"],
      at: .contact, since: .coverTagging),

    // Who audited, and whether the statements were corrected.
    CoverPageDuty(
      ["AuditorName", "AuditorLocation", "AuditorFirmId"], by: annual, .error,
      since: .day(day(2021, 12, 15)), isAmended: false),
    CoverPageDuty(
      ["IcfrAuditorAttestationFlag"], by: ["10-K", "10-KT", "20-F"],
      since: .day(day(2021, 12, 15)),
      categories: ["large accelerated filer", "accelerated filer"]),
    CoverPageDuty(
      ["DocumentFinStmtErrorCorrectionFlag"], by: annual, since: .day(day(2023, 12, 31))),
  ]

  private static let quarterly: Set = ["10-Q", "10-QT"]
  private static let annual: Set = ["10-K", "10-KT", "20-F", "40-F"]
  private static let domestic: Set = ["10-K", "10-KT", "10-Q", "10-QT"]
  private static let reports = annual.union(quarterly)
  private static let funds: Set = ["N-CSR", "N-CSRS", "N-Q", "NCSR"]
  private static let offers: Set = ["S-1", "S-3", "S-4", "S-11"]
  private static let registrations: Set = [
    "10-12B", "10-12G", "20FR12B", "20FR12G", "40FR12B", "40FR12G",
  ]
  private static let prospectuses: Set = ["485APOS", "485BPOS", "485BXT", "497", "N-1A"]
  private static let foreignAndFunds = funds.union(["6-K"])

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }
}
