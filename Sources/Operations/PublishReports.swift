package import FilingModel
internal import FilingStore
internal import Foundation
internal import Reconciliation
internal import Reporting

/// An assessment into a folder of pages: an overview, companies, filings and rules, and `report.json`.
package struct PublishReports: Sendable {
  package let settings: Settings
  /// When the pages are written, in UTC.
  package let moment: Moment
  /// Whether the report is one of a week, in a folder of its own beside those of other weeks.
  package let isWeekly: Bool
  /// FinLoom's version, as the pages say it.
  package let version: String

  package init(
    settings: Settings, at moment: Moment = .now, isWeekly: Bool = false,
    version: String = Version.text
  ) {
    self.settings = settings
    self.moment = moment
    self.isWeekly = isWeekly
    self.version = version
  }

  /// Writes the pages and returns their paths, the overview first.
  ///
  /// `isKept` says whether the assessment is the latest of the store's history; only then is it compared
  /// with earlier ones. Each file is written beside its name and then renamed, so that a reader never
  /// sees half a page, and the overview is written last, when all it leads to is there.
  package func run(_ assessment: Assessment, isKept: Bool) throws(OperationError) -> [String] {
    let store = try Stores.open(settings)
    let history = isKept ? try Comparisons.history(of: store) : nil
    let week = isWeekly ? ISOWeek(holding: moment.date) : nil
    let pages = pageSettings(of: week)
    var folder = ReportFolder(
      path: week.map { "\(settings.reportFolder)/\($0)" } ?? settings.reportFolder)
    try folder.write(AssessmentJSON.render(assessment, version: version), to: "report.json")
    for card in assessment.filings {
      let costs = Reconciliation.costs(of: card.lines, weights: settings.rules.weights)
      try folder.write(FilingPages.render(card, costs: costs, settings: pages))
    }
    for company in Company.all(in: assessment) {
      let page = CompanyPage.render(
        company, score: Reconciliation.score(over: company.cards),
        trends: MetricTrend.all(in: try series(of: company, in: store)), settings: pages)
      try folder.write([page])
    }
    try folder.write(RulePages.render(assessment, settings: pages))
    try folder.write(FilingListPages.render(assessment, settings: pages))
    if let week {
      let figures = try Weeks.figures(of: assessment, week: week, writtenAt: pages.writtenAt)
      try folder.write(figures.text, to: figures.name)
    }
    let weeks = Weeks(folder: settings.reportFolder)
    let overview = OverviewPage.render(
      assessment, history: history, listsWeeks: !weeks.kept().isEmpty, settings: pages)
    try folder.write([overview])
    if week != nil { try list(weeks) }
    try Stores.close(store)
    return folder.written.reversed()
  }

  /// The weeks there are, the one just written among them.
  private func list(_ weeks: Weeks) throws(OperationError) {
    var folder = ReportFolder(path: settings.reportFolder)
    try folder.write([WeeksPage.render(weeks.kept(), settings: pageSettings(of: nil))])
  }

  private func pageSettings(of week: ISOWeek?) -> PageSettings {
    PageSettings(
      title: settings.reportTitle, writtenAt: moment.utcMinute, version: version,
      rules: Rule.all.map { RuleNote($0) }, scoring: Reconciliation.formula, week: week)
  }

  private func series(
    of company: Company, in store: FilingStore
  ) throws(OperationError) -> MetricSeries {
    var filings: [FilerFiling] = []
    do throws(StoreError) {
      for filing in company.cards.compactMap(\.filing) {
        filings.append(
          FilerFiling(
            filing: filing, facts: try store.report(of: filing).facts,
            metrics: try store.metrics(of: filing)))
      }
    } catch {
      throw OperationError(error)
    }
    return MetricSeries(of: filings, calendar: filings, choice: SeriesChoice())
  }
}

extension RuleNote {
  fileprivate init(_ rule: Rule) {
    self.init(
      id: rule.id, check: rule.check, severity: rule.severity, summary: rule.summary,
      rationale: rule.rationale, basis: rule.basis,
      examples: rule.examples.map {
        RuleNote.Example(title: $0.title, table: $0.table, isMarked: $0.isMarked)
      })
  }
}
