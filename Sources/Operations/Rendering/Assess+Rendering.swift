internal import FilingModel
internal import Reporting

extension Assess.Result {
  /// For a terminal of 80 columns.
  package func text(colour: Bool) -> String {
    AssessmentText.render(assessment, colour: colour)
  }

  package var json: String { AssessmentJSON.render(assessment, version: Version.text) }

  /// The verdict in one line.
  package var verdict: String {
    let points = assessment.score.points?.text ?? "-"
    return "score \(points), grade \(assessment.score.grade): "
      + "\(Counted.filings(assessment.filings.count)), "
      + "\(Counted.of(assessment.count(of: .error), "error")), "
      + Counted.of(assessment.count(of: .warning), "warning")
  }
}
