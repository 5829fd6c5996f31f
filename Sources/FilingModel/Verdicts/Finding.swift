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

  package init(rule: String, check: Check, severity: Severity, message: String, facts: [Fact] = [])
  {
    self.rule = rule
    self.check = check
    self.severity = severity
    self.message = message
    self.facts = facts
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
