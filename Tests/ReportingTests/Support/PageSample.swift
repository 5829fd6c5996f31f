import FilingModel

@testable import Reporting

enum PageSample {
  static let settings = PageSettings(
    title: "Data quality", writtenAt: "2025-02-03 06:00 UTC", version: "0.1.0",
    rules: [
      RuleNote(
        id: "balance-sheet-out-of-balance", check: .accounting, severity: .error,
        summary: "Assets differ from liabilities and equity at the same date.",
        rationale:
          "Every ratio that rests on the balance sheet is then wrong by an unknown amount.",
        basis: "the balance sheet identity",
        examples: [
          RuleNote.Example(title: "they differ", table: "concept  value ◀", isMarked: true),
          RuleNote.Example(title: "they agree", table: "concept  value", isMarked: false),
        ]),
      RuleNote(
        id: "inconsistent-duplicate-facts", check: .duplicates, severity: .error,
        summary: "One fact is stated twice with values that cannot both be true.",
        rationale: "Which of the two a reader meets is left to chance.", basis: "OIM, section 6",
        examples: []),
      RuleNote(
        id: "never-asked", check: .duplicates, severity: .warning, summary: "Nobody asks it.",
        rationale: "It is turned off.", basis: "none", examples: []),
    ],
    scoring: "100 less the weighted share of comparisons that found something.")

  static let week = PageSettings(
    title: "Data quality", writtenAt: "2025-02-03 06:00 UTC", version: "0.1.0",
    week: ISOWeek(holding: Sample.day("2025-02-03")))

  /// The first page of a filing.
  static func filing(_ card: Scorecard, costs: [ScoreCost] = []) -> String {
    FilingPages.render(card, costs: costs, settings: settings)[0].html
  }

  static func overview(_ assessment: Assessment, history: StoreHistory? = nil) -> String {
    OverviewPage.render(assessment, history: history, settings: settings).html
  }

  /// Every kind of page of a sample.
  static func all(
    _ assessment: Assessment, history: StoreHistory?, settings: PageSettings,
    series: MetricSeries
  ) -> [Page] {
    let costs = [ScoreCost(check: .duplicates, weighed: 60, limit: 40)]
    return [OverviewPage.render(assessment, history: history, settings: settings)]
      + assessment.filings.flatMap {
        FilingPages.render($0, costs: costs, settings: settings)
      }
      + Company.all(in: assessment).map {
        CompanyPage.render(
          $0, score: $0.lowest, trends: MetricTrend.all(in: series), settings: settings)
      } + RulePages.render(assessment, settings: settings)
      + FilingListPages.render(assessment, settings: settings)
      + [
        WeeksPage.render(
          [
            WeeksPage.Kept(
              week: ISOWeek(holding: Sample.day("2025-02-03")),
              entry: WeekEntry(
                week: ISOWeek(holding: Sample.day("2025-02-03")), writtenAt: settings.writtenAt,
                score: assessment.score, counts: VerdictCounts(), filings: 1)),
            WeeksPage.Kept(week: ISOWeek(holding: Sample.day("2025-01-27")), entry: nil),
          ], settings: settings)
      ]
  }

  static let pages = all(
    Sample.assessment, history: Sample.history, settings: settings,
    series: Sample.series(unit: "USD"))
}
