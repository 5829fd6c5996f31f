import FilingModel
import Reporting

extension Sample {
  /// One filing with one finding about the facts.
  static func assessment(with facts: [Fact]) -> Assessment {
    let finding = Finding(
      rule: "made-up", check: .accounting, severity: .error, message: "made up", facts: facts)
    let card = Scorecard(
      filing: filing("Plain Harbor Inc.", form: "10-K", digest: "1a"), factCount: facts.count,
      metricCount: 0, lines: [line("made-up", .accounting, applied: 1, findings: [finding])],
      readGaps: [], score: .points(.zero))
    return Assessment(
      source: "finloom.sqlite", store: nil, filings: [card], score: .points(.zero), asOf: nil)
  }

  /// An assessment in which a text stands wherever a text may stand.
  static func assessment(saying text: String) -> Assessment {
    let name = QName(namespace: "http://made.example/\(text)", localName: text, prefix: text)
    let source = SourcePoint(document: text, line: 3, byteOffset: 9, elementID: text)
    let dimensions = Dimensions([
      Dimension(axis: name, member: .typed(text)), Dimension(axis: name, member: .explicit(name)),
    ])
    let aspects = Aspects(
      concept: name, entity: Entity(scheme: text, identifier: text), period: .forever,
      dimensions: dimensions, unit: Unit([name]))
    let finding = Finding(
      rule: text, check: .duplicates, severity: .warning, message: text,
      facts: [Fact(aspects: aspects, value: .text(text), source: source)])
    let outcome = Outcome(
      applied: 1, findings: [finding], gaps: [Gap(rule: text, reason: text, source: source)])
    let cover = [
      ("EntityRegistrantName", text), ("DocumentType", text), ("TradingSymbol", text),
      ("EntityCentralIndexKey", "0000123456"),
    ]
    let filing = Filing(
      digest: text, source: text, accession: AccessionNumber("0000123456-25-000001"),
      cover: CoverPage(cover.map { fact(dei($0.0), .text($0.1), line: 1) }),
      documents: [SourceDocument(name: text, digest: text, byteCount: 0, role: .inline)])
    let lines = [Scorecard.Line(rule: text, check: .duplicates, outcome: outcome)]
    let cards = [filing, nil].map {
      Scorecard(
        filing: $0, factCount: 1, metricCount: 0, lines: lines,
        readGaps: [Gap(reason: text, source: source)], score: .points(.zero))
    }
    return Assessment(
      source: text, store: cards[1], filings: [cards[0]], score: .points(.zero), asOf: nil)
  }

  static func settings(saying text: String) -> PageSettings {
    PageSettings(
      title: text, writtenAt: text, version: text,
      rules: [
        RuleNote(
          id: text, check: .duplicates, severity: .warning, summary: text, rationale: text,
          basis: text,
          examples: [RuleNote.Example(title: text, table: text, isMarked: true)])
      ], scoring: text)
  }

  /// A history in which a text stands wherever a text may stand.
  static func history(saying text: String) -> StoreHistory {
    let run = AssessmentRun(
      at: text, version: text, isFull: false, score: .notScored, counts: VerdictCounts(),
      filings: 1)
    let findings = [nil, "0000123456-25-000001", text].map {
      SightedFinding(filing: $0, rule: text, severity: .error, message: text, isNew: true)
    }
    return StoreHistory(
      runs: [run, run],
      comparisons: [
        RunComparison(
          roles: [.lastRun], earlier: run, later: run, findings: findings,
          earlierScores: [text: .notScored])
      ])
  }
}
