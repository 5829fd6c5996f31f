import ArgumentParser
import FilingModel
import Operations

/// What is asked, and what counts as failing; for the commands that assess.
struct AssessOptions: ParsableArguments {
  @Flag(help: "Read the kept documents again and compare them with the stored facts.")
  var full = false

  @Option(
    name: .customLong("check"),
    help: ArgumentHelp("Ask the rules of this check alone; may be repeated.", valueName: "name"))
  var checks: [Check] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      """
      The least severity that makes the exit status 1: information, warning or error, or for one \
      check, as accounting=warning; may be repeated.
      """, valueName: "severity"))
  var failOn: [FailOn] = []

  @Option(
    help: ArgumentHelp("The score below which the exit status is 1.", valueName: "points"))
  var failUnder: String?

  @Option(
    help: ArgumentHelp(
      "An earlier assessment, JSON or SARIF: only what is new in this one counts.",
      valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("The day freshness is judged against.", valueName: "date"))
  var asOf: CalendarDate?

  /// A severity, for every check or for one.
  struct FailOn: ExpressibleByArgument {
    let check: Check?
    let severity: Severity

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let severity = parts.last.flatMap({ Severity(rawValue: String($0)) }) else {
        return nil
      }
      self.severity = severity
      check = parts.count == 2 ? Check(rawValue: String(parts[0])) : nil
      if parts.count == 2, check == nil { return nil }
    }

    var key: String { check.map { "assess.failOn.\($0.rawValue)" } ?? "assess.failOn" }
  }

  mutating func validate() throws {
    if let failUnder {
      guard let points = ExactDecimal(failUnder), !points.isNegative, points <= ExactDecimal(100)
      else { throw ValidationError("--fail-under must be a decimal number from 0 to 100.") }
    }
  }

  var flags: [String: String?] {
    var flags: [String: String?] = [
      "assess.failUnder": failUnder, "assess.baseline": baseline,
      "assess.asOf": asOf.map { "\($0)" },
    ]
    for item in failOn { flags[item.key] = item.severity.rawValue }
    return flags
  }

  /// Whether the command line says what fails.
  var saysWhatFails: Bool { !failOn.isEmpty || failUnder != nil || baseline != nil }

  /// The settings with the rules of other checks turned off.
  func narrowed(_ settings: Settings) -> Settings {
    checks.isEmpty ? settings : settings.asking(Set(checks))
  }

  static func status(of result: Assess.Result, _ judgement: Judgement) -> ExitStatus {
    if judgement.isFailing { return .findings }
    if judgement.lacksScore { return .nothingChecked }
    return ExitStatus(done: result.assessment.filings.count, failures: result.failures)
  }
}

extension Check: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
