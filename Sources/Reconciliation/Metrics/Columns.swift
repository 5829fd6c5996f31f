import FilingModel

/// Which periods are columns of a filing's statements.
///
/// An annual report has years, a quarterly report quarters and the year to date; the period of the
/// cover page counts whatever its length, so that a first or a changed fiscal year has its metrics.
/// Nothing after the end of the cover page's period is a column, but the shares counted for the
/// cover page itself. Other forms may state any period.
struct Columns {
  private let family: FormType.Family
  private let coverPeriod: Period?
  private let lastDay: CalendarDate?

  /// Fiscal years of 52 and 53 weeks end up to a week from the date on the cover page.
  static let leeway = 10

  init(of filing: Filing, in index: FactIndex) {
    let form = filing.form
    family = form?.isTransition == true ? .other : form?.family ?? .other
    coverPeriod = index.coverPeriod
    lastDay = filing.periodEnd.map { $0.adding(days: Self.leeway) }
  }

  func accept(_ fact: Fact, for definition: MetricDefinition) -> Bool {
    let isCoverFact = fact.concept.taxonomy == .dei
    if let lastDay, let day = fact.period.lastDay, day > lastDay, !isCoverFact { return false }
    switch definition.periodKind {
    case .instant: return fact.period.isInstant
    case .duration: return fact.period == coverPeriod || spans.contains { $0 == fact.period.span }
    }
  }

  private var spans: [FiscalSpan] {
    switch family {
    case .annual: [.year]
    case .quarterly: [.quarter, .halfYear, .nineMonths]
    case .other: [.quarter, .halfYear, .nineMonths, .year]
    }
  }
}
