internal import FilingModel

extension PageFrame.Verdict {
  /// The verdict in words; `checked` says what was looked at, for example `3 filings`.
  init(
    _ score: Score, tally: Tally, checked: String, scoring: String?,
    trends: [PageFrame.Count] = []
  ) {
    points = score.text
    isScored = score.points != nil
    grade = score.grade
    gradeClass = score.gradeClass
    self.checked =
      tally.applied == 0
      ? "Nothing was compared in \(checked), so there is nothing to score."
      : "\(checked), looked at in \(tally.applied.of("comparison"))."
    counts =
      [
        PageFrame.Count(
          text: tally.errors.of("error"), kind: tally.errors == 0 ? "none" : "error"),
        PageFrame.Count(
          text: tally.warnings.of("warning"), kind: tally.warnings == 0 ? "none" : "warning"),
        PageFrame.Count(
          text: "\(tally.information.grouped) for information",
          kind: tally.information == 0 ? "none" : "information"),
        PageFrame.Count(text: tally.gaps.of("gap"), kind: tally.gaps == 0 ? "none" : "gap"),
      ]
      + (tally.waived == 0
        ? [] : [PageFrame.Count(text: "\(tally.waived.grouped) waived", kind: "information")])
    self.trends = trends
    self.scoring = scoring
  }
}

extension PageFrame {
  /// The way back from a page inside a folder.
  static func trail(_ settings: PageSettings, _ inner: [(text: String, path: String)] = [])
    -> [Link]
  {
    [Link(text: settings.heading, href: "../" + PagePath.overview)]
      + inner.map {
        Link(text: Figures.beginning(of: $0.text, limit: 60).text, href: "../" + $0.path)
      }
  }
}

extension Score {
  /// The class of the grade's badge.
  var gradeClass: String {
    switch grade {
    case "A", "B": "good"
    case "C", "D": "fair"
    case "F": "poor"
    default: "unknown"
    }
  }
}
