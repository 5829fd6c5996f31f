internal import FilingModel
internal import Reconciliation

extension SettingKey {
  /// Every key there is, in the order of documentation.
  package static let all: [SettingKey] =
    general + backup + audit + thresholds + weights + Rule.all.map { severity(of: $0) }
    + Rule.all.map { tolerance(of: $0) }

  static func named(_ name: String) -> SettingKey? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  static let store = SettingKey(
    "store", .text, "finloom.sqlite", "Path of the store.")
  static let jobs = SettingKey(
    "ingest.jobs", .count(0...256), "0", "Documents read side by side; 0 for one per processor.")
  static let keepSources = SettingKey(
    "ingest.keepSources", .flag, "true",
    "Whether the store keeps the documents, so that facts can be compared with them again.")
  static let failOn = SettingKey(
    "assess.failOn", .severity, "error", "The least severity that makes the exit status 1.")
  static let failUnder = SettingKey(
    "assess.failUnder", .points, "", "The score below which the exit status is 1.")
  static let baseline = SettingKey(
    "assess.baseline", .text, "",
    "Path of an earlier assessment, JSON or SARIF: only what is new beside it counts.")
  static let asOf = SettingKey(
    "assess.asOf", .date, "", "The day freshness is judged against; without it, it is not judged.")
  static let maximumAge = SettingKey(
    "assess.maximumAgeDays", .count(1...3660), "\(RuleSettings().maximumAgeDays)",
    "How many days a filer's latest period may lie before assess.asOf.")
  static let requiredAnnual = SettingKey(
    "assess.requiredMetrics.annual", .list(of: metrics), required(.annual),
    "Metrics the latest year of an annual report must have.")
  static let requiredQuarterly = SettingKey(
    "assess.requiredMetrics.quarterly", .list(of: metrics), required(.quarterly),
    "Metrics the latest quarter of a quarterly report must have.")
  static let disabled = SettingKey(
    "assess.disabledRules", .list(of: Rule.all.map(\.id)), "", "Ids of rules that are not asked.")
  static let waivers = SettingKey(
    "assess.waivers", .text, "",
    "Path of a YAML list of waivers: rule, scope, owner, reason, expires.")
  static let calculations = SettingKey(
    "assess.calculations", .choice(CalculationMode.allCases.map(\.rawValue)),
    CalculationMode.roundToNearest.rawValue, "How calculation totals are compared with their parts."
  )
  static let output = SettingKey(
    "report.output", .text, "reports", "The folder pages are written into.")
  static let title = SettingKey(
    "report.title", .text, "Filing quality", "The heading of the pages.")

  private static let metrics = MetricDefinition.all.map(\.name)

  private static let general = [
    store, jobs, keepSources, failOn, failUnder, baseline, asOf, maximumAge, requiredAnnual,
    requiredQuarterly, disabled, waivers, calculations, output, title,
  ]

  private static func required(_ family: FormType.Family) -> String {
    (RuleSettings().requiredMetrics[family] ?? []).joined(separator: ", ")
  }

  private static let thresholds = Check.allCases.map { failOn(of: $0) }

  static func failOn(of check: Check) -> SettingKey {
    SettingKey(
      "assess.failOn.\(check.rawValue)", .severityOrNothing, "",
      "The same for \(check.rawValue) alone; without it, assess.failOn holds.")
  }

  private static let weights: [SettingKey] = Check.allCases.flatMap { check in
    WeightPart.allCases.map { weight(check, $0) }
  }

  /// The four figures of a check's weight.
  enum WeightPart: String, CaseIterable {
    case error
    case warning
    case information
    case limit

    func value(in weight: Weight) -> Int {
      switch self {
      case .error: weight.error
      case .warning: weight.warning
      case .information: weight.information
      case .limit: weight.limit
      }
    }

    var meaning: String {
      switch self {
      case .limit: "The most points"
      case .warning: "Points the first warning of a rule (each further one a third, rounded up)"
      default: "Points each \(rawValue)"
      }
    }
  }

  static func weight(_ check: Check, _ part: WeightPart) -> SettingKey {
    let standard = Weight.byCheck[check].map { part.value(in: $0) } ?? 0
    return SettingKey(
      "score.\(check.rawValue).\(part.rawValue)", .count(0...100), "\(standard)",
      "\(part.meaning) of \(check.rawValue) can cost.")
  }

  static func severity(of rule: Rule) -> SettingKey {
    SettingKey(
      "severity.\(rule.id)", .severity, rule.severity.rawValue, "Severity of \(rule.id).")
  }

  static func tolerance(of rule: Rule) -> SettingKey {
    SettingKey("tolerance.\(rule.id)", .number, "0", "Tolerance of \(rule.id).")
  }
}
