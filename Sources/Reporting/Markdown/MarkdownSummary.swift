internal import FilingModel

/// The assessment as Markdown for a pull request: counts first, then as much as a comment holds.
///
/// What is left out is counted. Comments on GitHub hold 65,536 characters; the limits keep the
/// summary below that whatever the filings say.
package enum MarkdownSummary {
  static let filingLimit = 20
  static let findingLimit = 30
  static let gapLimit = 8

  package static func render(_ publication: Publication) -> String {
    let sections = [
      head(publication), checks(publication), unread(publication), findings(publication),
      filings(publication), gaps(publication),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private static func head(_ publication: Publication) -> [String] {
    let assessment = publication.assessment
    let tally = Tally(assessment.cards)
    let points = assessment.score.points == nil ? "no score" : "\(assessment.score.text) of 100"
    let verdict = publication.isFailing ? "fails" : "passes"
    var lines = [
      "## Filing quality: grade \(assessment.score.grade), \(points), \(verdict)", "",
      [
        tally.errors.of("error"), tally.warnings.of("warning"),
        "\(tally.information.grouped) for information", "\(tally.waived.grouped) waived",
        tally.gaps.of("gap"),
      ].joined(separator: ", ") + " in " + tally.filings.of("filing")
        + " (\(tally.facts.of("fact")), \(tally.applied.of("comparison"))).",
    ]
    if publication.baseline != nil {
      lines += [
        "",
        "Beside the baseline: \(publication.count(of: .new).grouped) new, "
          + "\(publication.count(of: .unchanged).grouped) known, "
          + "\(publication.absentCount.grouped) gone.",
      ]
    }
    if publication.threshold.isMissed(by: assessment.score) {
      let points = publication.threshold.points?.text ?? ""
      lines += ["", "The score is below \(points)."]
    }
    return lines
  }

  private static func checks(_ publication: Publication) -> [String] {
    MarkdownText.table(
      ["Check", "Status", "#Applied", "#Errors", "#Warnings", "#Gaps"],
      CheckTally.all(in: publication.assessment.cards).map { check in
        [check.check.title, check.status.rawValue]
          + [check.tally.applied, check.tally.errors, check.tally.warnings, check.tally.gaps]
          .map(\.grouped)
      })
  }

  private static func unread(_ publication: Publication) -> [String] {
    let failures = (publication.unread ?? []).filter(\.isFailure)
    guard !failures.isEmpty else { return [] }
    let rows = failures.prefix(gapLimit).map {
      [MarkdownText.code($0.path + ($0.line.map { ":\($0)" } ?? "")), MarkdownText.code($0.reason)]
    }
    return ["### Not read: \(failures.count.grouped)", ""]
      + MarkdownText.table(["Input", "Reason"], rows)
      + left(failures.count - gapLimit, "more input")
  }

  /// What fails the run, then what is worse, then what is new.
  private static func findings(_ publication: Publication) -> [String] {
    let ranked = publication.findings.enumerated().sorted { left, right in
      rank(left.element, publication, left.offset) < rank(right.element, publication, right.offset)
    }.map(\.element)
    guard !ranked.isEmpty else { return [] }
    let rows = ranked.prefix(findingLimit).map { listed in
      let (file, line) = listed.place(in: publication)
      let place = listed.filing == nil ? "store" : file.path + (line.map { ":\($0)" } ?? "")
      return [
        state(of: listed, in: publication), MarkdownText.code(listed.finding.rule),
        MarkdownText.code(listed.finding.message, limit: 400), MarkdownText.code(place),
      ]
    }
    return ["### Findings: \(ranked.count.grouped)", ""]
      + MarkdownText.table(["", "Rule", "What is wrong", "Where"], rows)
      + left(ranked.count - findingLimit, "more finding")
  }

  private static func rank(
    _ listed: ListedFinding, _ publication: Publication, _ offset: Int
  ) -> (Int, Int, Int) {
    let severity = Severity.allCases.firstIndex(of: listed.finding.severity) ?? 0
    return (publication.fails(listed) ? 0 : 1, -severity, offset)
  }

  private static func state(of listed: ListedFinding, in publication: Publication) -> String {
    if listed.finding.waiver != nil { return "waived" }
    let severity = listed.finding.severity.rawValue
    let name = publication.fails(listed) ? "**\(severity)**" : severity
    return listed.state.map { "\(name), \($0 == .new ? "new" : "known")" } ?? name
  }

  private static func filings(_ publication: Publication) -> [String] {
    let cards = publication.assessment.filings.enumerated().sorted { left, right in
      let points = (left.element.score.order, right.element.score.order)
      return points.0 == points.1 ? left.offset < right.offset : points.0 < points.1
    }.map(\.element)
    guard !cards.isEmpty else { return [] }
    let rows = cards.prefix(filingLimit).map { card in
      let filing = card.filing
      return [
        MarkdownText.code(filing?.name ?? ""),
        MarkdownText.code(filing?.registrant ?? "", limit: 60),
        MarkdownText.code(filing?.form?.name ?? "", limit: 20),
        filing?.periodEnd?.description ?? "-", card.score.columnText, card.score.grade,
        card.count(of: .error).grouped, card.count(of: .warning).grouped,
      ]
    }
    return ["### Filings: \(cards.count.grouped), the lowest scores first", ""]
      + MarkdownText.table(
        ["Filing", "Registrant", "Form", "Period", "#Score", "Grade", "#Errors", "#Warnings"], rows)
      + left(cards.count - filingLimit, "more filing")
  }

  private static func gaps(_ publication: Publication) -> [String] {
    let groups = GapGroup.all(in: publication.assessment.cards.flatMap(\.gaps), places: 0)
    guard !groups.isEmpty else { return [] }
    let rows = groups.prefix(gapLimit).map {
      [$0.count.grouped, MarkdownText.code($0.rule ?? "the reader"), MarkdownText.code($0.reason)]
    }
    return ["### Gaps: what could not be looked at", ""]
      + MarkdownText.table(["#Count", "Rule", "Reason"], rows)
      + left(groups.count - gapLimit, "more reason")
  }

  private static func left(_ count: Int, _ noun: String) -> [String] {
    count > 0 ? ["", "… and \(count.of(noun))"] : []
  }
}
