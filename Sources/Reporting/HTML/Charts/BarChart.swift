internal import FilingModel

/// A small chart of one value per period; a period without a value is a hole.
struct BarChart {
  /// Different for each drawing of a page, since its texts are found by it.
  let id: String
  /// What is drawn, for example `Revenue by year, USD`.
  let title: String
  let bars: [Bar]

  struct Bar {
    let label: String
    /// Nil is a hole.
    let value: ExactDecimal?
  }

  /// Each period with its value, or that there is none: what a reader hears in place of the drawing.
  var words: String {
    bars.map { "\($0.label): \($0.value?.grouped ?? "missing")" }.joined(separator: "; ") + "."
  }
}

extension HTMLWriter {
  private static let width = 320
  private static let height = 84

  mutating func draw(_ chart: BarChart) {
    element(
      "<svg class=\"bars\" viewBox=\"0 0 320 102\" role=\"img\" aria-labelledby=\"", chart.id, "-t "
    )
    element("", chart.id, "-d\">")
    element("<title id=\"", chart.id, "-t\">")
    element("", chart.title, "</title>")
    element("<desc id=\"", chart.id, "-d\">")
    element("", chart.words, "</desc>\n")
    let values = chart.bars.compactMap(\.value)
    let span = Span(values, height: Self.height)
    let step = min(64, Self.width / max(chart.bars.count, 1))
    for (index, bar) in chart.bars.enumerated() {
      rectangle(of: bar, x: index * step, width: max(2, min(step - step / 5, 36)), span)
    }
    line(at: span.zero)
    if let first = chart.bars.first { label(first.label, atX: 0, isEnd: false) }
    if chart.bars.count > 1, let last = chart.bars.last {
      label(
        last.label, atX: (chart.bars.count - 1) * step + max(2, min(step - step / 5, 36)),
        isEnd: true)
    }
    markup("</svg>\n")
  }

  /// Where zero lies, and how high bars may be on either side of it.
  private struct Span {
    let zero: Int
    let above: Int
    let below: Int
    let most: ExactDecimal
    let least: ExactDecimal

    init(_ values: [ExactDecimal], height: Int) {
      most = max(values.max() ?? .zero, .zero)
      least = min(values.min() ?? .zero, .zero)
      let whole = most.adding(least.magnitude) ?? most
      above = least.isZero ? height : ChartScale.share(of: most, in: whole, of: height)
      below = height - above
      zero = above
    }
  }

  private mutating func rectangle(of bar: BarChart.Bar, x: Int, width: Int, _ span: Span) {
    guard let value = bar.value else {
      rectangle("hole", x: x, y: 1, width: width, height: Self.height - 2)
      return
    }
    let isDown = value.isNegative
    let length = max(
      1,
      ChartScale.share(
        of: value, in: isDown ? span.least : span.most, of: isDown ? span.below : span.above))
    rectangle(
      isDown ? "bar down" : "bar", x: x, y: isDown ? span.zero : span.zero - length,
      width: width, height: length)
  }

  private mutating func rectangle(_ kind: StaticString, x: Int, y: Int, width: Int, height: Int) {
    markup("<rect class=\"")
    markup(kind)
    markup("\" x=\"")
    digits(x)
    markup("\" y=\"")
    digits(max(0, y))
    markup("\" width=\"")
    digits(width)
    markup("\" height=\"")
    digits(height)
    markup("\"/>\n")
  }

  private mutating func line(at y: Int) {
    markup("<path class=\"axis\" d=\"M0 ")
    digits(y)
    markup("H320\"/>\n")
  }

  private mutating func label(_ text: String, atX x: Int, isEnd: Bool) {
    markup(isEnd ? "<text class=\"end\" x=\"" : "<text x=\"")
    digits(x)
    markup("\" y=\"98\">")
    self.text(text)
    markup("</text>\n")
  }
}
