import FilingModel

extension Survey {
  /// The filings of each filer, earliest period first; filings without a CIK come last, on their
  /// own.
  var filers: [(cik: CIK?, filings: [Filing])] {
    var groups: [CIK?: [Filing]] = [:]
    for stored in filings { groups[stored.filing.cik, default: []].append(stored.filing) }
    return groups.map { (cik: $0.key, filings: $0.value.sorted(by: Filing.isBefore)) }
      .sorted { ($0.cik?.number ?? .max) < ($1.cik?.number ?? .max) }
  }
}

extension Filing {
  static func isBefore(_ left: Filing, _ right: Filing) -> Bool {
    let leftDay = left.periodEnd?.dayNumber ?? .min
    let rightDay = right.periodEnd?.dayNumber ?? .min
    return (leftDay, left.name, left.digest) < (rightDay, right.name, right.digest)
  }

  var family: FormType.Family { form?.family ?? .other }

  /// Name, form and period for messages, for example
  /// `0000320193-24-000123 (10-K for 2024-09-28)`.
  var shown: String {
    let period = periodEnd.map { " for \($0)" } ?? ""
    return "\(name) (\(form?.name ?? "no form")\(period))"
  }
}
