internal import FilingModel

/// The counts without which a score must not be shown.
struct Tally: Hashable {
  var filings = 0
  var facts = 0
  var metrics = 0
  var applied = 0
  var errors = 0
  var warnings = 0
  var information = 0
  /// Findings somebody lets pass, which count under no severity.
  var waived = 0
  var gaps = 0

  init(_ cards: [Scorecard]) {
    for card in cards {
      gaps += card.readGaps.count
      for line in card.lines { add(line.outcome) }
    }
    let ofFilings = cards.filter { $0.filing != nil }
    filings = ofFilings.count
    // The store's card looks at the facts of the filings once more.
    for card in ofFilings.isEmpty ? cards : ofFilings {
      facts += card.factCount
      metrics += card.metricCount
    }
  }

  init(_ outcomes: [Outcome]) {
    for outcome in outcomes { add(outcome) }
  }

  var findings: Int { errors + warnings + information + waived }

  private mutating func add(_ outcome: Outcome) {
    applied += outcome.applied
    gaps += outcome.gaps.count
    for finding in outcome.findings {
      guard finding.waiver == nil else {
        waived += 1
        continue
      }
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .information: information += 1
      }
    }
  }
}

/// What one check says over some cards.
struct CheckTally: Hashable {
  let check: Check
  let tally: Tally
  /// Whether any rule of the check was asked.
  let isAsked: Bool

  /// One per check, in report order, also for checks of which no rule was asked.
  static func all(in cards: [Scorecard]) -> [CheckTally] {
    Check.allCases.map { check in
      let lines = cards.flatMap { $0.lines.filter { $0.check == check } }
      return CheckTally(
        check: check, tally: Tally(lines.map(\.outcome)), isAsked: !lines.isEmpty)
    }
  }

  var status: Status {
    if tally.errors > 0 { return .errors }
    if tally.warnings > 0 { return .warnings }
    if !isAsked { return .notAsked }
    return tally.applied == 0 ? .nothingCompared : .clean
  }

  /// The answer in a word or two; only `clean` says that the data is good.
  enum Status: String {
    case errors = "errors"
    case warnings = "warnings"
    case clean = "clean"
    case nothingCompared = "nothing compared"
    case notAsked = "not asked"
  }
}
