internal import FilingModel

extension JUnitReport.Suite {
  /// One per check that was asked, then the inputs that were not read, then the score if it matters.
  static func all(of publication: Publication) -> [JUnitReport.Suite] {
    let byCard = findings(of: publication)
    let cards = publication.assessment.cards
    var suites = Check.allCases.compactMap { check -> JUnitReport.Suite? in
      let cases = cards.enumerated().compactMap { index, card in
        JUnitReport.Case(
          check, card, byCard[index].filter { $0.finding.check == check }, publication)
      }
      guard !cases.isEmpty else { return nil }
      let properties = [
        ("check", check.rawValue), ("question", check.question),
        ("failOn", publication.threshold.severity(of: check).rawValue),
        ("finloom", publication.version),
      ]
      return JUnitReport.Suite(name: check.title, properties: properties, cases: cases)
    }
    if let inputs = inputs(of: publication) { suites.append(inputs) }
    if let score = score(of: publication) { suites.append(score) }
    return suites
  }

  /// The findings of each card, in the order of the cards.
  private static func findings(of publication: Publication) -> [[ListedFinding]] {
    var rest = publication.findings[...]
    return publication.assessment.cards.map { card in
      let count = card.lines.reduce(0) { $0 + $1.outcome.findings.count }
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }

  private static func inputs(of publication: Publication) -> JUnitReport.Suite? {
    let failures = (publication.unread ?? []).filter(\.isFailure)
    guard !failures.isEmpty else { return nil }
    let cases = failures.map { input in
      JUnitReport.Case(
        suite: "Input", name: TerminalText.line(input.path), file: input.path,
        result: .error(message: TerminalText.line(input.reason)), output: [])
    }
    return JUnitReport.Suite(name: "Input", properties: [], cases: cases)
  }

  private static func score(of publication: Publication) -> JUnitReport.Suite? {
    guard let points = publication.threshold.points else { return nil }
    let score = publication.assessment.score
    let words = "the score is \(score.text), \(points.text) or more is asked for"
    let result: JUnitReport.Result =
      if publication.threshold.isMissed(by: score) {
        .failed(message: words, type: "score", details: [words])
      } else if score.points == nil {
        .skipped("nothing was compared, so there is no score")
      } else {
        .passed
      }
    let testCase = JUnitReport.Case(
      suite: "Score", name: "The score reaches \(points.text)", file: nil, result: result,
      output: [])
    return JUnitReport.Suite(name: "Score", properties: [], cases: [testCase])
  }
}

extension JUnitReport.Case {
  /// Nil when no rule of the check was asked of the card.
  fileprivate init?(
    _ check: Check, _ card: Scorecard, _ findings: [ListedFinding], _ publication: Publication
  ) {
    let lines = card.lines.filter { $0.check == check }
    guard !lines.isEmpty else { return nil }
    let failing = findings.filter(publication.fails)
    let gaps = lines.flatMap(\.outcome.gaps)
    suite = check.title
    name = Self.name(of: card.filing)
    file = card.filing.map { DocumentPlace(of: $0, document: nil).path }
    output =
      findings.filter { !publication.fails($0) }.map { "\(Self.mark($0))\(Self.words(of: $0))" }
      + GapGroup.all(in: gaps, places: 0).map {
        TerminalText.line("\($0.count.of("gap")) of \($0.rule ?? "the reader"): \($0.reason)")
      }
    if let worst = failing.map(\.finding.severity).max() {
      let first = failing.first.map { TerminalText.line($0.finding.message) } ?? ""
      let others = failing.count > 1 ? " (and \((failing.count - 1).of("more finding")))" : ""
      result = .failed(
        message: first + others, type: worst.rawValue, details: failing.map(Self.details))
    } else if lines.allSatisfy({ $0.outcome.applied == 0 }), findings.isEmpty {
      result = .skipped(
        gaps.isEmpty ? "there was nothing to compare" : "\(gaps.count.of("gap")), nothing compared")
    } else {
      result = .passed
    }
  }

  private static func name(of filing: Filing?) -> String {
    guard let filing else { return "the store" }
    let parts = [filing.name, filing.form?.name, filing.periodEnd?.description, filing.registrant]
    return TerminalText.line(parts.compactMap { $0 }.joined(separator: " "))
  }

  private static func mark(_ listed: ListedFinding) -> String {
    if listed.finding.waiver != nil { return "waived " }
    return listed.state == .unchanged ? "known " : ""
  }

  private static func words(of listed: ListedFinding) -> String {
    let finding = listed.finding
    return TerminalText.line("\(finding.severity.rawValue) \(finding.rule): \(finding.message)")
  }

  /// The finding and a line for each fact, so that a log says where to look.
  private static func details(of listed: ListedFinding) -> String {
    let facts = listed.finding.facts.map { "  \(TerminalText.line("\($0.words) at \($0.source)"))" }
    return ([words(of: listed)] + facts).joined(separator: "\n")
  }
}
