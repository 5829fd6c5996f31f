/// The assessments of a store up to the present one, and what came of the filings since.
package struct StoreHistory: Hashable, Sendable {
  /// Every assessment that was kept, the present one last.
  package let runs: [AssessmentRun]
  /// What the present assessment is compared with, the latest first; empty when it is the first.
  package let comparisons: [RunComparison]

  package init(runs: [AssessmentRun], comparisons: [RunComparison]) {
    self.runs = runs
    self.comparisons = comparisons
  }
}

/// The present assessment beside an earlier one.
package struct RunComparison: Hashable, Sendable {
  /// What the earlier one is to the present one; it may be both.
  package let roles: Set<Role>
  package let earlier: AssessmentRun
  package let later: AssessmentRun
  /// What came and what went.
  package let findings: [SightedFinding]
  /// The scores at the earlier one, by the digests of the filings that were there.
  package let earlierScores: [String: Score]

  package init(
    roles: Set<Role>, earlier: AssessmentRun, later: AssessmentRun, findings: [SightedFinding],
    earlierScores: [String: Score]
  ) {
    self.roles = roles
    self.earlier = earlier
    self.later = later
    self.findings = findings
    self.earlierScores = earlierScores
  }

  package enum Role: Hashable, Sendable {
    /// The assessment just before.
    case lastRun
    /// The latest that is at least a week old.
    case lastWeek
    /// The first of all, where none is a week old.
    case firstOfAll
  }
}

extension AssessmentRun {
  /// The moment of the assessment; nil where `at` is not written as it should be.
  package var moment: Moment? {
    Moment(utc: at)
  }
}

extension Moment {
  /// The moment written `2025-07-01T08:00:00Z`, or nil.
  package init?(utc text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = CalendarDate(text.prefix(10))
    else { return nil }
    func number(_ place: Int, below limit: Int) -> Int? {
      let digits = bytes[place..<place + 2]
      guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      return number < limit ? number : nil
    }
    guard let hours = number(11, below: 24), let minutes = number(14, below: 60),
      let seconds = number(17, below: 60)
    else { return nil }
    self.init(seconds: Moment(startOf: day).seconds + hours * 3600 + minutes * 60 + seconds)
  }

  /// The moment to the minute, as people read it: `2025-07-01 08:00 UTC`.
  package var utcMinute: String {
    "\(description.prefix(10)) \(description.dropFirst(11).prefix(5)) UTC"
  }
}
