internal import FilingModel

/// The score of the store at each assessment, over time.
struct ScoreChart {
  /// How many assessments are drawn at most, the latest ones.
  static let limit = 200

  let points: [Point]
  /// The lowest score the drawing has room for, a multiple of ten.
  let floor: Int

  struct Point {
    let day: String
    let score: Score
    let value: ExactDecimal
    /// From 0 for the first to `width` for the last.
    let x: Int
    let y: Int
  }

  static let width = 640
  static let height = 150

  /// Assessments without a score or a readable time are left out.
  init(_ runs: [AssessmentRun]) {
    let known = runs.compactMap { run -> (run: AssessmentRun, at: Int, value: ExactDecimal)? in
      guard let moment = run.moment, let value = run.score.points else { return nil }
      return (run, moment.seconds, value)
    }.suffix(Self.limit)
    let lowest = known.map(\.value).min() ?? .zero
    let floor = (0...9).last { ExactDecimal($0 * 10) <= lowest }.map { $0 * 10 } ?? 0
    let first = known.first?.at ?? 0
    let span = max(1, (known.last?.at ?? 0) - first)
    points = known.map { entry in
      let above = entry.value.subtracting(ExactDecimal(floor)) ?? .zero
      let share = ChartScale.share(of: above, in: ExactDecimal(100 - floor), of: Self.height)
      return Point(
        day: String(entry.run.at.prefix(10)), score: entry.run.score, value: entry.value,
        x: min(Self.width, max(0, entry.at - first) * Self.width / span),
        y: Self.height - share)
    }
    self.floor = floor
  }

  /// The drawing in a sentence.
  var words: String {
    guard let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.value < $1.value }),
      let highest = points.max(by: { $0.value < $1.value })
    else { return "No assessment has a score." }
    return "From \(first.score.text) on \(first.day) to \(last.score.text) on \(last.day), lowest "
      + "\(lowest.score.text) on \(lowest.day), highest \(highest.score.text) on \(highest.day)."
  }
}

extension HTMLWriter {
  mutating func draw(_ chart: ScoreChart) {
    markup(
      """
      <svg class="scores" viewBox="-30 -10 690 190" role="img" aria-labelledby="scores-t scores-d">\
      <title id="scores-t">Score over time</title>
      """)
    element("<desc id=\"scores-d\">", chart.words, "</desc>\n")
    for mark in stride(from: chart.floor, through: 100, by: chart.floor < 50 ? 20 : 10) {
      gridLine(at: mark, floor: chart.floor)
    }
    if chart.points.count > 1 {
      markup("<path class=\"line\" d=\"")
      for (index, point) in chart.points.enumerated() {
        markup(index == 0 ? "M" : "L")
        digits(point.x)
        markup(" ")
        digits(point.y)
      }
      markup("\"/>\n")
    }
    for point in chart.points.count > 60 ? chart.points.suffix(1) : chart.points[...] {
      markup("<circle class=\"dot\" cx=\"")
      digits(point.x)
      markup("\" cy=\"")
      digits(point.y)
      markup("\" r=\"4\"/>\n")
    }
    if let first = chart.points.first {
      element("<text x=\"0\" y=\"172\">", first.day, "</text>\n")
    }
    if chart.points.count > 1, let last = chart.points.last {
      element("<text class=\"end\" x=\"640\" y=\"172\">", last.day, "</text>\n")
    }
    markup("</svg>\n")
  }

  private mutating func gridLine(at mark: Int, floor: Int) {
    let y = ScoreChart.height - (mark - floor) * ScoreChart.height / (100 - floor)
    markup("<path class=\"grid\" d=\"M0 ")
    digits(y)
    markup("H640\"/><text class=\"end\" x=\"-6\" y=\"")
    digits(y + 4)
    markup("\">")
    digits(mark)
    markup("</text>\n")
  }
}
