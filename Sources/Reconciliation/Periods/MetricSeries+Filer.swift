package import FilingModel

extension MetricSeries {
  /// The metrics of one filer by period.
  ///
  /// `calendar` are all its filings, which say how its fiscal years lie; `filings` are those whose
  /// values count. Periods come from dates alone.
  package init(of filings: [FilerFiling], calendar: [FilerFiling], choice: SeriesChoice) {
    let ordered = Publication.ordered(filings.map(\.filing))
    var gaps: [Gap] = []
    let counting = ordered.filter { entry in
      guard let day = choice.asOf else { return true }
      guard let isOut = Publication.isOut(entry.published, by: day) else {
        gaps.append(
          Gap(
            reason: "\(entry.published.filing.name) is left out: "
              + "the day it was filed is not known"))
        return false
      }
      return isOut
    }
    let published = counting.map(\.published)
    var builder = SeriesBuilder(
      calendar: FiscalCalendar(calendar), filings: published, stance: choice.stance)
    for (number, entry) in counting.enumerated() {
      builder.add(filings[entry.place], as: number)
    }
    let values = builder.values()
    let undated = published.filter { $0.filed == nil }
    if !undated.isEmpty, published.count > 1 {
      gaps.append(
        Gap(
          reason:
            "the day of filing is not known of \(undated.count.counted("filing")), ordered by "
            + "period, amendment and accession number"))
    }
    self.init(filings: published, values: values, gaps: gaps + builder.gaps)
  }
}
