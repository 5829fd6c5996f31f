internal import FilingModel

/// Metrics of one kind and unit: a row a metric, a column a period.
struct MetricTable {
  private let sheet: MetricSheet
  private let unit: String
  private let periods: [Column]
  private let metrics: [String]
  private let cells: [Cell: String]
  /// The power of ten that amounts are shown in.
  private let scale: Int

  private struct Column: Hashable {
    let label: String
    let period: Period
  }

  private struct Cell: Hashable {
    let metric: String
    let column: Column
  }

  init(_ values: [SeriesValue], in sheet: MetricSheet) {
    self.sheet = sheet
    unit = values.first?.unit.description ?? ""
    let isWhole = values.first?.unit.denominators.isEmpty ?? true
    let power = values.filter { !$0.value.isZero }.map { Int($0.value.exponent) }.min() ?? 0
    let scale = !isWhole || power < 3 ? 0 : power < 6 ? 3 : 6
    self.scale = scale
    periods = Set(values.map(Self.column)).sorted { $1.period < $0.period }
    var seen: Set<String> = []
    metrics = values.map(\.metric).filter { seen.insert($0).inserted }
    var cells: [Cell: String] = [:]
    for value in values {
      let cell = Cell(metric: value.metric, column: Self.column(value))
      // A second entity in one column would hide the first.
      let text =
        Self.amount(value.value.scaled(by: -scale) ?? value.value, isWhole: isWhole)
        + Self.mark(of: value, in: sheet)
      cells[cell] = cells[cell].map { "\($0) / \(text)" } ?? text
    }
    self.cells = cells
  }

  /// Values per share have two places at least, as statements print them.
  private static func amount(_ value: ExactDecimal, isWhole: Bool) -> String {
    let text = value.grouped
    guard !isWhole else { return text }
    let places = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    return text + (places == 0 ? "." : "") + String(repeating: "0", count: max(0, 2 - places))
  }

  private static func column(_ value: SeriesValue) -> Column {
    Column(label: value.label?.description ?? "", period: value.period)
  }

  /// `d` for derived, `r` for restated, `c` for contradicted, or a blank.
  static func mark(of value: SeriesValue, in sheet: MetricSheet) -> String {
    if value.isDerived { return "d" }
    if value.isRestated { return "r" }
    return sheet.conflicts(with: value).isEmpty ? " " : "c"
  }

  var unitText: String {
    switch scale {
    case 6: "\(unit) in millions"
    case 3: "\(unit) in thousands"
    default: unit
    }
  }

  /// Two lines of headings and the rows, for as many periods as fit; then the same for the next ones.
  var lines: [String] {
    let nameWidth = metrics.map(\.utf8.count).max() ?? 0
    let texts = Array(cells.values) + periods.flatMap { [$0.label + " ", "2000-01-01 "] }
    let width = texts.map { TerminalText.columns($0) }.max() ?? 0
    let count = max(1, (TerminalText.width - nameWidth) / (width + 1))
    var lines: [String] = []
    for start in stride(from: 0, to: periods.count, by: count) {
      let shown = periods[start..<min(start + count, periods.count)]
      if start > 0 { lines.append("") }
      func line(_ name: String, _ texts: [String]) -> String {
        let padded = texts.map { text in
          String(repeating: " ", count: max(1, width + 1 - TerminalText.columns(text))) + text
        }
        return trimmed(
          name + String(repeating: " ", count: nameWidth - name.utf8.count) + padded.joined())
      }
      lines.append(line("", shown.map { $0.label + " " }))
      lines.append(line("", shown.map { "\($0.period.lastDay?.description ?? "") " }))
      for metric in metrics {
        let texts = shown.map { cells[Cell(metric: metric, column: $0)] ?? "" }
        if texts.contains(where: { !$0.isEmpty }) { lines.append(line(metric, texts)) }
      }
    }
    return lines
  }

  private func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}

/// The facts behind one value, for a terminal.
enum MetricSources {
  static func lines(of value: SeriesValue, in sheet: MetricSheet) -> [String] {
    let label = value.label.map { "\($0), " } ?? ""
    let head = "\(value.metric) \(label)\(value.period) = \(value.value.grouped) \(value.unit)"
    var lines = TerminalText.wrapped(head, to: TerminalText.width)
    switch value.origin {
    case .stated(let filed, _): lines += places(of: filed, 1, in: sheet)
    case .derived(let operands):
      lines += indented("derived: \(value.formula)")
      lines += operands.flatMap { places(of: $0.value, $0.sign, in: sheet) }
    }
    for other in value.restatements {
      let filing = sheet.filing(of: other)
      lines += indented(
        "\(filing.filing.name) states \(other.metric.value.grouped) \(value.unit)")
    }
    for conflict in sheet.conflicts(with: value) {
      lines += indented(
        "\(conflict.source) says \(conflict.value.grouped), "
          + "taken was \(conflict.metric.value.grouped)")
    }
    return lines
  }

  private static func places(
    of value: FiledValue, _ sign: Int, in sheet: MetricSheet
  ) -> [String] {
    sheet.terms(of: value).flatMap { term in
      let mark = term.sign * sign < 0 ? "- " : ""
      return indented(
        "\(mark)\(term.fact.value.displayText) \(term.fact.concept) in "
          + "\(sheet.filing(of: value).filing.name) \(term.fact.source)")
    }
  }

  private static func indented(_ text: String) -> [String] {
    TerminalText.wrapped(text, to: TerminalText.width - 4).map { "    " + $0 }
  }
}
