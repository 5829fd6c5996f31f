import FilingModel

/// One row of the table of cover-page facts: who owes them, since when, and how EDGAR answers when
/// they are missing.
struct CoverPageDuty: Hashable, Sendable {
  /// The local names in `dei`.
  let names: [String]
  let forms: Set<String>
  /// Error where EDGAR refuses a filing without them, warning where it warns.
  let severity: Severity
  let since: InForce
  /// The day from which the duty has ended; nil while it stands.
  let until: CalendarDate?
  /// Whether one of the names is enough.
  let isOneEnough: Bool
  let place: Place
  /// Whether an amendment owes them too.
  let isAmended: Bool
  /// The filer categories that owe them, in small letters; empty is every category.
  let categories: Set<String>

  init(
    _ names: [String], by forms: Set<String>, _ severity: Severity = .warning,
    at place: Place = .whole, since: InForce = .always, until: CalendarDate? = nil,
    isOneEnough: Bool = false, isAmended: Bool = true, categories: Set<String> = []
  ) {
    self.names = names
    self.forms = forms
    self.severity = severity
    self.since = since
    self.until = until
    self.isOneEnough = isOneEnough
    self.place = place
    self.isAmended = isAmended
    self.categories = categories
  }

  /// With which dimensions a fact is looked for.
  enum Place: Hashable, Sendable {
    /// None: it is stated for the whole filer.
    case whole
    /// Any but those of another address, as a share count by class or a registrant of several.
    case anywhere
    /// Those of the person, or the agent, to whom one may turn.
    case contact

    func holds(_ fact: Fact) -> Bool {
      guard !fact.dimensions.isEmpty else { return self != .contact }
      let address = fact.dimensions.all.first {
        $0.axis.localName == "EntityAddressesAddressTypeAxis"
      }
      switch self {
      case .whole: return false
      case .anywhere: return address == nil
      case .contact:
        guard case .explicit(let member) = address?.member else { return false }
        return Self.contacts.contains(member.localName)
      }
    }

    private static let contacts: Set = ["BusinessContactMember", "UsAgentContactMember"]
  }

  /// When a duty came into force.
  enum InForce: Hashable, Sendable {
    /// With the first filings in XBRL.
    case always
    /// For periods that end on this day or later.
    case day(CalendarDate?)
    /// With the second year of filings in XBRL: for periods that end from 15 June 2010, and whatever
    /// they are for reports that use a later taxonomy than those of the first.
    case secondYear
    /// With the tagging of the whole cover page, which began filer by filer.
    case coverTagging
  }

  /// The rows that hold for a filing whose cover page is of an edition of `dei`, a year, and is stated
  /// until a day, where it names no period end.
  static func owed(
    by filing: Filing, category: String?, edition: Int?, until day: CalendarDate?
  ) -> [CoverPageDuty] {
    let form = filing.form?.base.name
    return table.filter { duty in
      guard duty.forms.isEmpty || form.map(duty.forms.contains) == true,
        duty.isAmended || filing.form?.isAmendment != true
      else { return false }
      guard duty.categories.isEmpty || duty.categories.contains(category?.lowercased() ?? "") else {
        return false
      }
      if case .secondYear = duty.since, let edition, edition > 2009 { return true }
      return duty.isInForce(on: filing.periodEnd ?? day, form: form ?? "", category: category)
    }
  }

  /// Whether a filing owes tags for its whole cover page.
  static func isCoverTagged(_ filing: Filing, category: String?) -> Bool {
    let form = filing.form?.base.name ?? ""
    guard let start = startOfCoverTagging(form: form, category: category),
      let day = filing.periodEnd
    else { return false }
    return day >= start
  }

  /// Without a period only what was always owed is asked for.
  private func isInForce(on day: CalendarDate?, form: String, category: String?) -> Bool {
    if let until {
      guard let day, day < until else { return false }
    }
    let first: CalendarDate?
    switch since {
    case .always: return true
    case .day(let start): first = start
    case .secondYear: first = CalendarDate(year: 2010, month: 6, day: 15)
    case .coverTagging: first = Self.startOfCoverTagging(form: form, category: category)
    }
    guard let first, let day else { return false }
    return day >= first
  }

  /// A filer begins with its first quarterly report for a period that ends on the day of its
  /// category or later, so its other forms follow; who names no category is taken as the last.
  private static func startOfCoverTagging(form: String, category: String?) -> CalendarDate? {
    let start: CalendarDate?
    switch category?.lowercased() {
    case "large accelerated filer": start = CalendarDate(year: 2019, month: 6, day: 15)
    case "accelerated filer": start = CalendarDate(year: 2020, month: 6, day: 15)
    default: start = CalendarDate(year: 2020, month: 12, day: 15)
    }
    let isQuarterly = form == "10-Q" || form == "10-QT"
    return isQuarterly ? start : start?.adding(days: 190)
  }
}
