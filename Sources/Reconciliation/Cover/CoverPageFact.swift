import FilingModel

/// A fact that a form's cover page owes.
struct CoverPageFact: Hashable, Sendable {
  /// The local name in `dei`.
  let name: String
  /// Error where EDGAR refuses a filing without it, warning where it warns.
  let severity: Severity

  /// What a filing owes by its form and its period.
  static func owed(by filing: Filing) -> [CoverPageFact] {
    let always = facts(.error, "DocumentType", "EntityRegistrantName", "EntityCentralIndexKey")
    guard let form = filing.form, form.family != .other else { return always }
    var owed =
      always
      + facts(
        .warning, "AmendmentFlag", "DocumentPeriodEndDate", "DocumentFiscalYearFocus",
        "DocumentFiscalPeriodFocus", "CurrentFiscalYearEndDate")
    if form.base.name != "40-F" {
      owed += facts(.warning, "EntityFilerCategory", "EntityCommonStockSharesOutstanding")
    }
    guard let periodEnd = filing.periodEnd else { return owed }
    if periodEnd.year >= 2021 {
      owed += facts(.warning, "EntityFileNumber", "EntityEmergingGrowthCompany")
    }
    if form.name == "10-K" && periodEnd.year >= 2022 {
      owed += facts(.error, "AuditorName", "AuditorLocation", "AuditorFirmId")
    }
    return owed
  }

  private static func facts(_ severity: Severity, _ names: String...) -> [CoverPageFact] {
    names.map { CoverPageFact(name: $0, severity: severity) }
  }
}
