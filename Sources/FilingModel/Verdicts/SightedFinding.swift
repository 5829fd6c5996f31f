/// A finding that came or went between two assessments.
package struct SightedFinding: Hashable, Sendable {
  /// `Filing.name` of the filing; nil for the store as a whole.
  package let filing: String?
  package let rule: String
  package let severity: Severity
  package let message: String
  /// Whether it came; else it went.
  package let isNew: Bool

  package init(filing: String?, rule: String, severity: Severity, message: String, isNew: Bool) {
    self.filing = filing
    self.rule = rule
    self.severity = severity
    self.message = message
    self.isNew = isNew
  }
}
