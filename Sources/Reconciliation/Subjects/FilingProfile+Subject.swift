internal import FilingModel

extension FilingProfile {
  /// The headline concepts are those that metrics are made of, at the period end the cover names.
  init(_ subject: Subject) {
    let index = subject.index
    var units: [String: String] = [:]
    for concept in Self.headline {
      let current = index.whole(concept).first { ordinal in
        index.facts[ordinal].period.lastDay == subject.filing.periodEnd
      }
      if let current, let unit = index.facts[current].unit {
        units["\(concept)"] = unit.description
      }
    }
    self.init(
      units: units,
      fiscalYearEnd: index.cover("CurrentFiscalYearEndDate").first?.value.description)
  }

  private static let headline: [StandardConcept] = Array(
    Set(MetricDefinition.all.flatMap(\.concepts)))
}
