/// From where on findings and scores make an assessment fail.
package struct Threshold: Hashable, Sendable {
  /// The least severity that fails, for checks that have none of their own.
  package var severity: Severity
  package var byCheck: [Check: Severity]
  /// The score below which the assessment fails whatever was found, in points; nil for none.
  package var points: ExactDecimal?

  package init(
    severity: Severity = .error, byCheck: [Check: Severity] = [:], points: ExactDecimal? = nil
  ) {
    self.severity = severity
    self.byCheck = byCheck
    self.points = points
  }

  /// The least severity at which a finding of the check fails.
  package func severity(of check: Check) -> Severity { byCheck[check] ?? severity }

  /// Whether the finding is severe enough and nobody lets it pass.
  package func isReached(by finding: Finding) -> Bool {
    finding.waiver == nil && finding.severity >= severity(of: finding.check)
  }

  /// Whether the score is below what is asked for; without a score nothing can be said.
  package func isMissed(by score: Score) -> Bool {
    guard let points, let reached = score.points else { return false }
    return reached < points
  }
}
