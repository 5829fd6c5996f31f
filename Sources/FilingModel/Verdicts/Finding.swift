/// The data is wrong here: which rule says so, about which facts, by which arithmetic.
package struct Finding: Hashable, Sendable {
  /// The rule's id, for example `balance-sheet-out-of-balance`.
  package let rule: String
  package let check: Check
  package let severity: Severity
  /// What is wrong, with the arithmetic spelled out.
  package let message: String
  /// The facts the finding rests on; each leads to its line.
  package let facts: [Fact]
  /// Who lets the finding pass for now; it then stays in every report, marked, and costs nothing.
  package let waiver: WaiverNote?

  package init(
    rule: String, check: Check, severity: Severity, message: String, facts: [Fact] = [],
    waiver: WaiverNote? = nil
  ) {
    self.waiver = waiver
    self.rule = rule
    self.check = check
    self.severity = severity
    self.message = message
    self.facts = facts
  }
}

extension Finding {
  /// The same finding, let pass.
  package func waived(by note: WaiverNote) -> Finding {
    Finding(
      rule: rule, check: check, severity: severity, message: message, facts: facts, waiver: note)
  }
}

/// Whose decision it is that a finding passes, why, and until which day.
package struct WaiverNote: Hashable, Sendable {
  package let owner: String
  package let reason: String
  /// The last day on which it holds.
  package let expires: CalendarDate

  package init(owner: String, reason: String, expires: CalendarDate) {
    self.owner = owner
    self.reason = reason
    self.expires = expires
  }
}

/// Something that could not be read, or a comparison a rule could not make; never a verdict.
package struct Gap: Hashable, Sendable {
  /// The rule that could not look; nil when the reader could not take something.
  package let rule: String?
  package let reason: String
  package let source: SourcePoint?

  package init(rule: String? = nil, reason: String, source: SourcePoint? = nil) {
    self.rule = rule
    self.reason = reason
    self.source = source
  }
}

/// What one rule says about one subject.
package struct Outcome: Hashable, Sendable {
  /// How many comparisons were made.
  package var applied: Int
  package var findings: [Finding]
  package var gaps: [Gap]

  package init(applied: Int = 0, findings: [Finding] = [], gaps: [Gap] = []) {
    self.applied = applied
    self.findings = findings
    self.gaps = gaps
  }
}
