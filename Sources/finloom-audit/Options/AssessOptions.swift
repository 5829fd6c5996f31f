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

  @Option(help: "The least severity that makes the exit status 1.")
  var failOn: Severity?

  @Option(
    help: ArgumentHelp("The day freshness is judged against.", valueName: "date"))
  var asOf: CalendarDate?

  var flags: [String: String?] {
    ["assess.failOn": failOn?.rawValue, "assess.asOf": asOf.map { "\($0)" }]
  }

  /// The settings with the rules of other checks turned off.
  func narrowed(_ settings: Settings) -> Settings {
    checks.isEmpty ? settings : settings.asking(Set(checks))
  }

  static func status(of result: Assess.Result, failOn: Severity) -> ExitStatus {
    let assessment = result.assessment
    let isFailing = Severity.allCases.contains {
      $0 >= failOn && assessment.count(of: $0) > 0
    }
    if isFailing { return .findings }
    return ExitStatus(done: assessment.filings.count, failures: result.failures)
  }
}

extension Check: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
