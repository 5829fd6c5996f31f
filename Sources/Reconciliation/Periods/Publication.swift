import FilingModel

/// The order in which a filer's filings came out, as far as it can be known.
///
/// A day of filing comes from EDGAR. Without it a filing came out after the end of its period, and in
/// the year that its accession number names; among such filings the end of the period decides, then
/// whether one amends the other, then the accession number.
enum Publication {
  /// The filings with what is known of their days, in the order they came out, and where each was.
  static func ordered(_ filings: [Filing]) -> [(place: Int, published: PublishedFiling)] {
    let all = filings.map(published)
    return all.indices.map { place in
      (place, all[place].filed == nil ? amended(all[place], among: all) : all[place])
    }.sorted { isBefore($0.published, $1.published) }
  }

  /// An amendment of an unknown day came out no earlier than what it amends.
  private static func amended(
    _ filing: PublishedFiling, among all: [PublishedFiling]
  ) -> PublishedFiling {
    guard let form = filing.filing.form, form.isAmendment else { return filing }
    let originals = all.filter {
      $0.filing.form == form.base && $0.filing.periodEnd == filing.filing.periodEnd
    }
    guard let first = ([filing] + originals).compactMap(\.earliest).max(),
      filing.latest.map({ first < $0 }) ?? true
    else { return filing }
    return PublishedFiling(filing: filing.filing, earliest: first, latest: filing.latest)
  }

  private static func published(_ filing: Filing) -> PublishedFiling {
    if let filed = filing.filed {
      return PublishedFiling(filing: filing, earliest: filed, latest: filed)
    }
    let afterPeriod = filing.periodEnd.map { $0.adding(days: 1) }
    let year = filing.accession.flatMap(year(of:))
    let first = year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    let last = year.flatMap { CalendarDate(year: $0, month: 12, day: 31) }
    let earliest = [afterPeriod, first].compactMap { $0 }.max()
    // A period that ends after the year of the accession number proves one of them wrong.
    let isSound = earliest.flatMap { early in last.map { early <= $0 } } ?? true
    guard isSound else { return PublishedFiling(filing: filing, earliest: nil, latest: nil) }
    // A single day between two bounds would pass for the day of filing.
    let isDay = earliest != nil && earliest == last
    return PublishedFiling(filing: filing, earliest: earliest, latest: isDay ? nil : last)
  }

  /// EDGAR started in 1993.
  private static func year(of accession: AccessionNumber) -> Int? {
    Int("\(accession)".dropFirst(11).prefix(2)).map { $0 >= 93 ? 1900 + $0 : 2000 + $0 }
  }

  /// Whether one filing came out before another.
  ///
  /// The bounds of an unknown day lie as far apart as a year, so the day is taken to be the earliest.
  static func isBefore(_ left: PublishedFiling, _ right: PublishedFiling) -> Bool {
    let days = (left.earliest?.dayNumber ?? .min, right.earliest?.dayNumber ?? .min)
    if days.0 != days.1 { return days.0 < days.1 }
    let amends = (left.filing.form?.isAmendment == true, right.filing.form?.isAmendment == true)
    if amends.0 != amends.1 { return amends.1 }
    return (left.filing.name, left.filing.digest) < (right.filing.name, right.filing.digest)
  }

  /// Whether a filing was out at the end of a day; nil when its day of filing is not known well
  /// enough.
  static func isOut(_ filing: PublishedFiling, by day: CalendarDate) -> Bool? {
    if let latest = filing.latest, latest <= day { return true }
    if let earliest = filing.earliest, day < earliest { return false }
    return filing.filed == nil ? nil : true
  }
}
