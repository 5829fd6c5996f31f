internal import FilingModel

/// The assessment for a terminal: counts first, the details after them, the verdict in the last line.
package enum AssessmentText {
  /// How many filings, findings, and places of gaps are listed; what is left out is counted.
  static let filingLimit = 50
  static let findingLimit = 50
  static let factLimit = 8
  static let gapLimit = 10

  /// Lines of at most `width` columns, 80 where there is no terminal to ask; with colour, escape
  /// sequences mark severities and grades.
  package static func render(
    _ publication: Publication, colour: Bool, width: Int? = nil
  ) -> String {
    let assessment = publication.assessment
    let style = TextStyle(colour: colour, width: min(max(width ?? TerminalText.width, 40), 200))
    var isAll = true
    var lines = verdict(assessment, style)
    lines += [""] + checks(assessment, style)
    lines += [""] + filings(assessment, style, &isAll)
    lines += findings(publication, style, &isAll)
    lines += gaps(assessment, style, &isAll)
    lines += [""] + TerminalText.wrapped(ending(isAll), to: style.width)
    let verdict = TerminalText.wrapped(publication.verdict, to: style.width)
    lines += verdict.map { style.set(style.set($0, gradeOf: assessment.score), .bold) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func verdict(_ assessment: Assessment, _ style: TextStyle) -> [String] {
    let tally = Tally(assessment.cards)
    let score = assessment.score
    let grade = style.set(style.set(score.grade, gradeOf: score), .bold)
    let points = score.points == nil ? "no score" : "\(score.text) of 100"
    let looked = [
      tally.filings.of("filing"), tally.facts.of("fact"), tally.metrics.of("metric"),
      tally.applied.of("comparison"),
    ]
    let found = [
      tally.errors.of("error"), tally.warnings.of("warning"),
      "\(tally.information.grouped) for information", tally.gaps.of("gap"),
    ]
    let day = assessment.asOf.map { ", as of \($0)" } ?? ""
    var lines = ["\(grade)  \(style.set(points, .bold))"]
    lines += TerminalText.wrapped(assessment.source + day, to: style.width)
    lines += TerminalText.wrapped(looked.joined(separator: ", "), to: style.width)
    lines += TerminalText.wrapped(found.joined(separator: ", "), to: style.width)
    if tally.applied == 0 { lines.append("Nothing was compared, so there is nothing to score.") }
    return lines
  }

  private static func checks(_ assessment: Assessment, _ style: TextStyle) -> [String] {
    var table = TextTable(columns: [
      .text("Check"), .text("Status"), .number("Applied"), .number("Errors"),
      .number("Warnings"), .number("Gaps"),
    ])
    for check in CheckTally.all(in: assessment.cards) {
      let tally = check.tally
      table.rows.append(
        [check.check.title, check.status.rawValue]
          + [tally.applied, tally.errors, tally.warnings, tally.gaps].map(\.grouped))
    }
    return headed(table, style)
  }

  private static func filings(
    _ assessment: Assessment, _ style: TextStyle, _ isAll: inout Bool
  ) -> [String] {
    var cards = assessment.filings
    guard !cards.isEmpty else { return ["No filing was assessed."] }
    var rest: [String] = []
    if cards.count > filingLimit {
      isAll = false
      rest = ["… and \((cards.count - filingLimit).of("filing")) with no lower score"]
      cards = cards.enumerated()
        .sorted { ($0.element.score.order, $0.offset) < ($1.element.score.order, $1.offset) }
        .prefix(filingLimit).map(\.element)
    }
    var table = TextTable(columns: [
      .text("Filing", limit: 20), .rest("Registrant"), .text("Form", limit: 7),
      .text("Period"), .number("Score"), .text(""), .number("Err."), .number("Warn."),
    ])
    for card in cards {
      let filing = card.filing
      table.rows.append([
        filing?.name ?? "-", filing?.registrant ?? "-", filing?.form?.name ?? "-",
        filing?.periodEnd?.description ?? "-", card.score.columnText, card.score.grade,
        card.count(of: .error).grouped, card.count(of: .warning).grouped,
      ])
    }
    return headed(table, style) + rest
  }

  private static func ending(_ isAll: Bool) -> String {
    (isAll ? "The same" : "All of it") + ": --format json as data, the report command as pages."
  }

  static func headed(_ table: TextTable, _ style: TextStyle) -> [String] {
    let lines = table.lines(upTo: style.width)
    return lines.prefix(1).map { style.set($0, .faint) } + lines.dropFirst()
  }
}

extension Score {
  /// For sorting: what could not be scored comes first.
  var order: ExactDecimal { points ?? ExactDecimal(-1) }
}
