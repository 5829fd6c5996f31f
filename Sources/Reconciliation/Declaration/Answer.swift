import FilingModel

/// A rule's outcome while it is being filled in.
struct Answer {
  private let rule: String
  private let check: Check
  private let severity: Severity
  private let override: Severity?
  private(set) var outcome = Outcome()

  init(_ rule: String, _ check: Check, _ severity: Severity, override: Severity?) {
    self.rule = rule
    self.check = check
    self.severity = severity
    self.override = override
  }

  /// Counts comparisons that were made, whatever came of them.
  mutating func compared(_ count: Int = 1) {
    outcome.applied += count
  }

  /// Records that the data is wrong; a severity set by the user outweighs the rule's own.
  mutating func find(_ message: String, in facts: [Fact] = [], as lesser: Severity? = nil) {
    outcome.findings.append(
      Finding(
        rule: rule, check: check, severity: override ?? lesser ?? severity, message: message,
        facts: facts))
  }

  /// Records a comparison that could not be made.
  mutating func leave(_ reason: String, at source: SourcePoint? = nil) {
    outcome.gaps.append(Gap(rule: rule, reason: reason, source: source))
  }
}
