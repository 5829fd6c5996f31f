package import FilingModel
package import Reconciliation

/// What was set, from flags, environment and files, in that order of weight.
package struct Settings: Sendable, Hashable {
  /// The path of the store.
  package var store: String
  /// How many documents are read side by side.
  package var jobs: Int
  package var keepsSources: Bool
  package var threshold: Threshold
  /// The path of an earlier assessment; empty for none.
  package var baseline: String
  package var reportFolder: String
  package var reportTitle: String
  package var rules: RuleSettings
  package var backup: BackupSettings
  package var s3: S3Settings
  package var audit: AuditSettings
  /// What only the environment knows.
  package var secrets: Secrets
  /// Who runs the command, for the audit log.
  package var caller: Caller
  /// Every key and its value, as they were written.
  package let origins: [Origin]

  package struct Origin: Sendable, Hashable {
    package let key: String
    package let value: String
  }

  /// What holds when nothing is set.
  package static let standard = Settings(SettingValues([:]))

  init(
    _ values: SettingValues, secrets: Secrets = Secrets([:]), caller: Caller = .library
  ) {
    self.caller = caller
    self.secrets = secrets
    backup = BackupSettings(values)
    s3 = S3Settings(values)
    audit = AuditSettings(values)
    store = values.text(.store)
    jobs = values.count(.jobs)
    keepsSources = values.text(.keepSources) == "true"
    threshold = Self.threshold(values)
    baseline = values.text(.baseline)
    reportFolder = values.text(.output)
    reportTitle = values.text(.title)
    rules = Self.rules(values)
    origins = SettingKey.all.map { Origin(key: $0.name, value: values.text($0)) }
  }

  /// The same settings with the rules of other checks turned off.
  package func asking(_ checks: Set<Check>) -> Settings {
    var narrowed = self
    narrowed.rules.disabled.formUnion(
      Rule.all.filter { !checks.contains($0.check) }.map(\.id))
    return narrowed
  }

  private static func threshold(_ values: SettingValues) -> Threshold {
    var threshold = Threshold(
      severity: values.severity(.failOn), points: ExactDecimal(values.text(.failUnder)))
    for check in Check.allCases {
      threshold.byCheck[check] = Severity(rawValue: values.text(.failOn(of: check)))
    }
    return threshold
  }

  private static func rules(_ values: SettingValues) -> RuleSettings {
    var rules = RuleSettings()
    rules.asOf = CalendarDate(values.text(.asOf))
    rules.maximumAgeDays = values.count(.maximumAge)
    rules.requiredMetrics[.annual] = values.list(.requiredAnnual)
    rules.requiredMetrics[.quarterly] = values.list(.requiredQuarterly)
    rules.disabled = Set(values.list(.disabled))
    rules.calculationMode =
      CalculationMode(rawValue: values.text(.calculations)) ?? .roundToNearest
    for check in Check.allCases {
      func part(_ part: SettingKey.WeightPart) -> Int { values.count(.weight(check, part)) }
      rules.weights[check] = Weight(
        error: part(.error), warning: part(.warning), information: part(.information),
        limit: part(.limit))
    }
    for rule in Rule.all {
      let severity = values.severity(.severity(of: rule))
      if severity != rule.severity { rules.severities[rule.id] = severity }
      let tolerance = ExactDecimal(values.text(.tolerance(of: rule))) ?? .zero
      if !tolerance.isZero { rules.tolerances[rule.id] = tolerance }
    }
    return rules
  }
}

/// Values by key that were checked against their kinds; what is not set has its standard value.
struct SettingValues {
  private let values: [String: String]

  init(_ values: [String: String]) {
    self.values = values
  }

  func text(_ key: SettingKey) -> String { values[key.name] ?? key.standard }

  func list(_ key: SettingKey) -> [String] { SettingKey.items(of: text(key)) }

  func count(_ key: SettingKey) -> Int { Int(text(key)) ?? 0 }

  func severity(_ key: SettingKey) -> Severity { Severity(rawValue: text(key)) ?? .error }
}

extension SettingKey {
  /// The names in a list that is written with commas.
  static func items(of text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
