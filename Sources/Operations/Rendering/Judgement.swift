package import FilingModel
internal import Reconciliation
internal import Reporting

/// An assessment on its way out: what is new in it, whether it fails the run, and its formats.
package struct Judgement: Sendable {
  private let publication: Publication

  /// Without paths the assessment is of a store; without a baseline everything counts.
  package init(
    _ result: Assess.Result, of paths: [String] = [], threshold: Threshold,
    beside baseline: Baseline? = nil
  ) {
    publication = Publication(
      result.assessment, version: Version.text, paths: paths,
      rules: Rule.all.map { RuleDescription($0) }, unread: result.unread, threshold: threshold,
      baseline: baseline)
  }

  /// What an assessment is written as.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case text
    case json
    case sarif
    case junit
    case markdown
    case csv
    case github
    case gitlab
  }

  /// Whether a finding that counts, or the score, fails the run.
  package var isFailing: Bool { publication.isFailing }

  /// What is wrong with the score, in words; nil when no score is asked for, and when it is reached.
  package var scoreComplaint: String? {
    guard let asked = publication.threshold.points else { return nil }
    guard let reached = publication.assessment.score.points else {
      return "a score of \(asked.text) is asked for, and nothing was compared"
    }
    return reached < asked ? "the score is \(reached.text), \(asked.text) is asked for" : nil
  }

  /// Whether a score is asked for and there is none, as when nothing was compared.
  package var lacksScore: Bool {
    publication.threshold.points != nil && publication.assessment.score.points == nil
  }

  /// The verdict in one line.
  package var verdict: String { publication.verdict }

  /// A finding and what it means for the run.
  package struct Judged: Hashable, Sendable {
    /// Nil for the store as a whole.
    package let filing: Filing?
    package let finding: Finding
    /// Nil without a baseline.
    package let state: BaselineState?
    package let isFailing: Bool
  }

  /// Every finding in report order, the store's first.
  package var findings: [Judged] {
    publication.findings.map {
      Judged(
        filing: $0.filing, finding: $0.finding, state: $0.state,
        isFailing: publication.fails($0))
    }
  }

  /// The assessment in a format; how the run ends is told where the format has a place for it.
  package func rendered(as format: Format, status: Int, meaning: String) -> String {
    switch format {
    case .text: text(colour: false)
    case .json: AssessmentJSON.render(publication)
    case .sarif:
      SARIFLog.render(publication, ending: SARIFLog.Ending(status: status, meaning: meaning))
    case .junit: JUnitReport.render(publication)
    case .markdown: MarkdownSummary.render(publication)
    case .csv: FindingsCSV.render(publication)
    case .github: GitHubAnnotations.render(publication)
    case .gitlab: GitLabCodeQuality.render(publication)
    }
  }

  /// For a terminal of some columns, or for 80 where there is none.
  package func text(colour: Bool, width: Int? = nil) -> String {
    AssessmentText.render(publication, colour: colour, width: width)
  }
}

extension Assess.Result {
  /// The assessment as JSON, beside no baseline.
  package var json: String {
    AssessmentJSON.render(Publication(assessment, version: Version.text, unread: unread))
  }

  /// Filings that could not be read, then files that are no part of one.
  fileprivate var unread: [UnreadInput] {
    failures.map { failure in
      let place = failure.what.wholeMatch(of: /(.+), line ([0-9]+)/)
      return UnreadInput(
        path: place.map { String($0.1) } ?? failure.what, line: place.flatMap { Int($0.2) },
        reason: failure.cause, isFailure: true)
    }
      + skipped.map { UnreadInput(path: $0.path, reason: $0.reason, isFailure: false) }
  }
}

extension RuleDescription {
  fileprivate init(_ rule: Rule) {
    self.init(
      id: rule.id, check: rule.check, severity: rule.severity, summary: rule.summary,
      rationale: rule.rationale, basis: rule.basis, page: RulePage.markdown(for: rule))
  }
}
