internal import FilingModel

/// Whether the data got worse between two assessments, and by what.
struct Trend: Hashable {
  let comparison: RunComparison
  /// Errors and warnings that came, those that somebody lets pass aside.
  let came: Int
  let went: Int
  let direction: Direction

  enum Direction: String {
    case worse, better, same
  }

  /// `waived` are the findings that somebody lets pass now.
  init(_ comparison: RunComparison, waived: Set<Key>) {
    self.comparison = comparison
    let grave = comparison.findings.filter { $0.severity > .information }
    came = grave.count { $0.isNew && !waived.contains(Key($0)) }
    went = grave.count { !$0.isNew }
    let (before, now) = (comparison.earlier.score.points, comparison.later.score.points)
    if came > 0 || now ?? .zero < before ?? .zero {
      direction = .worse
    } else if went > 0 || now ?? .zero > before ?? .zero {
      direction = .better
    } else {
      direction = .same
    }
  }

  /// What tells a finding from others across assessments and cards.
  struct Key: Hashable {
    let filing: String?
    let rule: String
    let message: String

    init(_ finding: SightedFinding) {
      filing = finding.filing
      rule = finding.rule
      message = finding.message
    }

    init(_ finding: Finding, of filing: Filing?) {
      self.filing = filing?.name
      rule = finding.rule
      message = finding.message
    }
  }

  static func waived(in assessment: Assessment) -> Set<Key> {
    var keys: Set<Key> = []
    for card in assessment.cards {
      for finding in card.findings where finding.waiver != nil {
        keys.insert(Key(finding, of: card.filing))
      }
    }
    return keys
  }

  /// The change in a sentence.
  ///
  /// For example `Worse than a week ago (2026-11-16): 3 errors and warnings came, 1 went; score 98.2 to
  /// 96.4.`
  var sentence: String {
    let word =
      switch direction {
      case .worse: "Worse than"
      case .better: "Better than"
      case .same: "No worse than"
      }
    var changes: [String] = []
    if came > 0 {
      changes.append("\(came.of("error or warning", plural: "errors and warnings")) came")
    }
    if went > 0 { changes.append("\(went.grouped) went") }
    let (before, now) = (comparison.earlier.score, comparison.later.score)
    let score = before == now ? "score still \(now.text)" : "score \(before.text) to \(now.text)"
    let findings = changes.isEmpty ? "nothing came or went" : changes.joined(separator: ", ")
    return "\(word) \(comparison.name): \(findings); \(score)."
  }
}

extension RunComparison {
  /// What the earlier assessment is, with its day.
  var name: String {
    let day = earlier.at.prefix(10)
    if roles.isSuperset(of: [.lastRun, .lastWeek]) {
      return "last time, at least a week ago (\(day))"
    }
    if roles.contains(.lastWeek) { return "a week ago (\(day))" }
    if roles.contains(.lastRun) { return "last time (\(day))" }
    return "at first (\(day))"
  }

  /// The moment of the earlier one as people read it.
  var earlierTime: String { earlier.moment?.utcMinute ?? earlier.at }
}
