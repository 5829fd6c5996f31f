package import FilingModel

/// What a user may set about rules; the defaults are sound for filings with SEC.
package struct RuleSettings: Sendable, Hashable {
  /// Severities by rule id, in place of the rules' own.
  package var severities: [String: Severity] = [:]
  /// What findings cost, by check.
  package var weights: [Check: Weight] = Weight.byCheck
  /// Tolerances by rule id; each rule's page says what its tolerance means.
  package var tolerances: [String: ExactDecimal] = [:]
  /// The day freshness is judged against; without one it is not judged.
  package var asOf: CalendarDate?
  /// How old the latest period of a filer with quarterly reports may be.
  package var maximumAgeDays = 200
  /// Metrics that the latest period of a form must have.
  package var requiredMetrics: [FormType.Family: [String]] = [
    .annual: ["Assets", "LiabilitiesAndEquity", "Equity", "NetIncome", "OperatingCashFlow"],
    .quarterly: ["Assets", "LiabilitiesAndEquity", "Equity", "NetIncome", "OperatingCashFlow"],
  ]
  /// How calculation totals are compared with their parts.
  package var calculationMode = CalculationMode.roundToNearest
  /// Ids of rules that are not asked.
  package var disabled: Set<String> = []
  /// Findings that are let pass for a while; of two that cover one the first counts.
  package var waivers: [Waiver] = []

  package init() {}

  /// All that the answers about a filing depend on, as a text.
  ///
  /// The day, the waivers and the weights are not in it: they concern what is made of the answers.
  package var question: String {
    let severities = severities.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.rawValue)" }
    let tolerances = tolerances.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }
    let metrics = requiredMetrics.map { "\($0.key)=\($0.value.joined(separator: ","))" }.sorted()
    let parts = [
      severities, tolerances, metrics, disabled.sorted(), [calculationMode.rawValue],
      ["\(maximumAgeDays)"],
    ]
    return parts.map { $0.joined(separator: " ") }.joined(separator: "\n")
  }

  /// The tolerance set for a rule, or nothing.
  func tolerance(of rule: String) -> ExactDecimal {
    tolerances[rule] ?? .zero
  }
}

/// What the findings of one check cost, in points of a hundred.
package struct Weight: Sendable, Hashable {
  package let error: Int
  package let warning: Int
  package let information: Int
  /// The most that one check can cost.
  package let limit: Int

  /// Costs below zero count as zero, so that no finding can raise a score.
  package init(error: Int, warning: Int, information: Int = 0, limit: Int) {
    self.error = max(0, error)
    self.warning = max(0, warning)
    self.information = max(0, information)
    self.limit = max(0, limit)
  }

  /// What each warning of a rule after the first costs.
  package var furtherWarning: Int { (warning + 2) / 3 }

  package func points(for severity: Severity) -> Int {
    switch severity {
    case .error: error
    case .warning: warning
    case .information: information
    }
  }

  package static let byCheck: [Check: Weight] = [
    .filingCounts: Weight(error: 11, warning: 2, limit: 30),
    .factsToFilings: Weight(error: 20, warning: 4, limit: 60),
    .normalizedToRaw: Weight(error: 11, warning: 3, limit: 40),
    .duplicates: Weight(error: 11, warning: 2, limit: 40),
    .completeness: Weight(error: 11, warning: 3, limit: 40),
    .referentialIntegrity: Weight(error: 20, warning: 4, limit: 60),
    .accounting: Weight(error: 15, warning: 3, limit: 50),
  ]
}
