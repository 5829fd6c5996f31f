import FilingModel

/// A report and the reports of the same filer on the same form before it, the latest last.
struct EarlierReports {
  let latest: StoredFiling
  let earlier: [StoredFiling]

  /// The latest report of each filer and form that has some number of reports before it.
  ///
  /// Amendments are left out: they may restate a part only.
  static func all(in survey: Survey, atLeast count: Int) -> [EarlierReports] {
    var groups: [Key: [StoredFiling]] = [:]
    for stored in survey.filings {
      guard let cik = stored.filing.cik, let form = stored.filing.form, !form.isAmendment,
        stored.filing.periodEnd != nil
      else { continue }
      groups[Key(cik: cik, form: form.base.name), default: []].append(stored)
    }
    return groups.sorted { ($0.key.cik, $0.key.form) < ($1.key.cik, $1.key.form) }
      .compactMap { _, filings in
        let sorted = filings.sorted { Filing.isBefore($0.filing, $1.filing) }
        guard let latest = sorted.last, sorted.count > count else { return nil }
        return EarlierReports(latest: latest, earlier: sorted.dropLast())
      }
  }

  private struct Key: Hashable {
    let cik: CIK
    let form: String
  }
}
