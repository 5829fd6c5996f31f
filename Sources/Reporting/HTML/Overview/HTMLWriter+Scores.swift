internal import FilingModel

extension HTMLWriter {
  private static let grades = ["A", "B", "C", "D", "F", "-"]

  /// How the grades are spread over the filings, and the score over time.
  mutating func scores(_ cards: [Scorecard], _ history: StoreHistory?) {
    markup("<h3>Grades of the filings</h3>\n")
    gradeTable(cards)
    markup("<h3>Score over time</h3>\n")
    let runs = history?.runs ?? []
    let chart = ScoreChart(runs)
    guard chart.points.count > 1 else {
      markup("<p>Two assessments that are kept and have a score are needed for a curve.</p>\n")
      return
    }
    markup("<figure>\n")
    draw(chart)
    element("<figcaption>", chart.words, "</figcaption></figure>\n")
    folded("The figures of \(min(runs.count, ScoreChart.limit).of("assessment"))") { body in
      body.runTable(runs.suffix(ScoreChart.limit))
    }
  }

  private mutating func gradeTable(_ cards: [Scorecard]) {
    var counts: [String: Int] = [:]
    for card in cards { counts[card.score.grade, default: 0] += 1 }
    let most = max(1, counts.values.max() ?? 1)
    markup(
      """
      <table class="grades"><thead><tr><th scope="col">Grade</th>\
      <th scope="col" class="n">Filings</th><th scope="col"><span class="hidden">Share</span></th>\
      </tr></thead><tbody>

      """)
    for grade in Self.grades {
      let count = counts[grade] ?? 0
      if grade == "-", count == 0 { continue }
      element("<tr><th scope=\"row\">", grade == "-" ? "no score" : grade, "</th>")
      countCell(count, label: "filings")
      element("<td><svg class=\"share grade-", Self.kind(of: grade), "\" viewBox=\"0 0 400 14\" ")
      markup("preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"")
      digits(count == 0 ? 0 : max(2, count * 400 / most))
      markup("\" height=\"14\"/></svg></td></tr>\n")
    }
    markup("</tbody></table>\n")
  }

  private static func kind(of grade: String) -> String {
    switch grade {
    case "A", "B": "good"
    case "C", "D": "fair"
    case "F": "poor"
    default: "unknown"
    }
  }

  private mutating func runTable(_ runs: ArraySlice<AssessmentRun>) {
    markup(
      """
      <table class="stack"><thead><tr><th scope="col">Assessed</th>\
      <th scope="col" class="n">Score</th><th scope="col">Grade</th>\
      <th scope="col" class="n">Filings</th><th scope="col" class="n">Errors</th>\
      <th scope="col" class="n">Warnings</th><th scope="col" class="n">Gaps</th></tr></thead><tbody>

      """)
    for run in runs.reversed() {
      element("<tr><th scope=\"row\" class=\"day\">", run.moment?.utcMinute ?? run.at, "</th>")
      element("<td class=\"n\" data-label=\"score\">", run.score.columnText, "</td><td>")
      grade(run.score)
      markup("</td>")
      countCell(run.filings, label: "filings")
      countCell(run.counts.errors, label: "errors")
      countCell(run.counts.warnings, label: "warnings")
      countCell(run.counts.gaps, label: "gaps")
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }
}
