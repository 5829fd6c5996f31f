internal import FilingModel

/// Metrics by period for a terminal: a table for each kind of period, the latest period first.
///
/// Amounts stand in millions or thousands where every amount of the table is a whole number of them,
/// so nothing is rounded. A table wider than the terminal goes on below.
package enum MetricsText {
  /// With `listsSources` the facts of each value follow the tables.
  package static func render(_ sheets: [MetricSheet], listsSources: Bool = false) -> String {
    sheets.map { render($0, listsSources) }.joined(separator: "\n\n")
  }

  private static func render(_ sheet: MetricSheet, _ listsSources: Bool) -> String {
    var lines = TerminalText.wrapped(sheet.heading, to: TerminalText.width)
    for kind in SeriesKind.allCases {
      let values = sheet.series.values.filter { $0.kind == kind }
      for unit in units(of: values) {
        let table = MetricTable(values.filter { $0.unit == unit }, in: sheet)
        lines += ["", "\(kind.heading), \(table.unitText)"] + table.lines
      }
    }
    lines += legend(sheet)
    if listsSources {
      lines.append("")
      lines += sheet.series.values.flatMap { MetricSources.lines(of: $0, in: sheet) }
    }
    return (lines + gaps(sheet.series.gaps)).joined(separator: "\n")
  }

  /// How many gaps are listed.
  private static let shown = 20

  private static func gaps(_ gaps: [Gap]) -> [String] {
    guard !gaps.isEmpty else { return [] }
    let lines = gaps.prefix(shown).flatMap { gap in
      TerminalText.wrapped(gap.reason, to: TerminalText.width - 2).map { "  " + $0 }
    }
    let rest = gaps.count - shown
    return ["", "Gaps"] + lines + (rest > 0 ? ["  and \(rest.grouped) more, which JSON lists"] : [])
  }

  /// Money first, then what is per share, then shares; several currencies by name.
  private static func units(of values: [SeriesValue]) -> [Unit] {
    func rank(_ unit: Unit) -> Int { unit.currency != nil ? 0 : unit == .shares ? 2 : 1 }
    return Set(values.map(\.unit)).sorted {
      (rank($0), $0.description) < (rank($1), $1.description)
    }
  }

  private static func legend(_ sheet: MetricSheet) -> [String] {
    let marks = Set(sheet.series.values.map { MetricTable.mark(of: $0, in: sheet) })
    let meanings = [
      ("d", "derived from other periods"), ("r", "other filings state another value"),
      ("c", "the filing contradicts itself"),
    ].filter { marks.contains($0.0) }
    return meanings.isEmpty
      ? [] : ["", meanings.map { "\($0.0) \($0.1)" }.joined(separator: ", ")]
  }
}

extension SeriesKind {
  fileprivate var heading: String {
    switch self {
    case .annual: "Annual"
    case .quarterly: "Quarterly"
    case .yearToDate: "Year to date"
    case .trailingTwelveMonths: "Trailing twelve months"
    case .instant: "Balances"
    }
  }
}
