import FilingModel

/// What one fact of a cover page asks of others, or forbids them.
struct CoverPageDependency: Hashable, Sendable {
  /// The fact and, where it matters, the value it must have for the rest to hold.
  let given: Item
  let demand: Demand
  /// The forms for which it holds, without `/A`; empty is every form.
  let forms: Set<String>
  /// Error where EDGAR refuses, warning where it warns, information where it warns and filers state both
  /// all the same.
  let severity: Severity
  /// Whether it is asked only of facts of members, and of other periods than the cover page's.
  let isBesideWhole: Bool

  /// A local name in `dei`, and a value; nil is any.
  struct Item: Hashable, Sendable {
    let name: String
    let value: String?
  }

  enum Demand: Hashable, Sendable {
    /// One of them must be stated, with the same dimensions.
    case needs([Item])
    /// It may not be stated, with the same dimensions.
    case excludes(Item)
  }

  init(
    _ name: String, is value: String? = nil, _ demand: Demand, by forms: Set<String> = [],
    _ severity: Severity = .warning, isBesideWhole: Bool = false
  ) {
    given = Item(name: name, value: value)
    self.demand = demand
    self.forms = forms
    self.severity = severity
    self.isBesideWhole = isBesideWhole
  }

  /// EDGAR began to compare boxes when whole cover pages were tagged, and came to refuse some of what it
  /// had warned of; when, its tables do not say.
  func severity(for fact: Fact) -> Severity {
    guard let edition = fact.concept.edition else { return severity }
    if edition < Self.firstEditionCompared { return .information }
    return edition < Self.firstEditionRefused ? min(severity, .warning) : severity
  }

  private static let firstEditionCompared = 2019
  private static let firstEditionRefused = 2023
}

extension CoverPageDependency {
  /// After SEC's own table of cover-page facts (public domain).
  static let table: [CoverPageDependency] = [
    // Who is young says whether new standards wait, and nobody else is asked.
    CoverPageDependency(
      "EntityEmergingGrowthCompany", is: "true", .needs([.fact("EntityExTransitionPeriod")]),
      .error),
    CoverPageDependency(
      "EntityExTransitionPeriod", .needs([.fact("EntityEmergingGrowthCompany", "true")]),
      .information),
    // Who is well known must report, and has a business.
    CoverPageDependency(
      "EntityWellKnownSeasonedIssuer", is: "yes", .excludes(.fact("EntityVoluntaryFilers", "yes")),
      by: annual, .error),
    CoverPageDependency(
      "EntityWellKnownSeasonedIssuer", is: "yes", .excludes(.fact("EntityShellCompany", "true")),
      by: annual, .error),
    CoverPageDependency(
      "EntityWellKnownSeasonedIssuer", is: "yes",
      .excludes(.fact("EntityCurrentReportingStatus", "no")), by: annual),

    // What kind of report it is, and what goes with the kind.
    CoverPageDependency(
      "DocumentTransitionReport", is: "true", .needs([.fact("DocumentPeriodStartDate")]),
      by: ["20-F"]),
    CoverPageDependency(
      "DocumentPeriodStartDate", .needs([.fact("DocumentTransitionReport", "true")]), by: ["20-F"],
      .information),
    CoverPageDependency(
      "DocumentShellCompanyReport", is: "true", .needs([.fact("DocumentShellCompanyEventDate")])),
    CoverPageDependency(
      "DocumentShellCompanyEventDate", .needs([.fact("DocumentShellCompanyReport", "true")])),
    CoverPageDependency(
      "DocumentAccountingStandard", is: "other", .needs([.fact("OtherReportingStandardItemNumber")])
    ),
    CoverPageDependency(
      "OtherReportingStandardItemNumber", .needs([.fact("DocumentAccountingStandard", "other")])),
    CoverPageDependency(
      "DocumentFinStmtErrorCorrectionFlag", is: "true",
      .needs([.fact("DocumentFinStmtRestatementRecoveryAnalysisFlag")]), by: annual),
    CoverPageDependency(
      "DocumentFinStmtRestatementRecoveryAnalysisFlag",
      .needs([.fact("DocumentFinStmtErrorCorrectionFlag", "true")]), by: annual, .information),
    // Annual and quarterly reports owe both; whoever names one names the other.
    CoverPageDependency(
      "DocumentFiscalYearFocus", .needs([.fact("DocumentFiscalPeriodFocus")]), by: others),
    CoverPageDependency(
      "DocumentFiscalPeriodFocus", .needs([.fact("DocumentFiscalYearFocus")]), by: others),

    // One class is registered under one section, and has a symbol or none.
    CoverPageDependency("Security12bTitle", .excludes(.fact("Security12gTitle"))),
    CoverPageDependency("TradingSymbol", .excludes(.fact("NoTradingSymbolFlag", "true"))),

    // Where the filer is found.
    CoverPageDependency(
      "EntityAddressAddressLine2", .needs([.fact("EntityAddressAddressLine1")])),
    CoverPageDependency(
      "EntityAddressAddressLine3", .needs([.fact("EntityAddressAddressLine2")])),
    CoverPageDependency("EntityAddressCityOrTown", .needs([.fact("EntityAddressAddressLine1")])),
    CoverPageDependency("CityAreaCode", .needs([.fact("LocalPhoneNumber")])),

    // A second auditor, or that of the year before, is named as fully as the first.
    CoverPageDependency(
      "AuditorName", .needs([.fact("AuditorLocation")]), .error, isBesideWhole: true),
    CoverPageDependency(
      "AuditorName", .needs([.fact("AuditorFirmId")]), .error, isBesideWhole: true),
    CoverPageDependency(
      "AuditorLocation", .needs([.fact("AuditorName")]), .error, isBesideWhole: true),
    CoverPageDependency(
      "AuditorFirmId", .needs([.fact("AuditorName")]), .error, isBesideWhole: true),
  ]

  private static let annual: Set = ["10-K", "10-KT", "20-F", "40-F"]
  private static let others: Set = [
    "6-K", "8-K", "N-CSR", "N-CSRS", "10-12B", "10-12G", "S-1", "S-3", "S-4", "S-11", "F-1", "F-3",
    "F-4", "11-K", "SDR",
    "20FR12B", "20FR12G", "40FR12B", "40FR12G",
  ]
}

extension CoverPageDependency.Item {
  static func fact(_ name: String, _ value: String? = nil) -> Self {
    Self(name: name, value: value)
  }

  /// Whether a fact states it; flags are written in two ways.
  func isStated(by fact: Fact) -> Bool {
    guard fact.concept.localName == name else { return false }
    let text = fact.value.description.lowercased()
    guard let value else {
      return text.contains { $0.isLetter || $0.isNumber } && !Self.nothing.contains(text)
    }
    if value == "no" { return ["no", "false", "0"].contains(text) }
    return text == value || fact.isTrue && Self.affirmative.contains(value)
  }

  private static let affirmative: Set = ["true", "yes"]
  private static let nothing: Set = ["none", "n/a", "not applicable"]
}

extension CoverPageDependency.Item: CustomStringConvertible {
  var description: String { value.map { "dei:\(name) \($0)" } ?? "dei:\(name)" }
}
