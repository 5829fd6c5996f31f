/// One assessment of a store, as its history keeps it.
package struct AssessmentRun: Hashable, Sendable {
  /// When it was made, as an instant of ISO 8601 in UTC, for example `2025-07-01T08:00:00Z`.
  package let at: String
  /// FinLoom's version.
  package let version: String
  /// Whether kept documents were read again.
  package let isFull: Bool
  package let score: Score
  package let counts: VerdictCounts
  package let filings: Int

  package init(
    at: String, version: String, isFull: Bool, score: Score, counts: VerdictCounts, filings: Int
  ) {
    self.at = at
    self.version = version
    self.isFull = isFull
    self.score = score
    self.counts = counts
    self.filings = filings
  }
}

/// How much was looked at, and what came of it.
package struct VerdictCounts: Hashable, Sendable {
  package var facts = 0
  package var applied = 0
  package var errors = 0
  package var warnings = 0
  package var information = 0
  package var waived = 0
  package var gaps = 0

  package init() {}

  package init(_ card: Scorecard) {
    facts = card.factCount
    applied = card.applied
    errors = card.count(of: .error)
    warnings = card.count(of: .warning)
    information = card.count(of: .information)
    waived = card.findings.count { $0.waiver != nil }
    gaps = card.gaps.count
  }

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.facts += right.facts
    sum.applied += right.applied
    sum.errors += right.errors
    sum.warnings += right.warnings
    sum.information += right.information
    sum.waived += right.waived
    sum.gaps += right.gaps
    return sum
  }
}

/// A filing's verdict at an assessment.
package struct PastVerdict: Hashable, Sendable {
  package let score: Score
  package let counts: VerdictCounts

  package init(score: Score, counts: VerdictCounts) {
    self.score = score
    self.counts = counts
  }
}
