internal import FilingModel

extension Publication {
  /// The verdict in one line, which ends every output for people.
  package var verdict: String {
    var counts = [
      assessment.filings.count.of("filing"), assessment.count(of: .error).of("error"),
      assessment.count(of: .warning).of("warning"),
    ]
    if baseline != nil {
      counts += [
        "\(count(of: .new).grouped) new", "\(count(of: .unchanged).grouped) known",
        "\(absentCount.grouped) gone",
      ]
    }
    return "score \(assessment.score.text), grade \(assessment.score.grade): "
      + counts.joined(separator: ", ")
  }
}
