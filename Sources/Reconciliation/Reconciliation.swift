package import FilingModel

/// The checks, their rules, the normalized metrics and the score: pure functions from facts and
/// surveys to verdicts.
///
/// Knows nothing of files, XML, SQL, HTML, the clock or the environment.
/// Depends only on FilingModel.
///
/// - `Declaration/`: what a rule is, and the list of all.
/// - `Rules/`: one file a rule, by check.
/// - `Subjects/`: what a filing rule is given.
/// - `Metrics/`: normalized metrics and their order of precedence.
/// - `Cover/`: what cover pages owe, and what values they can have.
/// - `Markup/`: the tags of text blocks.
/// - `Types/`: what a concept takes for a value and a unit.
/// - `Tables/`: what SEC publishes as lists.
/// - `Waivers/`: findings that are let pass for a while.
/// - `Identities/`: the two sides of a balance sheet, by rounding intervals.
/// - `Calculations/`: sums that a filer declares, and why one does not close.
/// - `Relations/`: sums that hold between standard concepts, periods and members.
/// - `Plausibility/`: what names, neighbours and columns tell of a number.
/// - `Calibration/`: mistakes planted into clean filings, and what is found of them.
/// - `Scoring/`: from findings to a number.
/// - `Wording/`: numbers, dates and facts as messages write them.
package enum Reconciliation {
  /// Asks every filing rule about one filing, and scores it.
  package static func examine(_ subject: Subject) -> Scorecard {
    card(of: subject.filing, outcomes(of: subject), subject.settings)
  }

  /// Asks every filing rule about one filing.
  package static func outcomes(of subject: Subject) -> FilingOutcomes {
    let lines = Rule.all.compactMap { rule -> Scorecard.Line? in
      guard case .filing(let answer) = rule.body,
        !subject.settings.disabled.contains(rule.id)
      else { return nil }
      return Scorecard.Line(rule: rule.id, check: rule.check, outcome: answer(subject))
    }
    return FilingOutcomes(
      factCount: subject.report.facts.count, metricCount: subject.metrics.count, lines: lines,
      readGaps: subject.report.gaps, profile: FilingProfile(subject))
  }

  /// The card of a filing: findings that a waiver covers are marked, the others cost points.
  package static func card(
    of filing: Filing, _ outcomes: FilingOutcomes, _ settings: RuleSettings
  ) -> Scorecard {
    let lines = outcomes.lines.map { line in
      Scorecard.Line(
        rule: line.rule, check: line.check, outcome: settings.marking(line.outcome, of: filing))
    }
    return Scorecard(
      filing: filing, factCount: outcomes.factCount, metricCount: outcomes.metricCount,
      lines: lines, readGaps: outcomes.readGaps, score: score(of: lines, weights: settings.weights))
  }

  /// Asks every store rule about the store as a whole; it looks at filings, not at their facts.
  package static func examine(_ survey: Survey, _ settings: RuleSettings) -> Scorecard {
    let lines = Rule.all.compactMap { rule -> Scorecard.Line? in
      guard case .store(let answer) = rule.body, !settings.disabled.contains(rule.id) else {
        return nil
      }
      let outcome = settings.marking(answer(survey, settings), of: nil)
      return Scorecard.Line(rule: rule.id, check: rule.check, outcome: outcome)
    }
    return Scorecard(
      filing: nil, factCount: 0, metricCount: 0, lines: lines, readGaps: [],
      score: score(of: lines, weights: settings.weights))
  }
}
